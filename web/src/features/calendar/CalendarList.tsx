import { useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { LeaveDialog } from '@/features/sharing/LeaveDialog.tsx';
import { ROLE_TEXTS } from '@/features/sharing/roles.ts';
import { ShareDialog } from '@/features/sharing/ShareDialog.tsx';
import { inkOn, nextColor, safeColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { IconButton } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Menu } from '@/ui/Menu.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { CalendarDialog } from './CalendarDialog.tsx';
import { DeleteCalendarDialog } from './DeleteCalendarDialog.tsx';
import type { CalendarNode } from './documents.ts';
import { exportCalendar } from './exportCalendar.ts';
import { FeedDialog } from './FeedDialog.tsx';
import { PreferencesUpdate } from './mutations.ts';
import { mayWrite } from './useHome.ts';

interface Props {
  viewerId: string | undefined;
  calendars: CalendarNode[];
  zone: string;
  /** Whether these are all, or the answer is still awaited. */
  isKnown: boolean;
  onImport: (calendar: CalendarNode) => void;
}

type Open = { kind: 'edit' | 'share' | 'feed' | 'leave' | 'delete'; id: string } | { kind: 'new' } | null;

/** The calendars with their colours, visibility and what can be done to each. */
export function CalendarList({ viewerId, calendars, zone, isKnown, onImport }: Props) {
  const [open, setOpen] = useState<Open>(null);
  const [, update] = useMutation(PreferencesUpdate);
  const toast = useToast();
  const close = () => setOpen(null);
  const chosen = open && open.kind !== 'new' ? calendars.find((one) => one.id === open.id) : undefined;
  const suggestion = { color: nextColor(calendars.map((one) => one.color)), timeZone: zone };

  async function toggle(calendar: CalendarNode) {
    const input = { calendarIds: [calendar.id], isVisible: !calendar.isVisible };
    const outcome = outcomeOf(await update({ input }), (data) => data.calendarPreferencesUpdate);
    if (outcome.kind === 'failed') toast(outcome.message, 'error');
    if (outcome.kind === 'refused') toast(outcome.errors.map((error) => error.message).join(' '), 'error');
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
      <ul>
        {calendars.map((calendar) => {
          const owner = calendar.viewerRole === 'OWNER';
          return (
            <li key={calendar.id} className="group flex items-center rounded-lg pr-0.5 pl-2 hover:bg-sunken">
              <label className="flex min-w-0 grow cursor-pointer items-center gap-2.5 py-1.5">
                <input
                  type="checkbox"
                  aria-label={t('calendar.show', { name: calendar.name })}
                  checked={calendar.isVisible}
                  onChange={() => void toggle(calendar)}
                  className="peer sr-only"
                />
                <span
                  aria-hidden="true"
                  className="cal3-swatch flex size-4 shrink-0 items-center justify-center rounded-[5px] border-2 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2"
                  style={{
                    color: inkOn(safeColor(calendar.color)),
                    borderColor: safeColor(calendar.color),
                    background: calendar.isVisible ? safeColor(calendar.color) : 'transparent',
                  }}
                >
                  {calendar.isVisible ? <Icon name="check" size={11} /> : null}
                </span>
                <span className="min-w-0">
                  <span className="block truncate" title={calendar.description ?? calendar.name}>
                    {calendar.name}
                  </span>
                  {calendar.ownerId === viewerId ? null : (
                    <span className="block truncate text-[0.75rem] text-ink-faint">
                      {t(ROLE_TEXTS[calendar.viewerRole])}
                      {calendar.ownerName ? ` · ${calendar.ownerName}` : null}
                    </span>
                  )}
                </span>
              </label>
              <Menu
                label={t('calendar.menu', { name: calendar.name })}
                button={<Icon name="more" size={16} />}
                buttonClassName="flex size-7 items-center justify-center rounded-md text-ink-faint hover:text-ink"
                items={[
                  {
                    label: t('calendar.menuEdit'),
                    hidden: !owner,
                    onSelect: () => setOpen({ kind: 'edit', id: calendar.id }),
                  },
                  {
                    label: t('sharing.menu'),
                    hidden: !owner,
                    onSelect: () => setOpen({ kind: 'share', id: calendar.id }),
                  },
                  {
                    label: t('calendar.menuImport'),
                    hidden: !mayWrite(calendar),
                    onSelect: () => onImport(calendar),
                  },
                  {
                    label: t('calendar.menuExport'),
                    onSelect: () =>
                      void exportCalendar(calendar).catch((error: Error) => toast(error.message, 'error')),
                  },
                  {
                    label: t('calendar.menuFeed'),
                    hidden: !owner,
                    onSelect: () => setOpen({ kind: 'feed', id: calendar.id }),
                  },
                  {
                    label: t('sharing.leaveMenu'),
                    danger: true,
                    hidden: calendar.ownerId === viewerId,
                    onSelect: () => setOpen({ kind: 'leave', id: calendar.id }),
                  },
                  {
                    label: t('calendar.menuDelete'),
                    danger: true,
                    hidden: !owner,
                    onSelect: () => setOpen({ kind: 'delete', id: calendar.id }),
                  },
                ]}
              />
            </li>
          );
        })}
      </ul>
      {open?.kind === 'new' ? (
        <CalendarDialog calendar={null} suggestion={suggestion} onClose={close} />
      ) : null}
      {open?.kind === 'edit' && chosen ? (
        <CalendarDialog calendar={chosen} suggestion={suggestion} onClose={close} />
      ) : null}
      {open?.kind === 'share' && chosen ? <ShareDialog calendar={chosen} onClose={close} /> : null}
      {open?.kind === 'leave' && chosen ? <LeaveDialog calendar={chosen} onClose={close} /> : null}
      {open?.kind === 'feed' && chosen ? <FeedDialog calendar={chosen} onClose={close} /> : null}
      {open?.kind === 'delete' && chosen ? <DeleteCalendarDialog calendar={chosen} onClose={close} /> : null}
    </section>
  );
}
