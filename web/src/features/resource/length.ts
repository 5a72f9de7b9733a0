/** A length as a form holds it. What is neither whole days nor hours and minutes is kept as it was written. */
export interface LengthForm {
  /** Empty: no length at all. */
  amount: string;
  unit: LengthUnit;
}

export const LENGTH_UNITS = ['MINUTES', 'HOURS', 'DAYS'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number] | 'OTHER';

const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Minutes of a duration without days; null for others. */
export function minutesOf(iso: string): number | null {
  const [, weeks, days, hours, minutes, seconds] = ISO.exec(iso) ?? [];
  if (!ISO.test(iso) || Number(weeks ?? 0) || Number(days ?? 0) || Number(seconds ?? 0) % 60) return null;
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
}

/** A duration for the form: in hours when they are whole, else in minutes; days are days of the calendar and stay so. */
export function lengthForm(iso: unknown, unit: LengthUnit = 'HOURS'): LengthForm {
  if (typeof iso !== 'string') return { amount: '', unit };
  const minutes = minutesOf(iso);
  if (minutes !== null) {
    return minutes % 60 === 0 && minutes > 0
      ? { amount: String(minutes / 60), unit: 'HOURS' }
      : { amount: String(minutes), unit: 'MINUTES' };
  }
  const [, weeks, days, hours, mins, seconds] = ISO.exec(iso) ?? [];
  if (ISO.test(iso) && !hours && !mins && !seconds)
    return { amount: String(Number(weeks ?? 0) * 7 + Number(days ?? 0)), unit: 'DAYS' };
  return { amount: iso, unit: 'OTHER' };
}

/** The duration that a form means; undefined when it is empty. What is not a number goes to the server, which refuses it. */
export function lengthOf({ amount, unit }: LengthForm): string | undefined {
  const text = amount.trim();
  if (!text) return undefined;
  switch (unit) {
    case 'DAYS':
      return `P${text}D`;
    case 'HOURS':
      return `PT${text}H`;
    case 'MINUTES':
      return minutesText(text);
    case 'OTHER':
      return text;
  }
}

/** Minutes as policies write them: `PT1H30M`. */
export function minutesText(minutes: string): string {
  return /^\d+$/.test(minutes.trim()) ? `PT${minutes.trim()}M` : minutes;
}
