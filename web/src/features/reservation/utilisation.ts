import type { ResourceUtilisationQuery } from '@/gql/graphql.ts';

export type UseNode = ResourceUtilisationQuery['resourceUtilisation'][number]['periods'][number];

/** What several periods come to together. */
export type Sum = Omit<UseNode, '__typename' | 'start' | 'end'>;

/** Adds up periods; the share is that of all the hours, not the mean of theirs. */
export function sumOf(periods: readonly UseNode[]): Sum {
  const sum = (of: (one: UseNode) => number) => periods.reduce((all, one) => all + of(one), 0);
  const capacityHours = sum((one) => one.capacityHours);
  const reservedOpenHours = sum((one) => one.reservedOpenHours);
  return {
    openHours: sum((one) => one.openHours),
    capacityHours,
    reservedHours: sum((one) => one.reservedHours),
    reservedOpenHours,
    share: capacityHours > 0 ? reservedOpenHours / capacityHours : null,
    reservations: sum((one) => one.reservations),
    noShows: sum((one) => one.noShows),
    cancellations: sum((one) => one.cancellations),
  };
}
