import { useMemo, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { ResourceNode } from '@/features/resource/documents.ts';
import { lengthOf } from '@/features/resource/length.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { instantsOf, step } from '@/lib/windows.ts';
import { zoneLabel } from '@/lib/zoneNames.ts';
import { Notice } from '@/ui/Notice.tsx';
import { BookFields, type BookForm } from './BookFields.tsx';
import { fitting, reservable } from './bookFilter.ts';
import { DateBar } from './DateBar.tsx';
import { DaySlots } from './DaySlots.tsx';
import type { SlotNode } from './documents.ts';
import { HoldDialog, type Wanted } from './HoldDialog.tsx';
import { MonthSlots } from './MonthSlots.tsx';
import { RepeatDialog } from './RepeatDialog.tsx';
import { useScope } from './scope.ts';
import { anyThatFits, freePerDay, isLength } from './slots.ts';
import { together } from './things.ts';
import { useAddress } from './useAddress.ts';
import { useAvailability } from './useAvailability.ts';
import { WhyDialog } from './WhyDialog.tsx';

/** A month of slots of more resources than these is too much for one answer. */
const MONTH_RESOURCES = 10;
const FIRST: BookForm = {
  typeId: '',
  seats: '',
  has: [],
  quantity: 1,
  others: [],
  calendarId: '',
  length: { amount: '1', unit: 'HOURS' },
  summary: '',
  note: '',
};

/** Finding a free time of one resource or any that fits, and reserving it. */
export function Page() {
  const { types, resources, isKnown, zone, style } = useScope();
  const { search, show } = useAddress();
  const [form, setForm] = useState(FIRST);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [repeated, setRepeated] = useState<Wanted | null>(null);
  const [asking, setAsking] = useState<{ resource: ResourceNode; slot: SlotNode } | null>(null);
  const date = search.date ? Temporal.PlainDate.from(search.date) : Temporal.Now.plainDateISO(zone);
  const view = search.view === 'month' ? 'month' : 'day';

  const candidates = useMemo(() => reservable(resources, style.locale), [resources, style.locale]);
  const resourceId = candidates.some(({ id }) => id === search.resource) ? (search.resource ?? '') : '';
  const others = useMemo(
    () => form.others.filter((one) => one.resourceId !== resourceId),
    [form.others, resourceId],
  );
  const fits = useMemo(
    () =>
      fitting(candidates, { ...form, resourceId }).filter(
        ({ id }) => id === resourceId || !form.others.some((one) => one.resourceId === id),
      ),
    [candidates, form, resourceId],
  );
  const looked = view === 'month' ? fits.slice(0, MONTH_RESOURCES) : fits;
  const range =
    view === 'day'
      ? { from: date, to: date.add({ days: 1 }) }
      : { from: date.with({ day: 1 }), to: date.with({ day: 1 }).add({ months: 1 }) };
  const length = lengthOf(form.length);
  const {
    availability,
    isKnown: isAnswered,
    fetching,
    error,
  } = useAvailability({
    resourceIds: looked.map(({ id }) => id),
    ...instantsOf(range, zone),
    length: isLength(length) ? length : null,
    quantity: form.quantity,
    onlyFree: view === 'month' || !resourceId,
  });
  const besides = useAvailability({
    resourceIds: others.map((one) => one.resourceId),
    ...instantsOf(range, zone),
    length: isLength(length) ? length : null,
    quantity: 1,
    onlyFree: true,
  });
  const open = useMemo(
    () => together(availability, besides.availability, others),
    [availability, besides.availability, others],
  );
  const elsewhere = [...new Set(looked.map(({ timeZone }) => timeZone))].filter((one) => one !== zone);

  return (
    <SettingsSection title={t('book.title')} hint={t('book.hint')}>
      <BookFields
        form={form}
        resourceId={resourceId}
        types={types}
        resources={candidates}
        onChange={(change) => setForm((now) => ({ ...now, ...change }))}
        onResource={(id) => show({ resource: id || undefined })}
      />
      <DateBar
        className="mt-4 border-t border-line pt-4"
        views={['day', 'month']}
        view={view}
        date={date}
        onView={(next) => show({ view: next })}
        onStep={(by) => show({ date: step(view, date, by).toString() })}
        onDate={(next) => show({ date: next?.toString() })}
      />
      {others.length > 0 ? <p className="mb-3 text-ink-soft">{t('things.only')}</p> : null}
      {elsewhere.length > 0 ? (
        <p className="mb-3 text-[0.8125rem] text-ink-soft">
          {t('book.clocks', { here: zoneLabel(zone), there: elsewhere.map(zoneLabel).join(', ') })}
        </p>
      ) : null}
      {error || besides.error ? <Notice>{error ?? besides.error}</Notice> : null}
      {isKnown && candidates.length === 0 ? <p className="text-ink-faint">{t('resources.none')}</p> : null}
      {candidates.length > 0 && fits.length === 0 ? (
        <p className="text-ink-faint">{t('book.noneFits')}</p>
      ) : null}
      {length === undefined ? <p className="text-ink-faint">{t('book.sayLength')}</p> : null}
      {looked.length < fits.length ? (
        <p className="mb-2 text-[0.8125rem] text-ink-soft">
          {t('book.monthOf', { shown: looked.length, all: fits.length })}
        </p>
      ) : null}
      <div aria-busy={fetching} data-fetching={fetching}>
        {looked.length === 0 || !isLength(length) || error ? null : !isAnswered ||
          (others.length > 0 && !besides.isKnown) ? (
          <p role="status" className="text-ink-faint">
            {t('book.looking')}
          </p>
        ) : view === 'month' ? (
          <MonthSlots
            date={date}
            free={freePerDay(
              anyThatFits(
                open,
                looked.map(({ id }) => id),
              ),
              zone,
            )}
            onDay={(day) => show({ view: 'day', date: day.toString() })}
          />
        ) : (
          <DaySlots
            resources={looked}
            availability={open}
            isSingle={resourceId !== ''}
            onPick={(resource, start, end) =>
              setWanted({
                resource,
                start,
                end,
                quantity: form.quantity,
                others,
                calendarId: form.calendarId,
                summary: form.summary,
                note: form.note,
              })
            }
            onWhy={(resource, slot) => setAsking({ resource, slot })}
          />
        )}
      </div>
      {wanted ? (
        <HoldDialog wanted={wanted} onRepeat={() => setRepeated(wanted)} onClose={() => setWanted(null)} />
      ) : null}
      {repeated ? (
        <RepeatDialog
          wanted={repeated}
          instead={fitting(candidates, { ...form, resourceId: '' }).map(({ id }) => id)}
          onClose={() => setRepeated(null)}
        />
      ) : null}
      {asking ? (
        <WhyDialog
          {...asking}
          quantity={form.quantity}
          summary={form.summary}
          note={form.note}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </SettingsSection>
  );
}
