import { describe, expect, it } from 'vitest';
import { answersOf, faultOf, type Question, questionsOf } from './answers.ts';
import { EMPTY_FORM, faultsFrom, faultsOf } from './guestForm.ts';

const question = (kind: Question['kind'], required = false, key = 'q'): Question => ({
  key,
  label: 'Question',
  required,
  kind,
});
const questions: Question[] = [
  question({ type: 'TEXT', max: 10 }, true, 'text'),
  question({ type: 'NUMBER', min: 1, max: 12, whole: true }, false, 'number'),
  question({ type: 'CHOICE', options: ['a', 'b'] }, false, 'one'),
  question({ type: 'CHOICE', options: ['a', 'b'], several: true }, false, 'some'),
  question({ type: 'BOOLEAN' }, false, 'flag'),
  question({ type: 'DATE' }, false, 'date'),
];

describe('answers', () => {
  it('have the types of their questions', () => {
    const filled = { text: ' Ada ', number: '3', one: 'b', some: ['a'], flag: false, date: '2027-03-08' };
    expect(answersOf(questions, filled)).toEqual({
      text: 'Ada',
      number: 3,
      one: 'b',
      some: ['a'],
      flag: false,
      date: '2027-03-08',
    });
  });

  it('leave out what was not answered, and what nobody asked', () => {
    expect(answersOf(questions, { text: ' ', number: '', some: [], other: 'x' })).toEqual({});
  });

  it('leave what is no number to the server', () => {
    expect(answersOf(questions, { number: 'three' })).toEqual({ number: 'three' });
  });
});

describe('faults', () => {
  it('are seen at once where they can be', () => {
    const number = question({ type: 'NUMBER', min: 1, max: 12, whole: true });
    expect(faultOf(number, '3')).toBeUndefined();
    expect(faultOf(number, '')).toBeUndefined();
    expect(faultOf(number, '3.5')).toBe('A whole number from 1 to 12 is expected.');
    expect(faultOf(question({ type: 'NUMBER', min: 0 }), '-1')).toBe('A number from 0 on is expected.');
    expect(faultOf(question({ type: 'TEXT', max: 10 }, true), '  ')).toBe('An answer is needed.');
    expect(faultOf(question({ type: 'CHOICE', options: ['a'], several: true }, true), [])).toBe(
      'An answer is needed.',
    );
    expect(faultOf(question({ type: 'BOOLEAN' }, true), false)).toBe('Tick this to go on.');
    expect(faultOf(question({ type: 'DATE', earliest: '2027-03-08' }), '2027-03-07')).toBe(
      'No date before 2027-03-08.',
    );
  });

  it('are found in the whole form', () => {
    expect(Object.keys(faultsOf(EMPTY_FORM, questions, 'Yes?'))).toEqual([
      'name',
      'email',
      'answers.text',
      'consent',
    ]);
    const form = { name: 'Ada', email: 'ada@example.org', answers: { text: 'x' }, hasConsented: false };
    expect(faultsOf(form, questions, null)).toEqual({});
  });

  it('of the server stand at their fields, or above the form', () => {
    const error = (field: string[], message: string) => ({
      __typename: 'InputError' as const,
      code: 'INVALID' as const,
      field,
      message,
    });
    expect(
      faultsFrom(
        [
          error(['guest', 'email'], 'no address'),
          error(['answers', 'text'], 'long'),
          error(['proof'], 'old'),
        ],
        questions,
      ),
    ).toEqual({ email: 'no address', 'answers.text': 'long', form: 'old' });
  });
});

it('questions of kinds that this page does not know are left out', () => {
  const known = question({ type: 'BOOLEAN' });
  expect(questionsOf([known, { key: 'x', label: 'X', kind: { type: 'FILE' } }, null])).toEqual([known]);
  expect(questionsOf(null)).toEqual([]);
});
