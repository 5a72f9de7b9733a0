import { useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { t } from '@/lib/i18n.ts';
import { Confirm } from '@/ui/Confirm.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Menu } from '@/ui/Menu.tsx';
import { CalendarGroupDialog } from './CalendarGroupDialog.tsx';
import type { CalendarGroupNode } from './documents.ts';
import { CalendarGroupDelete, CalendarGroupUpdate } from './mutations.ts';

interface Props {
  group: CalendarGroupNode;
  /** The list that it opens and closes. */
  listId: string;
  isFirst: boolean;
  isLast: boolean;
  isEmpty: boolean;
  onMove: (by: -1 | 1) => void;
  onShowAll: (isVisible: boolean) => void;
}

/** The name of a group of calendars, which opens and closes it, and what can be done with it. */
export function CalendarGroupHeader({ group, listId, isFirst, isLast, isEmpty, onMove, onShowAll }: Props) {
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const { act, busy } = useAct();
  const close = () => setOpen(null);

  async function collapse() {
    const input = { id: group.id, isCollapsed: !group.isCollapsed };
    await act(CalendarGroupUpdate, { input }, (data) => data.calendarGroupUpdate);
  }

  async function remove() {
    await act(CalendarGroupDelete, { input: { id: group.id } }, (data) => data.calendarGroupDelete);
    stale.emit('calendars');
    close();
  }

  return (
    <div className="mt-3 flex items-center rounded-lg pr-0.5 pl-1 hover:bg-sunken">
      <h3 className="min-w-0 grow">
        <button
          type="button"
          aria-expanded={!group.isCollapsed}
          aria-controls={listId}
          disabled={busy}
          onClick={() => void collapse()}
          className="flex w-full min-w-0 items-center gap-1.5 py-1.5 text-left text-[0.8125rem] font-semibold text-ink-soft"
        >
          <Icon name={group.isCollapsed ? 'right' : 'down'} size={14} />
          <span className="truncate">{group.name}</span>
        </button>
      </h3>
      <Menu
        label={t('calendarGroup.menu', { name: group.name })}
        button={<Icon name="more" size={16} />}
        buttonClassName="flex size-7 items-center justify-center rounded-md text-ink-faint hover:text-ink"
        items={[
          { label: t('calendarGroup.rename'), onSelect: () => setOpen('rename') },
          { label: t('calendarGroup.showAll'), hidden: isEmpty, onSelect: () => onShowAll(true) },
          { label: t('calendarGroup.hideAll'), hidden: isEmpty, onSelect: () => onShowAll(false) },
          { label: t('calendar.menuUp'), hidden: isFirst, onSelect: () => onMove(-1) },
          { label: t('calendar.menuDown'), hidden: isLast, onSelect: () => onMove(1) },
          { label: t('calendarGroup.delete'), danger: true, onSelect: () => setOpen('delete') },
        ]}
      />
      {open === 'rename' ? <CalendarGroupDialog group={group} onClose={close} /> : null}
      {open === 'delete' ? (
        <Confirm
          question={t('calendarGroup.deleteQuestion', { name: group.name })}
          action={t('calendarGroup.delete')}
          busy={busy}
          onConfirm={() => void remove()}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
