import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { AllOrganisations, type OrganisationSummary } from './documents.ts';
import { OwnerDialog } from './OwnerDialog.tsx';

/** Every organisation of the installation, for its administrators: how large each is, and an owner for one without. */
export function Page() {
  const [search, setSearch] = useState('');
  const [appointing, setAppointing] = useState<OrganisationSummary | null>(null);
  const cursor = useCursor();
  const [{ data, error }, ask] = useQuery({
    query: AllOrganisations,
    variables: { search: search.trim() || null, after: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.allOrganisations;

  if (data?.viewer && !data.viewer.isAdministrator) {
    return <Notice look="info">{t('users.onlyAdministrators')}</Notice>;
  }
  return (
    <SettingsSection title={t('allOrganisations.title')} hint={t('allOrganisations.hint')}>
      <TextField
        label={t('allOrganisations.search')}
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
      {page?.nodes.length === 0 ? <p className="text-ink-faint">{t('allOrganisations.none')}</p> : null}
      <ul aria-label={t('allOrganisations.title')} className="divide-y divide-line">
        {page?.nodes.map((one) => (
          <li key={one.organisationId} className="flex flex-wrap items-center gap-3 py-2.5">
            <div className="min-w-40 grow">
              <div className="truncate font-medium">
                {one.name} <span className="text-ink-faint">{one.slug}</span>
              </div>
              <div className="text-[0.8125rem] text-ink-faint">
                {t('allOrganisations.counts', {
                  members: one.memberCount,
                  accounts: one.serviceAccountCount,
                  calendars: one.calendarCount,
                })}
              </div>
            </div>
            {one.ownerCount === 0 ? (
              <>
                <span className="text-danger">{t('allOrganisations.ownerless')}</span>
                <Button onClick={() => setAppointing(one)}>{t('allOrganisations.appoint')}</Button>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <Pager cursor={cursor} info={page?.pageInfo} />
      {appointing ? (
        <OwnerDialog
          organisation={appointing}
          onClose={() => setAppointing(null)}
          onDone={() => {
            setAppointing(null);
            ask({ requestPolicy: 'network-only' });
          }}
        />
      ) : null}
    </SettingsSection>
  );
}
