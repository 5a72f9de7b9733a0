import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { type EventForm, newForm } from './eventForm.ts';
import { rulesOf } from './plan.ts';
import { RecurrenceEditor } from './RecurrenceEditor.tsx';

const start = Temporal.PlainDateTime.from('2026-11-24T09:00:00');
const form = newForm({ allDay: false, start, end: start.add({ hours: 1 }) }, 'cal_1', 'Europe/Budapest');

function Editor() {
  const [recurrence, setRecurrence] = useState<EventForm['recurrence']>({ kind: 'none' });
  return (
    <>
      <RecurrenceEditor
        value={recurrence}
        startDate={form.startDate}
        start={{ kind: 'ZONED', zone: 'Europe/Budapest' }}
        style={{ locale: 'en-GB', hourCycle: 'H23' }}
        onChange={setRecurrence}
      />
      <output>{rulesOf({ ...form, recurrence }).join('|')}</output>
    </>
  );
}

const rule = () => screen.getByRole('status').textContent;

it('builds rules and says them', async () => {
  render(<Editor />);
  await userEvent.selectOptions(screen.getByLabelText('Repeats'), 'Weekly');
  expect(rule()).toBe('FREQ=WEEKLY;BYDAY=TU');
  await userEvent.click(screen.getByLabelText('Thursday'));
  await userEvent.selectOptions(screen.getByLabelText('Ends'), 'After a number of times');
  expect(rule()).toBe('FREQ=WEEKLY;COUNT=10;BYDAY=TU,TH');
  expect(screen.getByText('Every week on Tuesday and Thursday, 10 times')).toBeInTheDocument();

  await userEvent.selectOptions(screen.getByLabelText('Repeats'), 'Monthly');
  await userEvent.selectOptions(screen.getByLabelText('On'), 'The fourth Tuesday');
  expect(rule()).toBe('FREQ=MONTHLY;COUNT=10;BYDAY=4TU');

  await userEvent.selectOptions(screen.getByLabelText('Repeats'), 'By rule (RRULE)');
  expect(screen.getByLabelText('Recurrence rule')).toHaveValue('FREQ=MONTHLY;COUNT=10;BYDAY=4TU');
  await userEvent.clear(screen.getByLabelText('Recurrence rule'));
  await userEvent.type(screen.getByLabelText('Recurrence rule'), 'RRULE:FREQ=YEARLY;BYWEEKNO=20');
  expect(rule()).toBe('FREQ=YEARLY;BYWEEKNO=20');
});
