import type { CalendarRole } from '@/gql/graphql';
import type { TextKey } from '@/lib/i18n.ts';

/** What each level is called. */
export const ROLE_TEXTS: Record<CalendarRole, TextKey> = {
  FREE_BUSY: 'sharing.FREE_BUSY',
  READER: 'sharing.READER',
  WRITER: 'sharing.WRITER',
  OWNER: 'sharing.OWNER',
};

/** What people, groups and organisations can be given, from least to most. */
export const ROLES: CalendarRole[] = ['FREE_BUSY', 'READER', 'WRITER', 'OWNER'];

/** What whoever has a public link can be given. */
export const LINK_ROLES: CalendarRole[] = ['FREE_BUSY', 'READER'];
