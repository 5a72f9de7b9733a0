import { type FormEvent, useId, useRef, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useClient } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import type { CalendarNode } from '@/features/calendar/documents.ts';
import { mayWrite } from '@/features/calendar/useHome.ts';
import { t } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { TaskCreate, TaskDelete, type TaskNode, TaskUpdate } from './documents.ts';
import { TaskFields } from './TaskFields.tsx';
import { checkTask, createInput, newTaskForm, taskForm, updateInput } from './taskForm.ts';

interface Props {
  /** Absent for a new one. */
  task?: TaskNode;
  calendars: CalendarNode[];
  zone: string;
  onClose: () => void;
}

const FIELDS = ['summary', 'due', 'priority', 'description', 'categories', 'calendarId'];

/** A task, to be seen, changed, deleted or made. */
export function TaskEditor({ task, calendars, zone, onClose }: Props) {
  const client = useClient();
  const toast = useToast();
  const formId = useId();
  const [initial] = useState(() => {
    const today = Temporal.Now.plainDateISO(zone);
    const first = calendars.find((one) => one.isVisible && mayWrite(one)) ?? calendars.find(mayWrite);
    return task ? taskForm(task, zone, today) : newTaskForm(first?.id ?? '', zone, today);
  });
  const [form, setForm] = useState(initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const key = useRef({ of: '', value: '' });
  const readOnly = task !== undefined && !mayWrite(calendars.find((one) => one.id === task.calendar.id));

  /** One key for one content: trying the same again is the same creation. */
  function idempotencyKey(): string {
    const content = JSON.stringify(form);
    if (key.current.of !== content) key.current = { of: content, value: randomId() };
    return key.current.value;
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    const found = Object.entries(checkTask(form));
    setErrors(Object.fromEntries(found.map(([field, check]) => [field, t(`tasks.check.${check}`)])));
    if (found.length > 0) return;
    setBusy(true);
    const outcome = task
      ? outcomeOf(
          await client.mutation(TaskUpdate, { input: updateInput(task, initial, form) }).toPromise(),
          (data) => data.taskUpdate,
        )
      : outcomeOf(
          await client.mutation(TaskCreate, { input: createInput(form, idempotencyKey()) }).toPromise(),
          (data) => data.taskCreate,
        );
    setBusy(false);
    if (outcome.kind === 'done') {
      stale.emit('tasks');
      return onClose();
    }
    if (outcome.kind === 'failed') return setErrors({ form: outcome.message });
    const isStale = outcome.errors.some((error) => error.__typename === 'VersionConflict');
    if (isStale) stale.emit('tasks');
    setErrors(isStale ? { form: t('tasks.conflict') } : errorsByField(outcome.errors, FIELDS));
  }

  async function remove() {
    if (!task) return;
    setBusy(true);
    const result = await client.mutation(TaskDelete, { input: { id: task.id } }).toPromise();
    const outcome = outcomeOf(result, (data) => data.taskDelete);
    setBusy(false);
    if (outcome.kind === 'failed') return setErrors({ form: outcome.message });
    if (outcome.kind === 'refused') return setErrors(errorsByField(outcome.errors, []));
    toast(t('tasks.deleted', { title: task.summary }), 'info');
    stale.emit('tasks');
    onClose();
  }

  return (
    <Dialog
      title={t(task ? (readOnly ? 'tasks.view' : 'tasks.edit') : 'tasks.new')}
      width="wide"
      onClose={onClose}
      footer={
        readOnly ? (
          <Button onClick={onClose}>{t('common.close')}</Button>
        ) : (
          <>
            {task ? (
              <Button look="danger" className="mr-auto" busy={busy} onClick={() => void remove()}>
                {t('common.delete')}
              </Button>
            ) : null}
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button look="primary" type="submit" form={formId} busy={busy}>
              {t('common.save')}
            </Button>
          </>
        )
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)} noValidate>
        <fieldset disabled={readOnly} className="space-y-4">
          {errors.form ? <Notice>{errors.form}</Notice> : null}
          <TaskFields
            form={form}
            calendars={calendars.filter((one) => mayWrite(one) || one.id === initial.calendarId)}
            zone={zone}
            errors={errors}
            onChange={(change) => setForm((now) => ({ ...now, ...change }))}
          />
        </fieldset>
      </form>
    </Dialog>
  );
}
