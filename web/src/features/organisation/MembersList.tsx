import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useFresh } from '@/data/useFresh.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import {
  givenBy,
  Members,
  MembershipDelete,
  MembershipUpdate,
  type OrganisationDetail,
  type Role,
} from './documents.ts';

interface Member {
  userId: string;
  name: string;
}

/** Who belongs to an organisation, a page at a time. */
export function MembersList({ organisation }: { organisation: OrganisationDetail }) {
  const [search, setSearch] = useState('');
  const [leaving, setLeaving] = useState<Member | null>(null);
  const cursor = useCursor();
  const [asked, ask] = useQuery({
    query: Members,
    variables: { id: organisation.id, search: search.trim() || null, after: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  useFresh('organisations', asked, ask);
  const { data, error } = asked;
  const { act, busy } = useAct();
  const toast = useToast();
  const page = data?.organisation?.members;
  const roles = givenBy(organisation.viewerRole);
  const refresh = () => stale.emit('organisations');

  async function give(userId: string, role: Role) {
    const input = { organisationId: organisation.id, userId, role };
    await act(MembershipUpdate, { input }, (result) => result.membershipUpdate);
    refresh();
  }

  async function remove({ userId, name }: Member) {
    const input = { organisationId: organisation.id, userId };
    const done = await act(MembershipDelete, { input }, (result) => result.membershipDelete);
    setLeaving(null);
    if (done) toast(t('members.removed', { name }));
    refresh();
  }

  return (
    <SettingsSection title={t('members.title')}>
      <TextField
        label={t('members.search')}
        type="search"
        value={search}
        maxLength={100}
        onChange={(event) => {
          cursor.reset();
          setSearch(event.target.value);
        }}
        className="mb-3 max-w-sm"
      />
      {error ? <Notice>{failureText(error)}</Notice> : null}
      <ul aria-label={t('members.title')} className="divide-y divide-line">
        {page?.nodes.map(({ userId, name, email, role, isViewer, isServiceAccount }) => {
          const called = name ?? email ?? userId;
          const mayDecide = roles.includes(role) && !isViewer && !isServiceAccount;
          return (
            <li key={userId} className="flex flex-wrap items-center gap-3 py-2.5">
              <div className="min-w-40 grow">
                <div className="truncate font-medium">
                  {called}
                  {isViewer ? <span className="text-ink-faint"> ({t('members.you')})</span> : null}
                </div>
                <div className="truncate text-[0.8125rem] text-ink-faint">
                  {isServiceAccount ? t('members.serviceAccount') : email}
                </div>
              </div>
              {mayDecide ? (
                <>
                  <SelectField
                    label={t('members.roleOf', { name: called })}
                    hideLabel
                    value={role}
                    disabled={busy}
                    onChange={(event) => void give(userId, event.target.value as Role)}
                  >
                    {roles.map((one) => (
                      <option key={one} value={one}>
                        {t(`role.${one}`)}
                      </option>
                    ))}
                  </SelectField>
                  <Button look="quiet" onClick={() => setLeaving({ userId, name: called })}>
                    {t('members.remove')}
                  </Button>
                </>
              ) : (
                <span className="text-ink-faint">{t(`role.${role}`)}</span>
              )}
            </li>
          );
        })}
      </ul>
      <Pager cursor={cursor} info={page?.pageInfo} />
      {leaving ? (
        <Confirm
          question={t('members.removeQuestion', { name: leaving.name })}
          action={t('members.remove')}
          busy={busy}
          onConfirm={() => void remove(leaving)}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </SettingsSection>
  );
}
