import { type FormEvent, useId, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { t } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { CalendarGroupNode } from './documents.ts';
import { CalendarGroupCreate, CalendarGroupUpdate } from './mutations.ts';

/** The name of a group of calendars, new (`group` is null) or not. */
export function CalendarGroupDialog({
  group,
  onClose,
}: {
  group: CalendarGroupNode | null;
  onClose: () => void;
}) {
  const [name, setName] = useState(group?.name ?? '');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [creating, create] = useMutation(CalendarGroupCreate);
  const [updating, update] = useMutation(CalendarGroupUpdate);
  const key = useRef({ of: '', value: '' });
  const formId = useId();

  async function save(event: FormEvent) {
    event.preventDefault();
    if (key.current.of !== name) key.current = { of: name, value: randomId() };
    const outcome = group
      ? outcomeOf(
          await update({ input: { id: group.id, name, ifVersion: group.version } }),
          (data) => data.calendarGroupUpdate,
        )
      : outcomeOf(
          await create({ input: { name, idempotencyKey: key.current.value } }),
          (data) => data.calendarGroupCreate,
        );
    if (outcome.kind === 'failed') return setErrors({ form: outcome.message });
    if (outcome.kind === 'refused') return setErrors(errorsByField(outcome.errors, ['name']));
    stale.emit('calendars');
    onClose();
  }

  return (
    <Dialog
      title={t(group ? 'calendarGroup.renameTitle' : 'calendarGroup.new')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={creating.fetching || updating.fetching}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)} noValidate className="space-y-4 pb-2">
        {errors.form ? <Notice>{errors.form}</Notice> : null}
        <TextField
          label={t('calendarGroup.name')}
          data-autofocus
          maxLength={200}
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
