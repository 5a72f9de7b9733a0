/** An attribute as a form holds it: what it is called, and a text, a number, or yes and no. */
export interface AttributeForm {
  /** Tells rows apart while their names are typed. */
  key: number;
  name: string;
  kind: 'FLAG' | 'TEXT' | 'NUMBER';
  value: string;
}

/** The attributes of a resource, for the form. */
export function attributeForms(attributes: unknown): AttributeForm[] {
  if (!attributes || typeof attributes !== 'object') return [];
  return Object.entries(attributes).map(([name, value], key) => ({
    key,
    name,
    kind: typeof value === 'boolean' ? 'FLAG' : typeof value === 'number' ? 'NUMBER' : 'TEXT',
    value: String(value),
  }));
}

/** What the rows say as the API takes it. Rows without a name are left out; what is no number stays a text to be refused. */
export function attributesOf(rows: readonly AttributeForm[]): Record<string, string | number | boolean> {
  const found: Record<string, string | number | boolean> = {};
  for (const { name, kind, value } of rows) {
    const called = attributeName(name);
    if (!called) continue;
    const number = Number(value.replace(',', '.'));
    if (kind === 'FLAG') found[called] = value === 'true';
    else if (kind === 'NUMBER' && value.trim() && Number.isFinite(number)) found[called] = number;
    else found[called] = value;
  }
  return found;
}

/** What a person types, as a name of the API: `Wheelchair access` becomes `wheelchairAccess`. */
export function attributeName(label: string): string {
  const words = label
    .trim()
    .split(/[^A-Za-z\d_]+/)
    .filter(Boolean);
  return words
    .map((word, index) => {
      if (index === 0 && word === word.toUpperCase()) return word.toLowerCase();
      const first = word.charAt(0);
      return (index === 0 ? first.toLowerCase() : first.toUpperCase()) + word.slice(1);
    })
    .join('');
}

/** `wheelchairAccess` as people read it: `wheelchair access`. */
export function attributeLabel(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase();
}

/** Each attribute in words: `projector`, `floor: 2`; a "no" is not said. */
export function attributeTexts(attributes: unknown): string[] {
  return attributeForms(attributes)
    .filter(({ kind, value }) => kind !== 'FLAG' || value === 'true')
    .map(({ name, kind, value }) =>
      kind === 'FLAG' ? attributeLabel(name) : `${attributeLabel(name)}: ${value}`,
    );
}
