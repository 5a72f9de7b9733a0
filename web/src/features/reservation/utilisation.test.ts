import { describe, expect, it } from 'vitest';
import type { ResourceNode } from '@/features/resource/documents.ts';
import type { SlotNode } from './documents.ts';
import { MOST_THINGS, offered, together } from './things.ts';
import { sumOf, type UseNode } from './utilisation.ts';

const use = (capacityHours: number, reservedOpenHours: number): UseNode => ({
  start: '2027-03-08',
  end: '2027-03-15',
  openHours: capacityHours / 2,
  capacityHours,
  reservedHours: reservedOpenHours + 1,
  reservedOpenHours,
  share: null,
  reservations: 2,
  noShows: 1,
  cancellations: 0,
});

describe('the use of several periods', () => {
  it('is that of all their hours', () => {
    expect(sumOf([use(10, 10), use(30, 0)])).toEqual({
      openHours: 20,
      capacityHours: 40,
      reservedHours: 12,
      reservedOpenHours: 10,
      share: 0.25,
      reservations: 4,
      noShows: 2,
      cancellations: 0,
    });
  });

  it('is none where nothing is open', () => {
    expect(sumOf([]).share).toBeNull();
  });
});

describe('things that are reserved together', () => {
  const slot = (hour: number, free: number): SlotNode => ({
    start: `2027-03-09T${hour}:00:00Z`,
    end: `2027-03-09T${hour + 1}:00:00Z`,
    isFree: free > 0,
    free,
    blockedBy: free > 0 ? [] : ['TAKEN'],
  });

  it('can be had where there is enough of all of them', () => {
    const room = [{ resourceId: 'room', slots: [slot(10, 1), slot(11, 1), slot(12, 1)] }];
    const others = [
      { resourceId: 'chairs', slots: [slot(10, 5), slot(11, 2), slot(12, 0)] },
      { resourceId: 'lamp', slots: [slot(10, 1), slot(11, 1), slot(12, 1)] },
    ];
    const hours = (things: { resourceId: string; quantity: number }[]) =>
      together(room, others, things)[0]?.slots.map(({ start }) => start.slice(11, 13));
    expect(hours([])).toEqual(['10', '11', '12']);
    expect(hours([{ resourceId: 'chairs', quantity: 2 }])).toEqual(['10', '11']);
    expect(hours([{ resourceId: 'chairs', quantity: 3 }])).toEqual(['10']);
    expect(hours([{ resourceId: 'elsewhere', quantity: 1 }])).toEqual([]);
  });

  it('are each there once, and no more than the server takes', () => {
    const all = Array.from({ length: 60 }, (_, n) => ({ id: `${n}` }) as ResourceNode);
    expect(offered(all, ['3', '4']).map(({ id }) => id)).not.toContain('3');
    expect(
      offered(
        all,
        all.slice(0, MOST_THINGS).map(({ id }) => id),
      ),
    ).toEqual([]);
  });
});
