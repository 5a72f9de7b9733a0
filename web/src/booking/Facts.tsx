import type { ReactNode } from 'react';
import { zoneLabel } from '@/lib/zoneNames.ts';
import { Icon, type IconName } from '@/ui/Icon.tsx';
import { t } from './texts.ts';
import { type Reading, spanText } from './time.ts';

/** A line with an icon before it. */
export function Fact({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li className="flex gap-2.5">
      <Icon name={icon} size={16} className="mt-0.5 shrink-0 text-ink-faint" />
      <span className="min-w-0 grow break-words">{children}</span>
    </li>
  );
}

/** What is booked, and how much of it, or who is met; nothing when it is gone. */
export function WhatFact({
  name,
  quantity,
  isOfPeople,
}: {
  name: string | null | undefined;
  quantity: number;
  isOfPeople: boolean;
}) {
  if (!name) return null;
  if (isOfPeople) return <Fact icon="user">{t('facts.with', { name })}</Fact>;
  return <Fact icon="pin">{quantity > 1 ? t('facts.quantity', { quantity, name }) : name}</Fact>;
}

/** When it is, by the guest's clock, and which clock that is. */
export function WhenFact({ start, end, reading }: { start: string; end: string; reading: Reading }) {
  return (
    <Fact icon="calendar">
      <span className="font-medium text-ink">{spanText(Date.parse(start), Date.parse(end), reading)}</span>
      <span className="block text-[0.8125rem] text-ink-faint">{zoneLabel(reading.zone)}</span>
    </Fact>
  );
}
