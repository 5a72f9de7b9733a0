import { useMemo, useRef, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { usePages } from '@/data/usePages.ts';
import { t } from '@/lib/i18n.ts';
import { instantOf } from '@/lib/wall.ts';
import { daysOf, instantsOf, step } from '@/lib/windows.ts';
import { SelectField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { DateBar } from './DateBar.tsx';
import { type ReservationNode, ReservationReschedule, Reservations, SHOWN } from './documents.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { RefusedDialog } from './RefusedDialog.tsx';
import { ReservationDialog } from './ReservationDialog.tsx';
import { ReserveDialog } from './ReserveDialog.tsx';
import { useScope } from './scope.ts';
import { Timeline, type TimelineView } from './Timeline.tsx';
import { spanText } from './texts.ts';
import { exchanged, moved, resized, timelineClosures, timelineEvents, timelineRows } from './timeline.ts';
import { useAddress } from './useAddress.ts';
import { useClosures } from './useClosures.ts';
import { useNames } from './useNames.ts';
import { useRefresh } from './useRefresh.ts';
import { type Fault, useReserve } from './useReserve.ts';

/** A change of a reservation, as it is asked for. */
export interface Change {
  id: string;
  ifVersion: number;
  start: string;
  end: string;
  resources?: { resourceId: string; quantity: number }[];
  overrule?: string;
}

/** The resources against time, for those who approve or manage them. */
export function Page() {
  const { organisation, types, resources, viewer, zone, style } = useScope();
  const { search, show } = useAddress();
  const [typeId, setTypeId] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const [picked, setPicked] = useState<{ resourceId: string; start: string; end: string } | null>(null);
  const [refused, setRefused] = useState<{ change: Change; faults: Fault[] } | null>(null);
  const { run, busy } = useReserve();
  const toast = useToast();
  const nameOf = useNames(organisation.id);
  useRefresh('reservations');

  const view: TimelineView = search.view ?? 'week';
  const date = search.date ? Temporal.PlainDate.from(search.date) : Temporal.Now.plainDateISO(zone);
  const range =
    view === 'month'
      ? { from: date.with({ day: 1 }), to: date.with({ day: 1 }).add({ months: 1 }) }
      : daysOf(view, date, viewer.weekStart);
  const { ids, rows, truncated } = useMemo(() => timelineRows(resources, typeId), [resources, typeId]);
  const { from, to } = instantsOf(range, zone);
  const asked = usePages(
    Reservations,
    ids.length > 0 ? { filter: { resourceIds: ids, statuses: [...SHOWN], from, to }, after: null } : null,
    (data) => data.reservations,
    'reservations',
  );
  const closures = useClosures(ids, from, to);
  const events = useMemo(
    () => [
      ...timelineClosures(closures.nodes, zone, view === 'month'),
      ...timelineEvents(asked.nodes, resources, zone, nameOf),
    ],
    [closures.nodes, asked.nodes, resources, zone, nameOf, view],
  );
  const opened = asked.nodes.find(({ id }) => id === openId);

  /** What one's own changes answered: the list may still be on its way when the next drag comes. */
  const answered = useRef(new Map<string, ReservationNode>());
  const latest = (reservation: ReservationNode) => {
    const known = answered.current.get(reservation.id);
    return known && known.version > reservation.version ? known : reservation;
  };

  async function change(wanted: Change, revert?: () => void) {
    const outcome = await run(ReservationReschedule, { input: wanted }, (data) => data.reservationReschedule);
    if (outcome.kind === 'done') {
      answered.current.set(wanted.id, outcome.reservation);
      const { start, end, status } = outcome.reservation;
      const when = spanText(start, end, zone, style);
      toast(t(status === 'REQUESTED' ? 'move.requested' : 'move.done', { when }));
      setRefused(null);
      return;
    }
    revert?.();
    if (outcome.kind === 'failed') toast(outcome.message, 'error');
    else setRefused({ change: wanted, faults: outcome.faults });
  }
  const changeOf = ({ id, version, start, end }: ReservationNode): Change => ({
    id,
    ifVersion: version,
    start,
    end,
  });

  return (
    <section
      aria-label={t('timeline.title')}
      className="flex h-[calc(100dvh-8rem)] min-h-96 flex-col rounded-2xl border border-line bg-paper p-4 shadow-xs"
    >
      <DateBar
        views={['day', 'week', 'month']}
        view={view}
        date={date}
        onView={(next) => show({ view: next })}
        onStep={(by) => show({ date: step(view, date, by).toString() })}
        onDate={(next) => show({ date: next?.toString() })}
      >
        <ExportMenu organisationId={organisation.id} {...{ typeId, from, to }} />
      </DateBar>
      {types.length > 1 ? (
        <SelectField
          className="mb-3 max-w-60"
          label={t('book.type')}
          hideLabel
          value={typeId}
          onChange={(event) => setTypeId(event.target.value)}
        >
          <option value="">{t('book.anyType')}</option>
          {types.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      {(asked.error ?? closures.error) ? <Notice>{asked.error ?? closures.error}</Notice> : null}
      {truncated || asked.truncated ? <Notice look="warn">{t('timeline.truncated')}</Notice> : null}
      {ids.length === 0 ? <p className="text-ink-faint">{t('timeline.none')}</p> : null}
      <div
        className="min-h-0 grow overflow-hidden rounded-xl border border-line"
        data-fetching={asked.isFirst}
      >
        <Timeline
          key={zone}
          {...{ view, date, zone, style, rows, events }}
          weekStart={viewer.weekStart}
          onOpen={({ id }) => setOpenId(id)}
          onSelect={(resourceId, start, end) => {
            if (!ids.includes(resourceId)) return;
            const at = (wall: Temporal.PlainDateTime) => instantOf(wall, zone).toString();
            setPicked({ resourceId, start: at(start), end: at(end) });
          }}
          onMove={(shown, delta, { from: was, to: is }, revert) => {
            const reservation = latest(shown);
            const others = exchanged(reservation.items, was, is);
            void change(
              {
                ...changeOf(reservation),
                ...moved(reservation, delta, zone),
                ...(others && { resources: others }),
              },
              revert,
            );
          }}
          onResize={(shown, delta, revert) => {
            const reservation = latest(shown);
            void change({ ...changeOf(reservation), end: resized(reservation.end, delta, zone) }, revert);
          }}
        />
      </div>
      {opened ? (
        <ReservationDialog
          reservation={opened}
          booker={nameOf(opened.bookerId)}
          onClose={() => setOpenId(null)}
        />
      ) : null}
      {picked ? <ReserveDialog {...picked} onClose={() => setPicked(null)} /> : null}
      {refused ? (
        <RefusedDialog
          faults={refused.faults}
          busy={busy}
          onPick={(span) => void change({ ...refused.change, ...span })}
          onOverrule={(overrule) => void change({ ...refused.change, overrule })}
          onClose={() => setRefused(null)}
        />
      ) : null}
    </section>
  );
}
