import { expect, it } from 'vitest';
import { officeHours } from '@/features/resource/policyForm.ts';
import { workingHoursForm, workingHoursOf } from './workingHoursForm.ts';

it('begins at office hours, and says nothing of them until one does', () => {
  const form = workingHoursForm(null);
  expect(form.week.monday).toEqual([{ opens: '09:00', closes: '17:00' }]);
  expect(workingHoursOf(form)).toBeNull();
});

it('gives back what it was given, without rows that were not filled in', () => {
  const weekly = { ...officeHours(), friday: [{ opens: '22:00', closes: '06:00' }] };
  const away = { date: '2027-03-09', last: null, reason: null, hours: [] };
  const form = workingHoursForm({ weekly, exceptions: [away] });
  expect(form.exceptions[0]).toEqual({ date: '2027-03-09', last: '', reason: '', hours: [] });
  form.exceptions.push({ date: '', last: '', reason: 'forgotten', hours: [] });
  expect(workingHoursOf(form)).toEqual({ weekly, exceptions: [away] });
});
