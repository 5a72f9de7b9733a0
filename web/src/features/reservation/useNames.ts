import { useCallback } from 'react';
import { usePages } from '@/data/usePages.ts';
import { t } from '@/lib/i18n.ts';
import { MemberNames } from './documents.ts';

/** What the members of an organisation are called; for whoever is none (any more), a word for somebody. */
export function useNames(organisationId: string): (userId: string | null | undefined) => string {
  const { nodes } = usePages(
    MemberNames,
    { id: organisationId, after: null },
    (data) => data.organisation?.members,
    'resources',
  );
  return useCallback(
    (userId) => {
      const member = nodes.find((one) => one.userId === userId);
      return member?.name ?? member?.email ?? (nodes.length > 0 ? t('reservation.formerMember') : '');
    },
    [nodes],
  );
}
