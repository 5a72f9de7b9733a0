import type { AttendeeNode } from '@/features/invitation/documents.ts';

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;

/** The mail addresses in a text, and what is left of it. `Ada <ada@example.org>` is one. */
export function addressesIn(text: string): { addresses: string[]; rest: string } {
  const addresses: string[] = [];
  const rest: string[] = [];
  for (const part of text.split(/[,;\n]/)) {
    const address = (/<([^<>]*)>\s*$/.exec(part)?.[1] ?? part).trim();
    if (ADDRESS.test(address)) addresses.push(address);
    else if (part.trim()) rest.push(part.trim());
  }
  return { addresses, rest: rest.join(', ') };
}

/** The guests with more of them: who is there already stays as they are. */
export function withGuests(guests: readonly AttendeeNode[], addresses: readonly string[]): AttendeeNode[] {
  const all = [...guests];
  for (const address of addresses) {
    const isKnown = all.some((one) => one.address.toLowerCase() === address.toLowerCase());
    if (!isKnown) all.push({ address, name: null, role: 'REQUIRED', answer: 'NEEDS_ACTION', comment: null });
  }
  return all;
}

/** As a mutation takes them. */
export function guestsInput(guests: readonly AttendeeNode[]): { email: string }[] {
  return guests.map(({ address }) => ({ email: address }));
}

/** Whether others are invited. */
export function guestsChanged(before: readonly AttendeeNode[], after: readonly AttendeeNode[]): boolean {
  const addresses = (guests: readonly AttendeeNode[]) => guests.map(({ address }) => address).join('\n');
  return addresses(before) !== addresses(after);
}

interface Invited {
  organizer?: { address: string; isHere: boolean } | null;
  attendees: readonly { address: string }[];
}

/** Whether somebody is told when it changes: others than who organises it, by whom it is organised here. */
export function hasGuests({ organizer, attendees }: Invited): boolean {
  if (organizer && !organizer.isHere) return false;
  const own = organizer?.address.toLowerCase();
  return attendees.some(({ address }) => address.toLowerCase() !== own);
}

/** What a mutation says of it: all are told where it says nothing. */
export function notifyInput(isTold: boolean): { notify?: 'NOBODY' } {
  return isTold ? {} : { notify: 'NOBODY' };
}
