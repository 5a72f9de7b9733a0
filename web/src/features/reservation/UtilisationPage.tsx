import { useMemo, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import type { UtilisationPeriod } from '@/gql/graphql.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { reservable } from './bookFilter.ts';
import { ResourceUtilisation } from './documents.ts';
import { mayApprove, useScope } from './scope.ts';
import { UtilisationTable } from './UtilisationTable.tsx';
import { useDownload } from './useDownload.ts';

/** What the server takes in one question. */
const MOST_RESOURCES = 50;
const MOST_DAYS = 366;
const PERIODS: readonly UtilisationPeriod[] = ['DAY', 'WEEK', 'MONTH'];

/** How much the resources are used whose reservations the viewer decides on. */
export function Page() {
  const { types, resources, zone, style } = useScope();
  const [form, setForm] = useState(() => {
    const today = Temporal.Now.plainDateISO(zone);
    return {
      typeId: '',
      first: today.with({ day: 1 }).toString(),
      last: today.with({ day: today.daysInMonth }).toString(),
      by: 'WEEK' as UtilisationPeriod,
    };
  });
  const { save, busy } = useDownload();
  const shown = useMemo(
    () =>
      reservable(resources, style.locale).filter(
        (resource) => mayApprove(resource) && (!form.typeId || resource.type?.id === form.typeId),
      ),
    [resources, style.locale, form.typeId],
  );
  const asked = shown.slice(0, MOST_RESOURCES);
  const to = useMemo(() => dayAfter(form), [form]);
  const variables = {
    resourceIds: asked.map(({ id }) => id),
    from: form.first,
    to: to ?? form.first,
    by: form.by,
  };
  const pause = asked.length === 0 || to === null;
  const [report, ask] = useQuery({
    query: ResourceUtilisation,
    variables,
    requestPolicy: 'cache-and-network',
    pause,
  });
  useFresh('reservations', report, ask, pause);
  const change = (changed: Partial<typeof form>) => setForm((now) => ({ ...now, ...changed }));

  return (
    <SettingsSection title={t('use.title')} hint={t('use.hint')}>
      <div className="mb-4 flex flex-wrap items-end gap-3">
        {types.length > 1 ? (
          <SelectField
            label={t('book.type')}
            value={form.typeId}
            onChange={(event) => change({ typeId: event.target.value })}
          >
            <option value="">{t('book.anyType')}</option>
            {types.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : null}
        <TextField
          label={t('use.first')}
          type="date"
          value={form.first}
          onChange={(event) => change({ first: event.target.value })}
        />
        <TextField
          label={t('use.last')}
          type="date"
          min={form.first}
          value={form.last}
          onChange={(event) => change({ last: event.target.value })}
        />
        <SelectField
          label={t('use.by')}
          value={form.by}
          onChange={(event) => change({ by: event.target.value as UtilisationPeriod })}
        >
          {PERIODS.map((by) => (
            <option key={by} value={by}>
              {t(`use.by.${by}`)}
            </option>
          ))}
        </SelectField>
        <Button
          className="ml-auto"
          busy={busy}
          disabled={pause}
          onClick={() =>
            void save('utilisation.csv', { ...variables, resourceIds: variables.resourceIds.join(',') })
          }
        >
          <Icon name="download" />
          {t('export.csv')}
        </Button>
      </div>
      {shown.length > asked.length ? (
        <Notice look="warn">{t('use.truncated', { shown: asked.length, all: shown.length })}</Notice>
      ) : null}
      {to === null ? <Notice look="warn">{t('use.span', { days: MOST_DAYS })}</Notice> : null}
      {report.error ? <Notice>{failureText(report.error)}</Notice> : null}
      {asked.length === 0 ? <p className="text-ink-faint">{t('timeline.none')}</p> : null}
      {pause || !report.data ? null : (
        <div aria-busy={report.fetching} data-fetching={report.fetching}>
          <UtilisationTable found={report.data.resourceUtilisation} resources={asked} by={form.by} />
        </div>
      )}
    </SettingsSection>
  );
}

/** The first date that is not asked for any more; null when the dates are no time that the server tells of. */
function dayAfter({ first, last }: { first: string; last: string }): string | null {
  try {
    const [from, to] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last).add({ days: 1 })];
    const { days } = from.until(to, { largestUnit: 'day' });
    return days >= 1 && days <= MOST_DAYS ? to.toString() : null;
  } catch {
    return null;
  }
}
