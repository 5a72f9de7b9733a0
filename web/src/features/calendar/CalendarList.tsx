import { Fragment, useId, useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { LeaveDialog } from '@/features/sharing/LeaveDialog.tsx';
import { ShareDialog } from '@/features/sharing/ShareDialog.tsx';
import { nextColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { IconButton } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { beforeOf, sectionsOf } from './arrange.ts';
import { CalendarDialog } from './CalendarDialog.tsx';
import { CalendarGroupDialog } from './CalendarGroupDialog.tsx';
import { CalendarGroupHeader } from './CalendarGroupHeader.tsx';
import { CalendarRow, type RowDialog } from './CalendarRow.tsx';
import { CalendarViewDialog } from './CalendarViewDialog.tsx';
import { DeleteCalendarDialog } from './DeleteCalendarDialog.tsx';
import type { CalendarGroupNode, CalendarNode } from './documents.ts';
import { FeedDialog } from './FeedDialog.tsx';
import { CalendarGroupUpdate, PreferencesUpdate } from './mutations.ts';
import { TransferDialog } from './TransferDialog.tsx';

interface Props {
  viewerId: string | undefined;
  calendars: CalendarNode[];
  groups: CalendarGroupNode[];
  zone: string;
  /** Whether these are all, or the answer is still awaited. */
  isKnown: boolean;
  onImport: (calendar: CalendarNode) => void;
}

type Open = { kind: RowDialog; id: string } | { kind: 'new' | 'newGroup' } | null;

/** The calendars in the viewer's groups and order, with their colours, visibility and what can be done to each. */
export function CalendarList({ viewerId, calendars, groups, zone, isKnown, onImport }: Props) {
  const [open, setOpen] = useState<Open>(null);
  const { act } = useAct();
  const listId = useId();
  const close = () => setOpen(null);
  const suggestion = { color: nextColor(calendars.map((one) => one.color)), timeZone: zone };

  async function show(shown: CalendarNode[], isVisible: boolean) {
    const input = { calendarIds: shown.map((one) => one.id), isVisible };
    await act(PreferencesUpdate, { input }, (data) => data.calendarPreferencesUpdate);
  }

  async function move(calendar: CalendarNode, beforeId: string | null | undefined) {
    if (beforeId === undefined) return;
    const place = { groupId: calendar.group?.id ?? null, beforeId };
    const input = { calendarIds: [calendar.id], place };
    await act(PreferencesUpdate, { input }, (data) => data.calendarPreferencesUpdate);
    stale.emit('calendars');
  }

  async function moveGroup(id: string, beforeId: string | null | undefined) {
    if (beforeId === undefined) return;
    await act(CalendarGroupUpdate, { input: { id, beforeId } }, (data) => data.calendarGroupUpdate);
    stale.emit('calendars');
  }

  return (
    <section aria-labelledby="calendar-list">
      <div className="mb-1 flex items-center justify-between pl-2">
        <h2 id="calendar-list" className="font-semibold">
          {t('calendar.list')}
        </h2>
        <IconButton label={t('calendar.new')} onClick={() => setOpen({ kind: 'new' })} className="size-8">
          <Icon name="plus" size={16} />
        </IconButton>
      </div>
      {calendars.length === 0 && isKnown ? (
        <p className="px-2 text-ink-soft">
          {t('calendar.none')}{' '}
          <button
            type="button"
            className="font-medium text-accent underline underline-offset-2"
            onClick={() => setOpen({ kind: 'new' })}
          >
            {t('calendar.createFirst')}
          </button>
        </p>
      ) : null}
      {sectionsOf(groups, calendars).map(({ group, calendars: own }) => (
        <Fragment key={group?.id ?? ''}>
          {group ? (
            <CalendarGroupHeader
              group={group}
              listId={`${listId}-${group.id}`}
              isFirst={groups[0] === group}
              isLast={groups.at(-1) === group}
              isEmpty={own.length === 0}
              onMove={(by) => void moveGroup(group.id, beforeOf(groups, group.id, by))}
              onShowAll={(isVisible) => void show(own, isVisible)}
            />
          ) : null}
          <ul
            id={group ? `${listId}-${group.id}` : undefined}
            aria-label={group?.name}
            hidden={group?.isCollapsed}
          >
            {own.map((calendar, index) => (
              <CalendarRow
                key={calendar.id}
                viewerId={viewerId}
                calendar={calendar}
                isFirst={index === 0}
                isLast={index === own.length - 1}
                onToggle={() => void show([calendar], !calendar.isVisible)}
                onMove={(by) => void move(calendar, beforeOf(own, calendar.id, by))}
                onOpen={(kind) => setOpen({ kind, id: calendar.id })}
                onImport={() => onImport(calendar)}
              />
            ))}
            {group && own.length === 0 ? (
              <li className="px-2 py-1 text-[0.8125rem] text-ink-faint">{t('calendarGroup.empty')}</li>
            ) : null}
          </ul>
        </Fragment>
      ))}
      {calendars.length > 0 ? (
        <button
          type="button"
          className="mt-2 flex items-center gap-1.5 rounded-lg px-2 py-1.5 text-[0.8125rem] text-ink-soft hover:bg-sunken hover:text-ink"
          onClick={() => setOpen({ kind: 'newGroup' })}
        >
          <Icon name="plus" size={14} />
          {t('calendarGroup.new')}
        </button>
      ) : null}
      {open?.kind === 'new' ? (
        <CalendarDialog calendar={null} suggestion={suggestion} onClose={close} />
      ) : null}
      {open?.kind === 'newGroup' ? <CalendarGroupDialog group={null} onClose={close} /> : null}
      <Opened open={open} {...{ calendars, groups, suggestion }} onClose={close} />
    </section>
  );
}

/** The dialog about one calendar that is open, if any. */
function Opened({
  open,
  calendars,
  groups,
  suggestion,
  onClose,
}: Pick<Props, 'calendars' | 'groups'> & {
  open: Open;
  suggestion: { color: string; timeZone: string };
  onClose: () => void;
}) {
  const calendar = open && 'id' in open ? calendars.find((one) => one.id === open.id) : undefined;
  if (!open || !calendar) return null;
  switch (open.kind) {
    case 'edit':
      return <CalendarDialog calendar={calendar} suggestion={suggestion} onClose={onClose} />;
    case 'view':
      return <CalendarViewDialog calendar={calendar} groups={groups} onClose={onClose} />;
    case 'share':
      return <ShareDialog calendar={calendar} onClose={onClose} />;
    case 'feed':
      return <FeedDialog calendar={calendar} onClose={onClose} />;
    case 'transfer':
      return <TransferDialog calendar={calendar} onClose={onClose} />;
    case 'leave':
      return <LeaveDialog calendar={calendar} onClose={onClose} />;
    case 'delete':
      return <DeleteCalendarDialog calendar={calendar} onClose={onClose} />;
    default:
      return null;
  }
}
