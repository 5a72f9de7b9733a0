import { type FormEvent, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useFresh } from '@/data/useFresh.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { dateText, type Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import {
  HolidaysAdd,
  Holidays as HolidaysQuery,
  HolidaysRemove,
  mayManage,
  type OrganisationDetail,
  PAGE,
} from './documents.ts';

/** The days on which the organisation's resources are closed, or have other hours, as their rules say; a year at a time. */
export function Holidays({ organisation }: { organisation: OrganisationDetail }) {
  const { viewer } = useHome();
  const style: Style = { locale: viewer?.locale ?? 'en', hourCycle: viewer?.hourCycle ?? 'H23' };
  const [year, setYear] = useState(() => Temporal.Now.plainDateISO(organisation.timeZone).year);
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const { act, busy } = useAct();
  const manages = mayManage(organisation.viewerRole);
  const cursor = useCursor();
  const variables = {
    id: organisation.id,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    first: PAGE,
    after: cursor.after,
  };
  const [asked, ask] = useQuery({ query: HolidaysQuery, variables, requestPolicy: 'cache-and-network' });
  useFresh('organisations', asked, ask);
  const page = asked.data?.organisation?.holidays;

  function turn(to: number) {
    cursor.reset();
    setYear(to);
  }

  async function add(event: FormEvent) {
    event.preventDefault();
    const input = { organisationId: organisation.id, holidays: [{ date, name }] };
    if (!(await act(HolidaysAdd, { input }, (data) => data.organisationHolidaysAdd))) return;
    setDate('');
    setName('');
    turn(Temporal.PlainDate.from(date).year);
    stale.emit('organisations');
  }

  async function remove(gone: string) {
    const input = { organisationId: organisation.id, dates: [gone] };
    await act(HolidaysRemove, { input }, (data) => data.organisationHolidaysRemove);
    stale.emit('organisations');
  }

  return (
    <SettingsSection title={t('holidays.title')} hint={t('holidays.hint')}>
      {asked.error ? <Notice>{failureText(asked.error)}</Notice> : null}
      <div className="mb-2 flex items-center gap-1">
        <IconButton label={t('holidays.yearBefore')} onClick={() => turn(year - 1)}>
          <Icon name="left" />
        </IconButton>
        <span className="min-w-12 text-center font-medium tabular-nums" aria-live="polite">
          {year}
        </span>
        <IconButton label={t('holidays.yearAfter')} onClick={() => turn(year + 1)}>
          <Icon name="right" />
        </IconButton>
      </div>
      {page?.nodes.length === 0 && cursor.isFirst ? (
        <p className="text-ink-faint">{t('holidays.none', { year })}</p>
      ) : null}
      <ul aria-label={t('holidays.title')} className="divide-y divide-line">
        {page?.nodes.map((holiday) => (
          <li key={holiday.date} className="flex items-center gap-3 py-2">
            <span className="w-56 shrink-0 text-ink-soft tabular-nums">
              {dateText(Temporal.PlainDate.from(holiday.date), style)}
            </span>
            <span className="min-w-0 grow truncate font-medium">{holiday.name}</span>
            {manages ? (
              <IconButton
                label={t('holidays.remove', { name: holiday.name })}
                disabled={busy}
                onClick={() => void remove(holiday.date)}
              >
                <Icon name="close" />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ul>
      <Pager cursor={cursor} info={page?.pageInfo} />
      {manages ? (
        <form
          onSubmit={(event) => void add(event)}
          className="mt-4 grid grid-cols-1 items-end gap-3 sm:grid-cols-[auto_1fr_auto]"
        >
          <TextField
            label={t('holidays.date')}
            type="date"
            required
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
          <TextField
            label={t('holidays.name')}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" busy={busy} disabled={!date || !name.trim()}>
            {t('holidays.add')}
          </Button>
        </form>
      ) : null}
    </SettingsSection>
  );
}
