import { createContext, use } from 'react';
import type { CalendarNode, Viewer } from '@/features/calendar/documents.ts';
import type { OrganisationNode } from '@/features/organisation/documents.ts';
import type { ResourceNode, TypeNode } from '@/features/resource/documents.ts';
import type { Style } from '@/lib/format.ts';

/** What the pages about reservations share: whose resources they show, and how the viewer reads times. */
export interface ReservationScope {
  organisation: OrganisationNode;
  types: TypeNode[];
  /** Those that the viewer can see, archived ones too. */
  resources: ResourceNode[];
  resourcesTruncated: boolean;
  /** Whether the resources have been read. */
  isKnown: boolean;
  /** The viewer manages all of the organisation's resources. */
  managesAll: boolean;
  viewer: Viewer;
  /** The calendars whose events the viewer may change. */
  calendars: CalendarNode[];
  zone: string;
  style: Style;
}

export const ScopeContext = createContext<ReservationScope | null>(null);

/** The scope of the page; only below the layout of the pages about reservations. */
export function useScope(): ReservationScope {
  const scope = use(ScopeContext);
  if (!scope) throw new Error('This is only for the pages about reservations.');
  return scope;
}

/** Whether somebody with this role on a resource decides on requests for it. */
export function mayApprove({ viewerRole }: Pick<ResourceNode, 'viewerRole'>): boolean {
  return viewerRole === 'APPROVER' || viewerRole === 'MANAGER';
}

/** Whether this role in the organisation manages all of its resources. */
export function managesResources(role: OrganisationNode['viewerRole']): boolean {
  return role !== 'MEMBER';
}
