import { type FormEvent, useId, useState } from 'react';
import { useMutation } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { ColorPicker } from '@/ui/ColorPicker.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { CalendarGroupNode, CalendarNode } from './documents.ts';
import { CalendarGroupCreate, PreferencesUpdate } from './mutations.ts';

interface Props {
  calendar: CalendarNode;
  groups: CalendarGroupNode[];
  onClose: () => void;
}

const NEW = 'new';
const FIELDS = ['name', 'color', 'place'];

/** How the viewer sees a calendar, and nobody else: in which colour, in which of their groups. */
export function CalendarViewDialog({ calendar, groups, onClose }: Props) {
  const before = calendar.group?.id ?? '';
  const [color, setColor] = useState(calendar.personalColor ?? null);
  const [group, setGroup] = useState(before);
  const [name, setName] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [creating, create] = useMutation(CalendarGroupCreate);
  const [updating, update] = useMutation(PreferencesUpdate);
  const formId = useId();

  /** The id of the chosen group, made first if it is new; null when that was refused. */
  async function chosenGroup(): Promise<string | null> {
    if (group !== NEW) return group;
    const outcome = outcomeOf(await create({ input: { name } }), (data) => data.calendarGroupCreate);
    if (outcome.kind === 'done') {
      const made = outcome.payload.calendarGroup?.id ?? null;
      // Should the next step fail, the group is there to be chosen.
      if (made) setGroup(made);
      stale.emit('calendars');
      return made;
    }
    setErrors(outcome.kind === 'failed' ? { form: outcome.message } : errorsByField(outcome.errors, FIELDS));
    return null;
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    setErrors({});
    const groupId = await chosenGroup();
    if (groupId === null) return;
    const place = groupId === before ? {} : { place: { groupId: groupId || null } };
    const outcome = outcomeOf(
      await update({ input: { calendarIds: [calendar.id], color, ...place } }),
      (data) => data.calendarPreferencesUpdate,
    );
    if (outcome.kind === 'failed') return setErrors({ form: outcome.message });
    if (outcome.kind === 'refused') return setErrors(errorsByField(outcome.errors, FIELDS));
    stale.emit('calendars');
    onClose();
  }

  return (
    <Dialog
      title={t('calendarView.title', { name: calendar.name })}
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
        <p className="text-ink-soft">{t('calendarView.hint')}</p>
        <ColorPicker
          label={t('calendarView.color')}
          value={color}
          inherited={calendar.commonColor}
          onChange={setColor}
        />
        <SelectField
          label={t('calendarView.group')}
          value={group}
          error={errors.place}
          onChange={(event) => setGroup(event.target.value)}
        >
          <option value="">{t('calendarView.noGroup')}</option>
          {groups.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
          <option value={NEW}>{t('calendarView.newGroup')}</option>
        </SelectField>
        {group === NEW ? (
          <TextField
            label={t('calendarView.newName')}
            maxLength={200}
            value={name}
            error={errors.name}
            onChange={(event) => setName(event.target.value)}
          />
        ) : null}
      </form>
    </Dialog>
  );
}
