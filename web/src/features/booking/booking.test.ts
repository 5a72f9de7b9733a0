import { describe, expect, it } from 'vitest';
import {
  bookingForm,
  durationsOf,
  embedCode,
  NEW_PAGE,
  questionErrors,
  settingsChange,
  settingsInput,
  slugOf,
  targetInput,
} from './bookingForm.ts';
import type { BookingPageNode } from './documents.ts';
import { answerTexts } from './guestFacts.ts';
import { NEW_QUESTION, questionForms, questionsInput } from './questionForm.ts';

const QUESTIONS = [
  { key: 'phone', label: 'Phone', required: false, kind: { type: 'TEXT', max: 40, multiline: false } },
  {
    key: 'n',
    label: 'How many?',
    help: 'With you',
    required: true,
    kind: { type: 'NUMBER', min: 0, max: 1.5, whole: false },
  },
  {
    key: 'need',
    label: 'Need',
    required: false,
    kind: { type: 'CHOICE', options: ['a', 'b'], several: true },
  },
  { key: 'ok', label: 'OK', required: true, kind: { type: 'BOOLEAN' } },
  { key: 'day', label: 'Day', required: false, kind: { type: 'DATE', latest: '2027-03-08' } },
];
const PAGE: BookingPageNode = {
  id: 'bkp_1',
  organisationId: 'org_1',
  slug: 'studio',
  title: 'Studio',
  description: null,
  durations: [30, 60],
  questions: QUESTIONS,
  consent: 'Yes?',
  confirmByMail: false,
  proofOfWork: true,
  isEnabled: true,
  url: 'https://cal.example.org/book/studio',
  version: 3,
  resource: { id: 'res_1', name: 'Studio' },
  resourceType: null,
  hosts: [],
  assignment: 'FIRST_FREE',
};

describe('the form of a booking page', () => {
  it('says what the page says', () => {
    const form = bookingForm(PAGE);
    expect(form.target).toBe('resource:res_1');
    expect(settingsInput(form)).toEqual({
      title: 'Studio',
      slug: 'studio',
      description: null,
      durations: [30, 60],
      questions: QUESTIONS,
      consent: 'Yes?',
      confirmByMail: false,
      proofOfWork: true,
      isEnabled: true,
    });
  });

  it('sends what was changed', () => {
    const form = bookingForm(PAGE);
    expect(settingsChange(form, form)).toEqual({});
    expect(settingsChange(form, { ...form, consent: ' ', durations: '30,60' })).toEqual({ consent: null });
  });

  it('makes an address from a title', () => {
    expect(slugOf('  Nádor’s Studio – 2nd floor! ')).toBe('nador-s-studio-2nd-floor');
    expect(slugOf('«»')).toBe('');
    expect(slugOf('x'.repeat(59).concat(' y'))).toBe('x'.repeat(59));
  });

  it('reads lengths', () => {
    expect(durationsOf('60, 30 30;90')).toEqual([30, 60, 90]);
    expect(durationsOf('half an hour')).toEqual([0]);
    expect(durationsOf(NEW_PAGE.durations)).toEqual([30, 60]);
  });

  it('says who is in a team, and how it is booked', () => {
    const hosts = [
      { id: 'res_2', name: 'Ada' },
      { id: 'res_3', name: 'Bob' },
    ];
    const form = bookingForm({ ...PAGE, resource: null, hosts, assignment: 'COLLECTIVE' });
    expect(form.target).toBe('team');
    expect(settingsInput(form)).toMatchObject({ hostIds: ['res_2', 'res_3'], assignment: 'COLLECTIVE' });
    expect(settingsChange(form, { ...form, hosts: ['res_3'] })).toEqual({ hostIds: ['res_3'] });
    expect(targetInput('team')).toEqual({});
  });

  it('names what is booked', () => {
    expect(targetInput('type:rty_1')).toEqual({ resourceTypeId: 'rty_1' });
    expect(targetInput('resource:res_1')).toEqual({ resourceId: 'res_1' });
  });

  it('quotes the title in the code for other pages', () => {
    expect(embedCode('https://x/book/a', 'A "<b>" & c')).toContain('title="A &quot;&lt;b>&quot; &amp; c"');
  });
});

describe('questions', () => {
  it('are the same after the form', () => {
    expect(questionsInput(questionForms(QUESTIONS))).toEqual(QUESTIONS);
  });

  it('get keys from their labels, each once, and keep those that they have', () => {
    const labels = ['Hány fő?', 'hany fo', '2 rooms?', '?', 'Phone'];
    const forms = [...questionForms([QUESTIONS[0]]), ...labels.map((label) => ({ ...NEW_QUESTION, label }))];
    expect(questionsInput(forms).map(({ key }) => key)).toEqual([
      'phone',
      'hany_fo',
      'hany_fo_2',
      'rooms',
      'question',
      'phone_2',
    ]);
  });

  it('have their faults where they are', () => {
    const error = (field: string[], message: string) => ({
      __typename: 'InputError' as const,
      code: 'INVALID',
      field,
      message,
    });
    expect(
      questionErrors([
        error(['questions', '1', 'kind', 'options'], 'none'),
        error(['questions', '1', 'label'], 'empty'),
        error(['slug'], 'taken'),
      ]),
    ).toEqual({ 1: { 'kind.options': 'none', label: 'empty' } });
  });
});

it('a guest’s answers are read in words', () => {
  expect(answerTexts({ how_many: 3, need: ['a', 'b'], ok: true, day: '2027-03-08' })).toEqual([
    { name: 'How many', text: '3' },
    { name: 'Need', text: 'a, b' },
    { name: 'Ok', text: 'Yes' },
    { name: 'Day', text: '2027-03-08' },
  ]);
});
