import { type Question, type QuestionKind, questionsOf } from '@/booking/answers.ts';

export type QuestionType = QuestionKind['type'];
export const QUESTION_TYPES: readonly QuestionType[] = ['TEXT', 'NUMBER', 'CHOICE', 'BOOLEAN', 'DATE'];

/** What the fields about a question hold; those of other kinds are kept while the kind is tried out. */
export interface QuestionForm {
  /** Empty for a new one: it is made from the label, and stays. */
  key: string;
  label: string;
  help: string;
  required: boolean;
  type: QuestionType;
  most: string;
  multiline: boolean;
  min: string;
  max: string;
  whole: boolean;
  /** One a line. */
  options: string;
  several: boolean;
  earliest: string;
  latest: string;
}

export const NEW_QUESTION: QuestionForm = {
  key: '',
  label: '',
  help: '',
  required: false,
  type: 'TEXT',
  most: '200',
  multiline: false,
  min: '',
  max: '',
  whole: false,
  options: '',
  several: false,
  earliest: '',
  latest: '',
};

export function questionForms(json: unknown): QuestionForm[] {
  return questionsOf(json).map(({ key, label, help = '', required = false, kind }) => ({
    ...NEW_QUESTION,
    key,
    label,
    help,
    required,
    ...fieldsOf(kind),
  }));
}

function fieldsOf(kind: QuestionKind): Partial<QuestionForm> {
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  switch (kind.type) {
    case 'TEXT':
      return { type: kind.type, most: String(kind.max), multiline: kind.multiline ?? false };
    case 'NUMBER':
      return { type: kind.type, min: text(kind.min), max: text(kind.max), whole: kind.whole ?? false };
    case 'CHOICE':
      return { type: kind.type, options: kind.options.join('\n'), several: kind.several ?? false };
    case 'BOOLEAN':
      return { type: kind.type };
    case 'DATE':
      return { type: kind.type, earliest: kind.earliest ?? '', latest: kind.latest ?? '' };
  }
}

/** The questions as the API keeps them. */
export function questionsInput(forms: readonly QuestionForm[]): Question[] {
  const keys = forms.map(({ key }) => key);
  return forms.map((form, index) => {
    const key = form.key || newKey(form.label, keys);
    keys[index] = key;
    return {
      key,
      label: form.label.trim(),
      ...(form.help.trim() ? { help: form.help.trim() } : {}),
      required: form.required,
      kind: kindOf(form),
    };
  });
}

function kindOf(form: QuestionForm): QuestionKind {
  const number = (name: 'min' | 'max') => (form[name].trim() ? { [name]: Number(form[name]) } : {});
  switch (form.type) {
    case 'TEXT':
      return { type: 'TEXT', max: Math.trunc(Number(form.most)) || 0, multiline: form.multiline };
    case 'NUMBER':
      return { type: 'NUMBER', ...number('min'), ...number('max'), whole: form.whole };
    case 'CHOICE': {
      const lines = form.options.split('\n').map((line) => line.trim());
      return { type: 'CHOICE', options: lines.filter(Boolean), several: form.several };
    }
    case 'BOOLEAN':
      return { type: 'BOOLEAN' };
    case 'DATE':
      return {
        type: 'DATE',
        ...(form.earliest ? { earliest: form.earliest } : {}),
        ...(form.latest ? { latest: form.latest } : {}),
      };
  }
}

/** What an answer is called: from the label, not taken yet. */
function newKey(label: string, taken: readonly string[]): string {
  const words = plain(label)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const base =
    words
      .join('_')
      .replace(/^[^a-z]+/, '')
      .slice(0, 36) || 'question';
  let key = base;
  for (let count = 2; taken.includes(key); count += 1) key = `${base}_${count}`;
  return key;
}

/** Lower case, without accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
