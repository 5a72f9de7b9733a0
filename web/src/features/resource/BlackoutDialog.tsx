import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useMutation } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { RecurrenceEditor } from '@/features/event/RecurrenceEditor.tsx';
import { useScope } from '@/features/reservation/scope.ts';
import { spanText } from '@/features/reservation/texts.ts';
import { useNames } from '@/features/reservation/useNames.ts';
import type { BlackoutCreateMutation } from '@/gql/graphql.ts';
import { t, tn } from '@/lib/i18n.ts';
import { wallAt } from '@/lib/wall.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Checkbox, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { type BlackoutForm, blackoutInput, checkBlackout, ON_ITS_CLOCKS } from './blackoutForm.ts';
import { BlackoutCreate, type BlackoutNode, BlackoutUpdate, type ResourceNode } from './documents.ts';

type Written = Pick<BlackoutCreateMutation['blackoutCreate'], 'conflicts' | 'conflictCount'>;

const FIELDS = ['reason', 'start', 'end', 'rule'];
const PROBLEMS = {
  missing: 'blackout.reasonMissing',
  date: 'blackout.dateMissing',
  order: 'blackout.backwards',
} as const;

/** Closes a resource for a time, or changes that; then says what is reserved in it. */
export function BlackoutDialog({
  resource,
  known,
  initial,
  onClose,
}: {
  resource: ResourceNode;
  known?: BlackoutNode;
  initial: BlackoutForm;
  onClose: () => void;
}) {
  const formId = useId();
  const [form, setForm] = useState(initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [written, setWritten] = useState<Written | null>(null);
  const [creating, create] = useMutation(BlackoutCreate);
  const [updating, update] = useMutation(BlackoutUpdate);
  const toast = useToast();

  async function save(event: FormEvent) {
    event.preventDefault();
    const problems = Object.entries(checkBlackout(form));
    setErrors(Object.fromEntries(problems.map(([field, problem]) => [field, t(PROBLEMS[problem])])));
    if (problems.length > 0) return;
    const input = blackoutInput(form);
    const outcome = known
      ? outcomeOf(
          await update({ input: { id: known.id, ifVersion: known.version, ...input } }),
          (data) => data.blackoutUpdate,
        )
      : outcomeOf(
          await create({ input: { resourceId: resource.id, ...input } }),
          (data) => data.blackoutCreate,
        );
    if (outcome.kind === 'done') {
      stale.emit('resources');
      toast(t('blackout.saved'));
      if (outcome.payload.conflictCount > 0) setWritten(outcome.payload);
      else onClose();
      return;
    }
    setErrors(outcome.kind === 'failed' ? { form: outcome.message } : errorsByField(outcome.errors, FIELDS));
  }

  return (
    <Dialog
      title={t(known ? 'blackout.edit' : 'blackout.new', { name: resource.name })}
      width="wide"
      onClose={onClose}
      footer={
        written ? (
          <Button look="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button look="primary" type="submit" form={formId} busy={creating.fetching || updating.fetching}>
              {t('common.save')}
            </Button>
          </>
        )
      }
    >
      {written ? (
        <Conflicts {...written} />
      ) : (
        <form id={formId} onSubmit={(event) => void save(event)} className="space-y-4" noValidate>
          {errors.form ? <Notice>{errors.form}</Notice> : null}
          <Fields
            form={form}
            errors={errors}
            zone={resource.timeZone}
            onChange={(change) => setForm((now) => ({ ...now, ...change }))}
          />
        </form>
      )}
    </Dialog>
  );
}

function Fields({
  form,
  errors,
  zone,
  onChange,
}: {
  form: BlackoutForm;
  errors: Record<string, string>;
  zone: string;
  onChange: (change: Partial<BlackoutForm>) => void;
}) {
  const { style } = useScope();
  /** One day is the commonest: the end follows the start until it is later. */
  const start = (startDate: string) =>
    onChange(startDate > form.endDate ? { startDate, endDate: startDate } : { startDate });
  return (
    <>
      <TextField
        label={t('blackout.reason')}
        hint={t('blackout.reasonHint')}
        value={form.reason}
        error={errors.reason}
        maxLength={200}
        data-autofocus
        onChange={(event) => onChange({ reason: event.target.value })}
      />
      <Checkbox
        label={t('blackout.allDay')}
        checked={form.allDay}
        onChange={(event) => onChange({ allDay: event.target.checked })}
      />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <div className="flex gap-2">
          <TextField
            className="grow"
            label={t('blackout.startDate')}
            type="date"
            required
            value={form.startDate}
            error={errors.start}
            onChange={(event) => start(event.target.value)}
          />
          {form.allDay ? null : (
            <TextField
              className="w-32"
              label={t('blackout.startTime')}
              type="time"
              required
              value={form.startTime}
              onChange={(event) => onChange({ startTime: event.target.value })}
            />
          )}
        </div>
        <div className="flex gap-2">
          <TextField
            className="grow"
            label={t('blackout.endDate')}
            type="date"
            required
            value={form.endDate}
            error={errors.end}
            onChange={(event) => onChange({ endDate: event.target.value })}
          />
          {form.allDay ? null : (
            <TextField
              className="w-32"
              label={t('blackout.endTime')}
              type="time"
              required
              value={form.endTime}
              onChange={(event) => onChange({ endTime: event.target.value })}
            />
          )}
        </div>
      </div>
      <p className="text-[0.8125rem] text-ink-soft">{t('blackout.zone', { zone })}</p>
      <RecurrenceEditor
        value={form.recurrence}
        startDate={form.startDate}
        start={ON_ITS_CLOCKS}
        style={style}
        error={errors.rule}
        onChange={(recurrence) => onChange({ recurrence })}
      />
    </>
  );
}

/** What is reserved in the closed time: it stays, and can be looked at where it can be moved. */
function Conflicts({ conflicts, conflictCount }: Written) {
  const { organisation, zone, style } = useScope();
  const nameOf = useNames(organisation.id);
  return (
    <>
      <Notice look="warn">{tn('blackout.conflicts', conflictCount)}</Notice>
      <ul aria-label={t('blackout.conflictList')} className="mt-3 divide-y divide-line">
        {conflicts.map(({ id, code, start, end, summary, bookerId, guest }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-2">
            <span className="tabular-nums">{spanText(start, end, zone, style)}</span>
            <span className="min-w-0 grow truncate">
              {[summary || code, guest?.name ?? nameOf(bookerId)].filter(Boolean).join(' · ')}
            </span>
            <Link
              to="/reservations/$page"
              params={{ page: 'timeline' }}
              search={{
                organisation: organisation.id,
                view: 'day',
                date: wallAt(start, zone).toPlainDate().toString(),
              }}
              className="text-accent underline underline-offset-2"
            >
              {t('blackout.showThere')}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
