import type { Temporal } from 'temporal-polyfill';
import { safeColor } from '@/lib/color.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import type { TaskNode } from './documents.ts';
import { dueText, groupOf, isClosed } from './groups.ts';

interface Props {
  task: TaskNode;
  calendar: { name: string; color: string } | undefined;
  now: Temporal.PlainDateTime;
  zone: string;
  style: Style;
  mayWrite: boolean;
  onTick: () => void;
  onOpen: () => void;
}

/** One task: a box to tick it off, and its title, which opens it. */
export function TaskRow({ task, calendar, now, zone, style, mayWrite, onTick, onOpen }: Props) {
  const closed = isClosed(task);
  const due = dueText(task, now, zone, style);
  const isLate = !closed && groupOf(task, now, zone) === 'overdue';
  return (
    <li className="flex items-start gap-3 py-2.5">
      <input
        type="checkbox"
        className="mt-1 size-4 shrink-0 accent-accent"
        checked={closed}
        disabled={!mayWrite}
        aria-label={t('tasks.tick', { title: task.summary })}
        data-focus-key={`tick ${task.id}`}
        onChange={onTick}
      />
      <div className="min-w-0 grow">
        <button
          type="button"
          onClick={onOpen}
          data-focus-key={`task ${task.id}`}
          className={`rounded text-left font-medium break-words hover:underline ${closed ? 'text-ink-soft line-through' : ''}`}
        >
          {task.summary}
        </button>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-ink-soft">
          {due ? (
            <span className={isLate ? 'font-medium text-danger' : ''}>{t('tasks.dueOn', { due })}</span>
          ) : null}
          {task.status === 'CANCELLED' || task.status === 'IN_PROCESS' ? (
            <span>{t(`tasks.status.${task.status}`)}</span>
          ) : null}
          {task.priority ? <span>{t('tasks.priorityIs', { priority: task.priority })}</span> : null}
          {calendar ? (
            <span className="inline-flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className="size-2 rounded-full"
                style={{ background: safeColor(calendar.color) }}
              />
              {calendar.name}
            </span>
          ) : null}
          {task.categories.map((label) => (
            <span key={label} className="rounded-full border border-line px-2">
              {label}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
