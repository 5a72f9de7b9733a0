import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useFresh } from '@/data/useFresh.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { safeColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import {
  mayManage,
  OrganisationCalendarCreate,
  OrganisationCalendars,
  type OrganisationDetail,
  PAGE,
} from './documents.ts';

/** The calendars of an organisation that one can see; administrators and owners make more. */
export function Calendars({ organisation }: { organisation: OrganisationDetail }) {
  const [name, setName] = useState('');
  const { act, busy } = useAct();
  const cursor = useCursor();
  const [asked, ask] = useQuery({
    query: OrganisationCalendars,
    variables: { id: organisation.id, first: PAGE, after: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  useFresh('calendars', asked, ask);
  const { data, error } = asked;
  const page = data?.organisation?.calendars;

  async function add(event: FormEvent) {
    event.preventDefault();
    const input = { name, organisationId: organisation.id, color: organisation.color };
    if (await act(OrganisationCalendarCreate, { input }, (data) => data.calendarCreate)) {
      setName('');
      stale.emit('calendars');
    }
  }

  return (
    <SettingsSection title={t('organisations.calendars')} hint={t('organisations.calendarsHint')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {page?.nodes.length === 0 && cursor.isFirst ? (
        <p className="text-ink-faint">{t('organisations.noCalendars')}</p>
      ) : null}
      <ul aria-label={t('organisations.calendars')} className="space-y-1.5">
        {page?.nodes.map((calendar) => (
          <li key={calendar.id} className="flex items-center gap-3">
            <span
              aria-hidden="true"
              className="size-3 shrink-0 rounded-full"
              style={{ background: safeColor(calendar.color) }}
            />
            {calendar.name}
          </li>
        ))}
      </ul>
      <Pager cursor={cursor} info={page?.pageInfo} />
      {mayManage(organisation.viewerRole) ? (
        <form onSubmit={(event) => void add(event)} className="mt-4 flex items-end gap-3">
          <TextField
            label={t('organisations.newCalendar')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
            className="max-w-xs grow"
          />
          <Button type="submit" busy={busy}>
            {t('organisations.addCalendar')}
          </Button>
        </form>
      ) : null}
    </SettingsSection>
  );
}
