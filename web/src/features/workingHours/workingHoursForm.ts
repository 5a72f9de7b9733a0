import { DAYS, type ExceptionForm, officeHours, type Week } from '@/features/resource/policyForm.ts';
import type { WorkingHoursInput } from '@/gql/graphql.ts';
import type { WorkingHoursNode } from './documents.ts';

/** When somebody works, as the fields of a form. */
export interface WorkingHoursForm {
  /** Whether they say it at all. */
  isSaid: boolean;
  week: Week;
  exceptions: ExceptionForm[];
}

/** What is known, for the form; office hours where nothing is. */
export function workingHoursForm(hours: WorkingHoursNode['workingHours']): WorkingHoursForm {
  if (!hours) return { isSaid: false, week: officeHours(), exceptions: [] };
  const { weekly } = hours;
  return {
    isSaid: true,
    week: Object.fromEntries(
      DAYS.map((day) => [day, weekly[day].map(({ opens, closes }) => ({ opens, closes }))]),
    ) as Week,
    exceptions: hours.exceptions.map(({ date, last, reason, hours: own }) => ({
      date,
      last: last ?? '',
      reason: reason ?? '',
      hours: own.map(({ opens, closes }) => ({ opens, closes })),
    })),
  };
}

/** What the form says, as the API takes it; null where it says nothing. A row that was not filled in is left out. */
export function workingHoursOf({ isSaid, week, exceptions }: WorkingHoursForm): WorkingHoursInput | null {
  if (!isSaid) return null;
  return {
    weekly: week,
    exceptions: exceptions
      .filter(({ date }) => date)
      .map(({ date, last, reason, hours }) => ({
        date,
        last: last || null,
        reason: reason.trim() || null,
        hours,
      })),
  };
}
