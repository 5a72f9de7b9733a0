import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { answersOf, type Filled, type Question } from './answers.ts';
import { QuestionField } from './QuestionField.tsx';

const QUESTIONS: Question[] = [
  { key: 'phone', label: 'Phone', kind: { type: 'TEXT', max: 5 } },
  { key: 'words', label: 'Words', required: true, kind: { type: 'TEXT', max: 100, multiline: true } },
  { key: 'people', label: 'People', required: true, kind: { type: 'NUMBER', whole: true } },
  { key: 'kind', label: 'Kind', required: true, kind: { type: 'CHOICE', options: ['Shoot', 'Play'] } },
  {
    key: 'need',
    label: 'Need',
    required: true,
    kind: { type: 'CHOICE', options: ['Piano', 'Lamp'], several: true },
  },
  { key: 'rules', label: 'Rules', required: true, kind: { type: 'BOOLEAN' } },
  { key: 'day', label: 'Day', required: true, help: 'If you know', kind: { type: 'DATE' } },
];
let answers: ReturnType<typeof answersOf>;

function Form() {
  const [filled, setFilled] = useState<Record<string, Filled>>({});
  answers = answersOf(QUESTIONS, filled);
  return QUESTIONS.map((question) => (
    <QuestionField
      key={question.key}
      question={question}
      value={filled[question.key]}
      error={undefined}
      onChange={(value) => setFilled((now) => ({ ...now, [question.key]: value }))}
    />
  ));
}

it('every kind of question is answered in the field that it is called by', async () => {
  const user = userEvent.setup();
  render(<Form />);
  await user.type(screen.getByLabelText('Phone (optional)'), '1234567');
  await user.type(screen.getByLabelText('Words'), 'One{Enter}two');
  await user.type(screen.getByLabelText('People'), '3');
  await user.selectOptions(screen.getByLabelText('Kind'), 'Play');
  await user.click(screen.getByLabelText('Lamp'));
  await user.click(screen.getByLabelText('Piano'));
  await user.click(screen.getByLabelText('Lamp'));
  await user.click(screen.getByLabelText('Rules'));
  await user.type(screen.getByLabelText('Day'), '2027-03-08');
  expect(screen.getByLabelText('Day')).toHaveAccessibleDescription('If you know');
  expect(screen.getByRole('group', { name: 'Need' })).toContainElement(screen.getByLabelText('Piano'));
  expect(answers).toEqual({
    phone: '12345',
    words: 'One\ntwo',
    people: 3,
    kind: 'Play',
    need: ['Piano'],
    rules: true,
    day: '2027-03-08',
  });
});

it('what is wrong is said with the field', () => {
  const shown = (question: Question) => (
    <QuestionField question={question} value={undefined} error="No." onChange={() => undefined} />
  );
  render(
    QUESTIONS.filter(({ kind }) => kind.type !== 'CHOICE').map((one) => (
      <div key={one.key}>{shown(one)}</div>
    )),
  );
  for (const label of ['Phone (optional)', 'Words', 'People', 'Rules', 'Day']) {
    expect(screen.getByLabelText(label)).toBeInvalid();
    expect(screen.getByLabelText(label)).toHaveAccessibleDescription('No.');
  }
});
