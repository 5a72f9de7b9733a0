import { type FormEvent, useId, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { t } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { Button } from '@/ui/Button.tsx';
import { ColorPicker } from '@/ui/ColorPicker.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { ZonePicker } from '@/ui/ZonePicker.tsx';
import type { CalendarNode } from './documents.ts';
import { CalendarCreate, CalendarUpdate } from './mutations.ts';

interface Props {
  /** Null makes a new one. */
  calendar: CalendarNode | null;
  suggestion: { color: string; timeZone: string };
  onClose: () => void;
}

const FIELDS = ['name', 'description', 'color', 'timeZone'];

/** Name, colour, description and zone of a calendar, new or not. */
export function CalendarDialog({ calendar, suggestion, onClose }: Props) {
  const [name, setName] = useState(calendar?.name ?? '');
  const [description, setDescription] = useState(calendar?.description ?? '');
  const [color, setColor] = useState(calendar?.commonColor ?? suggestion.color);
  const [timeZone, setTimeZone] = useState(calendar?.timeZone ?? suggestion.timeZone);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [, create] = useMutation(CalendarCreate);
  const [, update] = useMutation(CalendarUpdate);
  const key = useRef({ of: '', value: '' });
  const formId = useId();

  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const input = { name: name.trim(), description: description.trim() || null, color, timeZone };
    const content = JSON.stringify(input);
    if (key.current.of !== content) key.current = { of: content, value: randomId() };
    const outcome = calendar
      ? outcomeOf(
          await update({ input: { id: calendar.id, ...input, ifVersion: calendar.version } }),
          (data) => data.calendarUpdate,
        )
      : outcomeOf(
          await create({ input: { ...input, idempotencyKey: key.current.value } }),
          (data) => data.calendarCreate,
        );
    setBusy(false);
    if (outcome.kind === 'done') {
      stale.emit('calendars');
      onClose();
    } else if (outcome.kind === 'failed') setErrors({ form: outcome.message });
    else setErrors(errorsByField(outcome.errors, FIELDS));
  }

  return (
    <Dialog
      title={t(calendar ? 'calendar.edit' : 'calendar.new')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)} className="space-y-4 pb-2" noValidate>
        {errors.form ? <Notice>{errors.form}</Notice> : null}
        <TextField
          label={t('calendar.name')}
          data-autofocus
          required
          maxLength={255}
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.target.value)}
        />
        <ColorPicker label={t('calendar.color')} value={color} onChange={(next) => setColor(next ?? color)} />
        <TextField
          label={t('calendar.description')}
          value={description}
          error={errors.description}
          onChange={(event) => setDescription(event.target.value)}
        />
        <ZonePicker label={t('calendar.zone')} value={timeZone} onChange={setTimeZone} />
        <p className="text-[0.8125rem] text-ink-faint">{errors.timeZone ?? t('calendar.zoneHint')}</p>
      </form>
    </Dialog>
  );
}
