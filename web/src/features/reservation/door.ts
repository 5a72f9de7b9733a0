import type { StretchNode } from './documents.ts';

/** What a door says about a stretch of time. */
export interface DoorStretch {
  state: 'free' | 'taken' | 'closed';
  start: string;
  end: string;
  /** What is going on, where the viewer may know it. */
  summary: string | null;
  /** Why it is blocked, where somebody said so. */
  reason: string | null;
}

/** Whatever else blocks, such as notice, is about who reserves: a door tells who may come in. */
const SHUT = ['CLOSED', 'BLACKOUT', 'INACTIVE'];

function said({ start, end, blockers }: StretchNode): DoorStretch {
  const taken = blockers.find(({ rule }) => rule === 'TAKEN');
  const shut = blockers.find(({ rule }) => SHUT.includes(rule));
  return {
    start,
    end,
    state: taken ? 'taken' : shut ? 'closed' : 'free',
    summary: taken?.reservation ? taken.reservation.summary || taken.reservation.code : null,
    reason: taken ? null : (shut?.reason ?? null),
  };
}

/** The stretches of a day as a door tells them: those that say the same and follow one another as one. */
export function doorStretches(stretches: readonly StretchNode[]): DoorStretch[] {
  const found: DoorStretch[] = [];
  for (const stretch of stretches) {
    const now = said(stretch);
    const last = found.at(-1);
    const isSame =
      last?.state === now.state &&
      last.summary === now.summary &&
      last.reason === now.reason &&
      Date.parse(last.end) === Date.parse(now.start);
    if (last && isSame) last.end = now.end;
    else found.push(now);
  }
  return found;
}

/** What holds at an instant, and what of the day is still to come. */
export function doorAt(stretches: readonly DoorStretch[], nowMs: number) {
  const current = stretches.find(({ start, end }) => Date.parse(start) <= nowMs && nowMs < Date.parse(end));
  const next = stretches.filter(({ start, state }) => Date.parse(start) > nowMs && state === 'taken');
  return { current, next };
}
