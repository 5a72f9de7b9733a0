import { Temporal } from 'temporal-polyfill';
import { dateText, type Style } from './format.ts';
import { t, tn } from './i18n.ts';
import { DAYS, type Day, type SimpleRule } from './rrule.ts';

/** Any week will do to have its days named: this one begins with a Monday. */
const A_MONDAY = Temporal.PlainDate.from('2024-01-01');

/** A weekday in the viewer's language. */
export function dayName(day: Day, style: Style, width: 'long' | 'short' | 'narrow' = 'long'): string {
  return dateText(A_MONDAY.add({ days: DAYS.indexOf(day) }), style, { weekday: width });
}

const ORDINALS: Record<number, 'nth.1' | 'nth.2' | 'nth.3' | 'nth.4' | 'nth.-1'> = {
  1: 'nth.1',
  2: 'nth.2',
  3: 'nth.3',
  4: 'nth.4',
  [-1]: 'nth.-1',
};

/** `first`, …, `last`. */
export function nthName(nth: number): string {
  return t(ORDINALS[nth] ?? 'nth.1');
}

const UNITS = {
  DAILY: 'rule.daily',
  WEEKLY: 'rule.weekly',
  MONTHLY: 'rule.monthly',
  YEARLY: 'rule.yearly',
} as const;

/** A rule as a sentence: `Every 2 weeks on Monday and Wednesday, until 1 March 2027`. */
export function ruleText(rule: SimpleRule, startDate: Temporal.PlainDate, style: Style): string {
  const every = tn(UNITS[rule.freq], rule.interval);
  return t('rule.sentence', {
    every: `${every}${whenText(rule, startDate, style)}`,
    end: endText(rule, style),
  });
}

function whenText(rule: SimpleRule, startDate: Temporal.PlainDate, style: Style): string {
  switch (rule.freq) {
    case 'DAILY':
      return '';
    case 'WEEKLY': {
      const days = DAYS.filter((day) => rule.weekdays.includes(day)).map((day) => dayName(day, style));
      return t('rule.on', { what: new Intl.ListFormat('en', { type: 'conjunction' }).format(days) });
    }
    case 'MONTHLY':
      return rule.monthly.by === 'day'
        ? t('rule.onDay', { day: rule.monthly.day })
        : t('rule.onNth', { nth: nthName(rule.monthly.nth), day: dayName(rule.monthly.weekday, style) });
    case 'YEARLY':
      return t('rule.on', { what: dateText(startDate, style, { day: 'numeric', month: 'long' }) });
  }
}

function endText(rule: SimpleRule, style: Style): string {
  switch (rule.end.kind) {
    case 'never':
      return '';
    case 'on':
      return t('rule.until', {
        date: dateText(Temporal.PlainDate.from(rule.end.date), style, {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
        }),
      });
    case 'after':
      return tn('rule.times', rule.end.count);
  }
}
