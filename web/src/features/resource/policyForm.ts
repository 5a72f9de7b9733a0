import { type LengthForm, lengthForm, lengthOf, minutesOf, minutesText } from './length.ts';

export interface Interval {
  opens: string;
  closes: string;
}

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof DAYS)[number];
export type Week = Record<Day, Interval[]>;

export interface ExceptionForm {
  date: string;
  /** Empty: one date alone. */
  last: string;
  hours: Interval[];
  reason: string;
}

export interface QuotaForm {
  per: 'PERSON' | 'GROUP';
  groups: string[];
  what: 'COUNT' | 'HOURS';
  amount: string;
  period: 'DAY' | 'WEEK' | 'MONTH';
  scope: 'RESOURCE' | 'TYPE';
}

/** Everybody from a standing on (nobody when empty), and the members of groups. */
export interface AudienceForm {
  atLeast: '' | 'GUEST' | 'MEMBER' | 'RESOURCE_MANAGER' | 'ADMIN' | 'OWNER';
  groups: string[];
}

/** The rules of a resource as the fields of a form. What no field shows is kept in `rest`. */
export interface PolicyForm {
  isAlwaysOpen: boolean;
  week: Week;
  holidays: 'CLOSED' | 'AS_USUAL' | 'HOURS';
  holidayHours: Interval[];
  exceptions: ExceptionForm[];
  every: string;
  anchor: 'MIDNIGHT' | 'OPENING';
  shortest: LengthForm;
  longest: LengthForm;
  step: string;
  notice: LengthForm;
  horizon: LengthForm;
  before: string;
  after: string;
  quotas: QuotaForm[];
  bookableBy: AudienceForm;
  approveAll: boolean;
  approveLonger: LengthForm;
  approveMore: string;
  approveGroups: string[];
  approveOutside: Week | null;
  exempt: AudienceForm;
  cutOff: LengthForm;
  checksIn: boolean;
  opensBefore: string;
  closesAfter: string;
  releases: boolean;
  requestsBlock: boolean;
  holdFor: string;
  waits: boolean;
  /** Who is first gets the reservation itself, and not an offer. */
  confirms: boolean;
  offerFor: LengthForm;
  rest: Rest;
}

interface Rest {
  format?: unknown;
  weekStart?: unknown;
  holds?: unknown;
  when: Json[];
}

type Json = Record<string, unknown>;

const object = (value: unknown): Json => (value && typeof value === 'object' ? (value as Json) : {});
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(object) : []);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const minutes = (value: unknown, otherwise: number | null): string => {
  const known = typeof value === 'string' ? minutesOf(value) : otherwise;
  return known === null ? text(value) : String(known);
};

function intervals(value: unknown): Interval[] {
  return list(value).map(({ opens, closes }) => ({ opens: text(opens), closes: text(closes) }));
}

function week(value: unknown): Week {
  const days = object(value);
  return Object.fromEntries(DAYS.map((day) => [day, intervals(days[day])])) as Week;
}

function audience(value: unknown): AudienceForm {
  const { atLeast, groups } = object(value);
  return { atLeast: text(atLeast) as AudienceForm['atLeast'], groups: texts(groups) };
}

/** Whether people without an account may book what has these rules. */
export function guestsMayBook(policy: unknown): boolean {
  return object(object(policy).bookableBy).atLeast === 'GUEST';
}

/** Whether one can wait for a place of what has these rules. */
export function hasWaitlist(policy: unknown): boolean {
  return object(object(policy).waitlist).enabled === true;
}

/** Nine to five on five days: where hours begin that somebody switches on. */
export function officeHours(): Week {
  const open = [{ opens: '09:00', closes: '17:00' }];
  return Object.fromEntries(
    DAYS.map((day, index) => [day, index < 5 ? open.map((one) => ({ ...one })) : []]),
  ) as Week;
}

/** The rules as the API gives them, for the form. */
export function policyForm(policy: unknown): PolicyForm {
  const all = object(policy);
  const hours = all.hours ? object(all.hours) : null;
  const holidays = hours?.holidays;
  const grid = object(all.grid);
  const length = object(all.length);
  const buffers = object(all.buffers);
  const approval = object(all.approval);
  const checkIn = all.checkIn ? object(all.checkIn) : null;
  const blocking = object(all.blocking);
  const waitlist = object(all.waitlist);
  const when = list(approval.when);
  const first = (kind: string) => when.find((one) => one.kind === kind);
  const shown = ['ALWAYS', 'LONGER_THAN', 'MORE_THAN', 'GROUPS', 'OUTSIDE_HOURS'].map(first);
  const outside = first('OUTSIDE_HOURS');
  return {
    isAlwaysOpen: hours === null,
    week: hours ? week(hours.weekly) : officeHours(),
    holidays: holidays === 'AS_USUAL' ? 'AS_USUAL' : holidays instanceof Object ? 'HOURS' : 'CLOSED',
    holidayHours: intervals(object(holidays).HOURS),
    exceptions: list(hours?.exceptions).map((one) => ({
      date: text(one.date),
      last: text(one.last),
      hours: intervals(one.hours),
      reason: text(one.reason),
    })),
    every: minutes(grid.every, 15),
    anchor: grid.anchor === 'OPENING' ? 'OPENING' : 'MIDNIGHT',
    shortest: lengthForm(length.shortest, 'MINUTES'),
    longest: lengthForm(length.longest),
    step: length.step === undefined ? '' : minutes(length.step, null),
    notice: lengthForm(all.notice),
    horizon: lengthForm(all.horizon, 'DAYS'),
    before: minutes(buffers.before, 0),
    after: minutes(buffers.after, 0),
    quotas: list(all.quotas).map((one) => {
      const { count, time } = object(one.limit);
      const hoursOf = typeof time === 'string' ? minutesOf(time) : null;
      return {
        per: one.per === 'GROUP' ? 'GROUP' : 'PERSON',
        groups: texts(one.groups),
        what: count === undefined ? 'HOURS' : 'COUNT',
        amount: count === undefined ? (hoursOf === null ? text(time) : String(hoursOf / 60)) : String(count),
        period: one.period === 'DAY' || one.period === 'MONTH' ? one.period : 'WEEK',
        scope: one.scope === 'TYPE' ? 'TYPE' : 'RESOURCE',
      };
    }),
    bookableBy: all.bookableBy ? audience(all.bookableBy) : { atLeast: 'MEMBER', groups: [] },
    approveAll: first('ALWAYS') !== undefined,
    approveLonger: lengthForm(first('LONGER_THAN')?.length),
    approveMore: first('MORE_THAN') ? String(first('MORE_THAN')?.quantity ?? '') : '',
    approveGroups: texts(first('GROUPS')?.groups),
    approveOutside: outside ? week(outside.hours) : null,
    exempt: approval.exempt ? audience(approval.exempt) : { atLeast: 'RESOURCE_MANAGER', groups: [] },
    cutOff: lengthForm(object(all.cancellation).cutOff),
    checksIn: checkIn !== null,
    opensBefore: minutes(checkIn?.opensBefore, checkIn ? 0 : 15),
    closesAfter: minutes(checkIn?.closesAfter, 15),
    releases: checkIn ? checkIn.releaseNoShow === true : true,
    requestsBlock: blocking.requests !== false,
    holdFor: minutes(all.holdFor, 10),
    waits: waitlist.enabled === true,
    confirms: waitlist.promotion === 'CONFIRM',
    offerFor: lengthForm(waitlist.offerFor ?? 'PT2H'),
    rest: {
      format: all.format,
      weekStart: all.weekStart,
      holds: blocking.holds,
      when: when.filter((one) => !shown.includes(one)),
    },
  };
}

const isEmpty = (value: unknown) => value === undefined;
const filled = (value: Json): Json =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => !isEmpty(one)));
const people = ({ atLeast, groups }: AudienceForm) =>
  filled({ atLeast: atLeast || undefined, groups: groups.length > 0 ? groups : undefined });
const openDays = (days: Week) => Object.fromEntries(DAYS.map((day) => [day, days[day]]));
const number = (value: string) => (/^\d+$/.test(value.trim()) ? Number(value) : value);

/** The amount of hours as a duration of whole minutes: 1.5 is an hour and a half. */
function hoursText(amount: string): string {
  const hours = Number(amount.trim());
  return amount.trim() && Number.isFinite(hours) ? `PT${Math.round(hours * 60)}M` : amount;
}

/** What the form says, as the API takes it. What is wrong with it is for the server to say. */
export function policyOf(form: PolicyForm): Json {
  const longer = lengthOf(form.approveLonger);
  const when = [
    ...(form.approveAll ? [{ kind: 'ALWAYS' }] : []),
    ...(longer ? [{ kind: 'LONGER_THAN', length: longer }] : []),
    ...(form.approveMore.trim() ? [{ kind: 'MORE_THAN', quantity: number(form.approveMore) }] : []),
    ...(form.approveGroups.length > 0 ? [{ kind: 'GROUPS', groups: form.approveGroups }] : []),
    ...(form.approveOutside ? [{ kind: 'OUTSIDE_HOURS', hours: openDays(form.approveOutside) }] : []),
    ...form.rest.when,
  ];
  return filled({
    format: form.rest.format,
    hours: form.isAlwaysOpen
      ? undefined
      : {
          weekly: openDays(form.week),
          exceptions: form.exceptions.map(({ date, last, hours, reason }) =>
            filled({ date, last: last || undefined, hours, reason: reason.trim() || undefined }),
          ),
          holidays: form.holidays === 'HOURS' ? { HOURS: form.holidayHours } : form.holidays,
        },
    grid: { every: minutesText(form.every), anchor: form.anchor },
    length: filled({
      shortest: lengthOf(form.shortest),
      longest: lengthOf(form.longest),
      step: form.step.trim() ? minutesText(form.step) : undefined,
    }),
    notice: lengthOf(form.notice),
    horizon: lengthOf(form.horizon),
    buffers: { before: minutesText(form.before || '0'), after: minutesText(form.after || '0') },
    quotas: form.quotas.map(({ per, groups, what, amount, period, scope }) => ({
      per,
      groups,
      limit: what === 'COUNT' ? { count: number(amount) } : { time: hoursText(amount) },
      period,
      scope,
    })),
    weekStart: form.rest.weekStart,
    bookableBy: people(form.bookableBy),
    approval: { when, exempt: people(form.exempt) },
    cancellation: filled({ cutOff: lengthOf(form.cutOff) }),
    checkIn: form.checksIn
      ? {
          opensBefore: minutesText(form.opensBefore || '0'),
          closesAfter: minutesText(form.closesAfter || '0'),
          releaseNoShow: form.releases,
        }
      : undefined,
    blocking: filled({ requests: form.requestsBlock, holds: form.rest.holds }),
    holdFor: minutesText(form.holdFor),
    waitlist: filled({
      enabled: form.waits,
      promotion: form.confirms ? 'CONFIRM' : 'HOLD',
      offerFor: lengthOf(form.offerFor),
    }),
  });
}

/** The parts of the form, and which names of the rules each shows. */
export const SECTIONS = {
  hours: ['hours'],
  times: ['grid', 'length', 'notice', 'horizon', 'buffers'],
  people: ['bookableBy', 'quotas'],
  approval: ['approval', 'blocking'],
  later: ['cancellation', 'checkIn', 'holdFor', 'waitlist'],
} as const;
export type Section = keyof typeof SECTIONS;

/** What the server says against the rules, by the part of the form that has them. */
export function policyErrors(
  errors: readonly { field: string[]; message: string }[],
): Partial<Record<Section, string[]>> {
  const found: Partial<Record<Section, string[]>> = {};
  for (const { field, message } of errors) {
    const at = field.indexOf('policy');
    if (at < 0) continue;
    const name = field[at + 1] ?? '';
    const part = (Object.keys(SECTIONS) as Section[]).find((one) =>
      (SECTIONS[one] as readonly string[]).includes(name),
    );
    const key = part ?? 'hours';
    found[key] = [...(found[key] ?? []), message];
  }
  return found;
}
