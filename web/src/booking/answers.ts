import { type BookingTextKey, t } from './texts.ts';

/** What kind of answer a question of a page expects, as the API keeps it. */
export type QuestionKind =
  | { type: 'TEXT'; max: number; multiline?: boolean }
  | { type: 'NUMBER'; min?: number; max?: number; whole?: boolean }
  | { type: 'CHOICE'; options: string[]; several?: boolean }
  | { type: 'BOOLEAN' }
  | { type: 'DATE'; earliest?: string; latest?: string };

export interface Question {
  key: string;
  label: string;
  help?: string;
  required?: boolean;
  kind: QuestionKind;
}

/** What stands in a field: its text, whether it is ticked, or which of several are. */
export type Filled = string | boolean | string[];
export type Answer = string | number | boolean | string[];

/** The questions of a page; what this page does not know yet is left out. */
export function questionsOf(json: unknown): Question[] {
  const known = ['TEXT', 'NUMBER', 'CHOICE', 'BOOLEAN', 'DATE'];
  return Array.isArray(json) ? json.filter((one: Question) => known.includes(one?.kind?.type)) : [];
}

/** The answers as the API takes them: what was not answered is left out. */
export function answersOf(
  questions: readonly Question[],
  filled: Readonly<Record<string, Filled>>,
): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const { key, kind } of questions) {
    const value = filled[key];
    if (typeof value === 'boolean' || (Array.isArray(value) && value.length > 0)) answers[key] = value;
    if (typeof value !== 'string' || value.trim() === '') continue;
    // What is no number goes as it is, so that the server says what it expects.
    const number = Number(value);
    answers[key] = kind.type === 'NUMBER' && !Number.isNaN(number) ? number : value.trim();
  }
  return answers;
}

/** What is wrong with an answer, as far as it can be told at once; the server decides. */
export function faultOf({ required, kind }: Question, filled: Filled | undefined): string | undefined {
  const isEmpty = filled === undefined || filled === '' || (Array.isArray(filled) && filled.length === 0);
  if (kind.type === 'BOOLEAN') return required && filled !== true ? t('fault.agree') : undefined;
  if (isEmpty || (typeof filled === 'string' && filled.trim() === ''))
    return required ? t('fault.required') : undefined;
  if (kind.type === 'NUMBER') return numberFault(Number(filled), kind);
  if (kind.type === 'DATE') {
    if (kind.earliest && String(filled) < kind.earliest) return t('fault.noEarlier', { date: kind.earliest });
    if (kind.latest && String(filled) > kind.latest) return t('fault.noLater', { date: kind.latest });
  }
  return undefined;
}

function numberFault(
  value: number,
  { min, max, whole }: Extract<QuestionKind, { type: 'NUMBER' }>,
): string | undefined {
  const fits =
    Number.isFinite(value) &&
    value >= (min ?? Number.NEGATIVE_INFINITY) &&
    value <= (max ?? Number.POSITIVE_INFINITY) &&
    (!whole || Number.isInteger(value));
  if (fits) return undefined;
  const range =
    min === undefined ? (max === undefined ? '' : '.upTo') : max === undefined ? '.from' : '.between';
  const key: BookingTextKey = `fault.${whole ? 'whole' : 'number'}${range}`;
  return t(key, { min: min ?? '', max: max ?? '' });
}
