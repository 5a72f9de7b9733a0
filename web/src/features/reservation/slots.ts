import { minutesOf } from '@/features/resource/length.ts';
import { wallAt } from '@/lib/wall.ts';
import type { SlotNode } from './documents.ts';

/** What the server says about the slots of one resource. */
export interface ResourceSlots {
  resourceId: string;
  slots: readonly SlotNode[];
}

/** A time that can be had, and of which resources. */
export interface OpenSlot {
  start: string;
  end: string;
  resourceIds: string[];
}

/** The times at which any of the resources can be had, in order; the resources in the order of `preferred`. */
export function anyThatFits(all: readonly ResourceSlots[], preferred: readonly string[]): OpenSlot[] {
  const rank = new Map(preferred.map((id, index) => [id, index]));
  const found = new Map<string, OpenSlot>();
  for (const { resourceId, slots } of all) {
    for (const { start, end, isFree } of slots) {
      if (!isFree) continue;
      const key = `${start} ${end}`;
      const slot = found.get(key) ?? { start, end, resourceIds: [] };
      slot.resourceIds.push(resourceId);
      found.set(key, slot);
    }
  }
  const order = (id: string) => rank.get(id) ?? preferred.length;
  for (const slot of found.values()) slot.resourceIds.sort((some, other) => order(some) - order(other));
  return [...found.values()].sort((some, other) => some.start.localeCompare(other.start));
}

/** How many starts can be had on each date of the zone: `2026-11-22` to a count. */
export function freePerDay(slots: readonly { start: string }[], zone: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const { start } of slots) {
    const date = wallAt(start, zone).toPlainDate().toString();
    found.set(date, (found.get(date) ?? 0) + 1);
  }
  return found;
}

/** The minutes and seconds that are left until an instant, as `9:05`; null when it has passed. */
export function countdown(until: string, nowMs: number): string | null {
  const left = Math.ceil((Date.parse(until) - nowMs) / 1000);
  if (left <= 0) return null;
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}

/** Whether a text is a length that slots can have. */
export function isLength(iso: string | undefined): iso is string {
  if (!iso) return false;
  const minutes = minutesOf(iso);
  return minutes === null ? /^P[1-9]\d{0,2}D$/.test(iso) : minutes > 0 && Number.isInteger(minutes);
}
