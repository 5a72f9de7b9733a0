import { type Filled, faultOf, type Question } from './answers.ts';
import { t } from './texts.ts';
import type { BookingError } from './useBooking.ts';

/** What a guest has filled in so far. */
export interface GuestForm {
  name: string;
  email: string;
  answers: Record<string, Filled>;
  hasConsented: boolean;
}

export const EMPTY_FORM: GuestForm = { name: '', email: '', answers: {}, hasConsented: false };

/** What is wrong, by field: `name`, `email`, `consent`, `answers.KEY`, and `form` for what belongs to none of them. */
export type Faults = Record<string, string>;

/** What can be told before anything is sent. */
export function faultsOf(form: GuestForm, questions: readonly Question[], consent: string | null): Faults {
  const faults: Faults = {};
  if (!form.name.trim()) faults.name = t('fault.name');
  if (!/^\S+@\S+\.\S+$/.test(form.email.trim())) faults.email = t('fault.email');
  for (const question of questions) {
    const fault = faultOf(question, form.answers[question.key]);
    if (fault) faults[`answers.${question.key}`] = fault;
  }
  if (consent && !form.hasConsented) faults.consent = t('fault.agree');
  return faults;
}

/** What the server found wrong, by the same names. */
export function faultsFrom(errors: readonly BookingError[], questions: readonly Question[]): Faults {
  const faults: Faults = {};
  const shown = ['name', 'email', 'consent', ...questions.map(({ key }) => `answers.${key}`)];
  for (const { field, message } of errors) {
    const [first, second] = field;
    const name =
      first === 'answers' ? `answers.${second}` : first === 'guest' ? (second ?? '') : (first ?? '');
    const place = shown.includes(name) ? name : 'form';
    faults[place] = faults[place] ? `${faults[place]} ${message}` : message;
  }
  return faults;
}
