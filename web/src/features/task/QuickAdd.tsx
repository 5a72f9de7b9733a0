import { type FormEvent, useRef, useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { t } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { TaskCreate } from './documents.ts';

/** A title and a day, and the task is made. */
export function QuickAdd({ calendarId }: { calendarId: string }) {
  const { act, busy } = useAct();
  const [summary, setSummary] = useState('');
  const [date, setDate] = useState('');
  const title = useRef<HTMLInputElement>(null);
  const key = useRef({ of: '', value: '' });

  async function add(event: FormEvent) {
    event.preventDefault();
    const content = JSON.stringify([calendarId, summary, date]);
    if (key.current.of !== content) key.current = { of: content, value: randomId() };
    const input = {
      calendarId,
      summary: summary.trim(),
      due: date ? { date } : null,
      idempotencyKey: key.current.value,
    };
    if (!input.summary) return title.current?.focus();
    if (await act(TaskCreate, { input }, (data) => data.taskCreate)) {
      setSummary('');
      setDate('');
      key.current = { of: '', value: '' };
      stale.emit('tasks');
    }
    title.current?.focus();
  }

  return (
    <form onSubmit={(event) => void add(event)} className="mb-5 flex flex-wrap items-end gap-2">
      <TextField
        ref={title}
        className="min-w-0 grow basis-56"
        label={t('tasks.quick')}
        placeholder={t('tasks.quickHint')}
        maxLength={1000}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
      <TextField
        className="w-40"
        label={t('tasks.quickDue')}
        type="date"
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <Button type="submit" look="primary" busy={busy}>
        <Icon name="plus" size={16} />
        {t('tasks.add')}
      </Button>
    </form>
  );
}
