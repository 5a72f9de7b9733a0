import type { UserErrorNode } from '@/data/outcome.ts';
import type { BookingPageNode } from './documents.ts';
import { plain, type QuestionForm, questionForms, questionsInput } from './questionForm.ts';

/** One of the team in turns, or all of it together. */
export type TeamAssignment = 'ROUND_ROBIN' | 'COLLECTIVE';

/** What the fields about a booking page hold. */
export interface BookingForm {
  title: string;
  slug: string;
  description: string;
  /** `resource:ID`, `type:ID` or `team`. */
  target: string;
  /** The hours of the people of a team. */
  hosts: string[];
  /** How the team is booked. */
  assignment: TeamAssignment;
  /** Minutes, separated by commas. */
  durations: string;
  questions: QuestionForm[];
  consent: string;
  confirmByMail: boolean;
  proofOfWork: boolean;
  isEnabled: boolean;
}

export const NEW_PAGE: BookingForm = {
  title: '',
  slug: '',
  description: '',
  target: '',
  hosts: [],
  assignment: 'ROUND_ROBIN',
  durations: '30, 60',
  questions: [],
  consent: '',
  confirmByMail: true,
  proofOfWork: true,
  isEnabled: true,
};

export function bookingForm(page: BookingPageNode): BookingForm {
  return {
    title: page.title,
    slug: page.slug,
    description: page.description ?? '',
    target: targetOf(page),
    hosts: page.hosts.map(({ id }) => id),
    assignment: page.assignment === 'COLLECTIVE' ? 'COLLECTIVE' : 'ROUND_ROBIN',
    durations: page.durations.join(', '),
    questions: questionForms(page.questions),
    consent: page.consent ?? '',
    confirmByMail: page.confirmByMail,
    proofOfWork: page.proofOfWork,
    isEnabled: page.isEnabled,
  };
}

function targetOf({ resource, resourceType, assignment }: BookingPageNode): string {
  if (assignment !== 'FIRST_FREE') return 'team';
  return resource ? `resource:${resource.id}` : `type:${resourceType?.id ?? ''}`;
}

/** The last part of an address, from a title. */
export function slugOf(title: string): string {
  return plain(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

/** The durations, shortest first, each once; 0, which the server refuses, for what is none. */
export function durationsOf(text: string): number[] {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const minutes = parts.map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : 0));
  return [...new Set(minutes)].sort((one, other) => one - other);
}

/** What the fields say, apart from the target, which stays for good. */
export function settingsInput(form: BookingForm) {
  return {
    title: form.title.trim(),
    slug: form.slug.trim(),
    description: form.description.trim() || null,
    durations: durationsOf(form.durations),
    questions: questionsInput(form.questions),
    consent: form.consent.trim() || null,
    confirmByMail: form.confirmByMail,
    proofOfWork: form.proofOfWork,
    isEnabled: form.isEnabled,
    ...(form.target === 'team' ? { hostIds: form.hosts, assignment: form.assignment } : {}),
  };
}

/** What is booked, for creating; a team is among the settings. */
export function targetInput(target: string): { resourceId?: string; resourceTypeId?: string } {
  if (target === 'team') return {};
  const [kind, id = ''] = target.split(':');
  return kind === 'type' ? { resourceTypeId: id } : { resourceId: id };
}

/** What changed between two states of the form: what somebody else changed meanwhile stays out of it. */
export function settingsChange(before: BookingForm, now: BookingForm) {
  const [was, is] = [settingsInput(before), settingsInput(now)];
  return Object.fromEntries(
    Object.entries(is).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name as keyof typeof was]),
    ),
  ) as Partial<typeof is>;
}

/** What is wrong with questions: by their place, and there by the field. */
export function questionErrors(errors: readonly UserErrorNode[]): Record<number, Record<string, string>> {
  const found: Record<number, Record<string, string>> = {};
  for (const { field, message } of errors) {
    const at = field.indexOf('questions');
    if (at < 0 || field[at + 1] === undefined) continue;
    const place = Number(field[at + 1]);
    found[place] = { ...found[place], [field.slice(at + 2).join('.') || 'label']: message };
  }
  return found;
}

/** The address of a page with this slug, before there is one. */
export function addressOf(slug: string): string {
  return `${window.location.origin}/book/${slug}`;
}

/** What puts a page into another one. */
export function embedCode(url: string, title: string): string {
  const quoted = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${url}" title="${quoted}" width="100%" height="760" style="border:0" loading="lazy"></iframe>`;
}
