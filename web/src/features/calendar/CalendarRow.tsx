import { mayManage } from '@/features/organisation/documents.ts';
import { ROLE_TEXTS } from '@/features/sharing/roles.ts';
import { inkOn, safeColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { Icon } from '@/ui/Icon.tsx';
import { Menu } from '@/ui/Menu.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import type { CalendarNode } from './documents.ts';
import { exportCalendar } from './exportCalendar.ts';
import { mayWrite } from './useHome.ts';

/** What a dialog is opened for. */
export type RowDialog = 'edit' | 'view' | 'share' | 'feed' | 'transfer' | 'leave' | 'delete';

interface Props {
  viewerId: string | undefined;
  calendar: CalendarNode;
  isFirst: boolean;
  isLast: boolean;
  onToggle: () => void;
  onMove: (by: -1 | 1) => void;
  onOpen: (kind: RowDialog) => void;
  onImport: () => void;
}

/** One calendar: its colour, whether it is shown, and what can be done with it. */
export function CalendarRow({
  viewerId,
  calendar,
  isFirst,
  isLast,
  onToggle,
  onMove,
  onOpen,
  onImport,
}: Props) {
  const toast = useToast();
  const color = safeColor(calendar.color);
  const isOwn = calendar.ownerId === viewerId;
  const owner = calendar.viewerRole === 'OWNER';
  const { organisation } = calendar;
  const mayTransfer = isOwn || (organisation ? mayManage(organisation.viewerRole) : false);
  return (
    <li className="group flex items-center rounded-lg pr-0.5 pl-2 hover:bg-sunken">
      <label className="flex min-w-0 grow cursor-pointer items-center gap-2.5 py-1.5">
        <input
          type="checkbox"
          aria-label={t('calendar.show', { name: calendar.name })}
          checked={calendar.isVisible}
          onChange={onToggle}
          className="peer sr-only"
        />
        <span
          aria-hidden="true"
          className="cal3-swatch flex size-4 shrink-0 items-center justify-center rounded-[5px] border-2 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2"
          style={{
            color: inkOn(color),
            borderColor: color,
            background: calendar.isVisible ? color : 'transparent',
          }}
        >
          {calendar.isVisible ? <Icon name="check" size={11} /> : null}
        </span>
        <span className="min-w-0">
          <span className="block truncate" title={calendar.description ?? calendar.name}>
            {calendar.name}
          </span>
          {isOwn ? null : (
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
          { label: t('calendar.menuEdit'), hidden: !owner, onSelect: () => onOpen('edit') },
          { label: t('calendar.menuView'), onSelect: () => onOpen('view') },
          { label: t('calendar.menuUp'), hidden: isFirst, onSelect: () => onMove(-1) },
          { label: t('calendar.menuDown'), hidden: isLast, onSelect: () => onMove(1) },
          { label: t('sharing.menu'), hidden: !owner, onSelect: () => onOpen('share') },
          { label: t('calendar.menuImport'), hidden: !mayWrite(calendar), onSelect: onImport },
          {
            label: t('calendar.menuExport'),
            onSelect: () =>
              void exportCalendar(calendar).catch((error: Error) => toast(error.message, 'error')),
          },
          { label: t('calendar.menuFeed'), hidden: !owner, onSelect: () => onOpen('feed') },
          { label: t('calendar.menuTransfer'), hidden: !mayTransfer, onSelect: () => onOpen('transfer') },
          {
            label: t('sharing.leaveMenu'),
            danger: true,
            hidden: isOwn,
            onSelect: () => onOpen('leave'),
          },
          {
            label: t('calendar.menuDelete'),
            danger: true,
            hidden: !owner,
            onSelect: () => onOpen('delete'),
          },
        ]}
      />
    </li>
  );
}
