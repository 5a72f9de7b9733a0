import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useAct } from '@/data/useAct.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Confirm } from '@/ui/Confirm.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Menu } from '@/ui/Menu.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { type Person, UserSetActive, UserSetAdministrator, Users } from './documents.ts';

/** Everybody with an account, for administrators of the installation: who may sign in, and who administers it. */
export function Page() {
  const [search, setSearch] = useState('');
  const [barring, setBarring] = useState<Person | null>(null);
  const cursor = useCursor();
  const [{ data, error }] = useQuery({
    query: Users,
    variables: { search: search.trim() || null, after: cursor.after },
  });
  const { act, busy } = useAct();
  const toast = useToast();

  async function setActive({ id }: Person, isActive: boolean) {
    if (await act(UserSetActive, { input: { id, isActive } }, (result) => result.userSetActive)) {
      toast(t('users.saved'));
    }
    setBarring(null);
  }

  async function setAdministrator({ id }: Person, isAdministrator: boolean) {
    const input = { id, isAdministrator };
    if (await act(UserSetAdministrator, { input }, (result) => result.userSetAdministrator)) {
      toast(t('users.saved'));
    }
  }

  if (data?.viewer && !data.viewer.isAdministrator) {
    return <Notice look="info">{t('users.onlyAdministrators')}</Notice>;
  }
  return (
    <SettingsSection title={t('users.title')} hint={t('users.hint')}>
      <TextField
        label={t('users.search')}
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
      {data?.users.nodes.length === 0 ? <p className="text-ink-faint">{t('users.none')}</p> : null}
      <ul aria-label={t('users.title')} className="divide-y divide-line">
        {data?.users.nodes.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-3 py-2.5">
            <div className="min-w-40 grow">
              <div className="truncate font-medium">{person.name}</div>
              <div className="truncate text-[0.8125rem] text-ink-faint">{person.email}</div>
            </div>
            {person.isAdministrator ? (
              <span className="text-ink-soft">{t('users.administrator')}</span>
            ) : null}
            {person.isActive ? null : <span className="text-danger">{t('users.barred')}</span>}
            {person.id === data.viewer?.id ? null : (
              <Menu
                label={t('users.actions', { name: person.name })}
                buttonClassName="inline-flex size-9 items-center justify-center rounded-lg hover:bg-sunken"
                button={<Icon name="more" />}
                items={[
                  {
                    label: t(person.isAdministrator ? 'users.demote' : 'users.promote'),
                    onSelect: () => void setAdministrator(person, !person.isAdministrator),
                  },
                  person.isActive
                    ? { label: t('users.bar'), onSelect: () => setBarring(person) }
                    : { label: t('users.letIn'), onSelect: () => void setActive(person, true) },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
      <Pager cursor={cursor} info={data?.users.pageInfo} />
      {barring ? (
        <Confirm
          question={t('users.barQuestion', { name: barring.name })}
          action={t('users.bar')}
          busy={busy}
          onConfirm={() => void setActive(barring, false)}
          onClose={() => setBarring(null)}
        />
      ) : null}
    </SettingsSection>
  );
}
