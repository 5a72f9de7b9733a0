import { useEffect, useRef } from 'react';
import type { Temporal } from 'temporal-polyfill';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { instantOf } from '@/lib/wall.ts';
import type { Weekday } from '@/lib/windows.ts';
import { zoneLabel } from '@/lib/zoneNames.ts';
import { offsetOf } from '@/lib/zones.ts';
import { IconButton } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { CalendarList } from './CalendarList.tsx';
import type { CalendarGroupNode, CalendarNode } from './documents.ts';
import { MiniMonth } from './MiniMonth.tsx';

interface Props {
  /** Only on narrow pages, where it lies over the calendar; on wide ones it always shows. */
  open: boolean;
  onClose: () => void;
  date: Temporal.PlainDate;
  today: Temporal.PlainDate;
  weekStart: Weekday;
  style: Style;
  zone: string;
  viewerId: string | undefined;
  calendars: CalendarNode[];
  groups: CalendarGroupNode[];
  /** The viewer and their calendars have been answered. */
  isKnown: boolean;
  onPick: (date: Temporal.PlainDate) => void;
  onImport: (calendar: CalendarNode) => void;
}

export function Sidebar({ open, onClose, ...props }: Props) {
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) drawer.current?.showModal();
    else drawer.current?.close();
  }, [open]);
  return (
    <>
      <aside
        aria-label={t('sidebar.label')}
        className="w-64 shrink-0 overflow-y-auto pr-1 pb-3 pl-3 max-lg:hidden"
      >
        <Content {...props} />
      </aside>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the drawer closes it; Escape does for the keyboard. */}
      <dialog
        ref={drawer}
        aria-label={t('sidebar.label')}
        onClose={onClose}
        onClick={(event) => {
          if (event.target === drawer.current) onClose();
        }}
        className="m-0 h-dvh max-h-none w-72 max-w-[85vw] overflow-y-auto bg-ground p-3 text-ink shadow-lift"
      >
        {open ? (
          <>
            <div className="mb-1 flex justify-end">
              <IconButton label={t('sidebar.close')} onClick={onClose}>
                <Icon name="close" />
              </IconButton>
            </div>
            <Content {...props} />
          </>
        ) : null}
      </dialog>
    </>
  );
}

function Content({
  date,
  today,
  weekStart,
  style,
  zone,
  viewerId,
  calendars,
  groups,
  isKnown,
  onPick,
  onImport,
}: Omit<Props, 'open' | 'onClose'>) {
  // The offset of the day that is shown, which need not be today's.
  const noon = date.toPlainDateTime({ hour: 12 });
  return (
    <div className="space-y-6">
      <MiniMonth date={date} today={today} weekStart={weekStart} style={style} onPick={onPick} />
      <CalendarList
        viewerId={viewerId}
        calendars={calendars}
        groups={groups}
        zone={zone}
        isKnown={isKnown}
        onImport={onImport}
      />
      {isKnown ? (
        <p className="flex items-start gap-2 px-2 text-[0.8125rem] text-ink-faint">
          <Icon name="globe" size={15} className="mt-0.5" />
          {t('zone.shownIn', { zone: `${zoneLabel(zone)}, UTC${offsetOf(zone, instantOf(noon, zone))}` })}
        </p>
      ) : null}
    </div>
  );
}
