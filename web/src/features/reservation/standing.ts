import type { ResourceNode } from '@/features/resource/documents.ts';
import type { Standing } from './actions.ts';
import type { ReservationNode } from './documents.ts';
import { mayApprove } from './scope.ts';

/** What the viewer is to a reservation: what they may do with each of its resources, they may do with it. */
export function standingOf(
  { items }: Pick<ReservationNode, 'items'>,
  resources: readonly Pick<ResourceNode, 'id' | 'viewerRole'>[],
): Standing {
  const roles = items.map(({ resourceId }) => resources.find(({ id }) => id === resourceId));
  return {
    approves: roles.every((resource) => resource && mayApprove(resource)),
    manages: roles.every((resource) => resource?.viewerRole === 'MANAGER'),
  };
}
