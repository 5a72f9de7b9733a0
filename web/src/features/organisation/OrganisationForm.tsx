import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { t } from '@/lib/i18n.ts';
import { browserTimeZone } from '@/lib/zoneNames.ts';
import { Button } from '@/ui/Button.tsx';
import { ColorPicker } from '@/ui/ColorPicker.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { ZonePicker } from '@/ui/ZonePicker.tsx';
import { OrganisationCreate, OrganisationUpdate } from './documents.ts';

interface Known {
  id: string;
  name: string;
  color: string;
  timeZone: string;
  version: number;
}

/** Name, time zone and colour of a new organisation, or of one that is there. */
export function OrganisationForm({ known, onDone }: { known?: Known; onDone: (id: string) => void }) {
  const [form, setForm] = useState({
    name: known?.name ?? '',
    timeZone: known?.timeZone ?? browserTimeZone(),
    color: known?.color ?? '#0f766e',
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [creating, create] = useMutation(OrganisationCreate);
  const [updating, update] = useMutation(OrganisationUpdate);
  const set = (change: Partial<typeof form>) => setForm((now) => ({ ...now, ...change }));

  async function save(event: FormEvent) {
    event.preventDefault();
    const outcome = known
      ? outcomeOf(
          await update({ input: { id: known.id, ifVersion: known.version, ...form } }),
          (data) => data.organisationUpdate,
        )
      : outcomeOf(await create({ input: form }), (data) => data.organisationCreate);
    if (outcome.kind === 'failed') setErrors({ form: outcome.message });
    else if (outcome.kind === 'refused')
      setErrors(errorsByField(outcome.errors, ['name', 'timeZone', 'color']));
    else {
      setErrors({});
      if (outcome.payload.organisation) onDone(outcome.payload.organisation.id);
    }
  }

  return (
    <form onSubmit={(event) => void save(event)} className="max-w-md space-y-4" noValidate>
      {errors.form ? <Notice>{errors.form}</Notice> : null}
      <TextField
        label={t('organisations.name')}
        value={form.name}
        error={errors.name}
        data-autofocus
        onChange={(event) => set({ name: event.target.value })}
      />
      <ZonePicker
        label={t('organisations.zone')}
        value={form.timeZone}
        onChange={(timeZone) => set({ timeZone })}
      />
      <ColorPicker
        label={t('organisations.color')}
        value={form.color}
        onChange={(color) => color && set({ color })}
      />
      <Button look="primary" type="submit" busy={creating.fetching || updating.fetching}>
        {t('common.save')}
      </Button>
    </form>
  );
}
