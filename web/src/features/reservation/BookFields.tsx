import { attributeLabel } from '@/features/resource/attributes.ts';
import type { ResourceNode, TypeNode } from '@/features/resource/documents.ts';
import type { LengthForm } from '@/features/resource/length.ts';
import { LengthField } from '@/features/resource/PolicyParts.tsx';
import { t } from '@/lib/i18n.ts';
import { Checkbox, SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import { offeredFlags, type Wish } from './bookFilter.ts';
import { CalendarField } from './CalendarField.tsx';
import { ThingFields } from './ThingFields.tsx';
import type { Thing } from './things.ts';

/** What one wants to reserve, and what for. */
export interface BookForm extends Omit<Wish, 'resourceId'> {
  length: LengthForm;
  /** What is wanted with it. */
  others: Thing[];
  /** The calendar in which an event follows it; empty for none. */
  calendarId: string;
  summary: string;
  note: string;
}

interface Props {
  form: BookForm;
  resourceId: string;
  types: TypeNode[];
  /** All that can be reserved. */
  resources: ResourceNode[];
  onChange: (change: Partial<BookForm>) => void;
  onResource: (id: string) => void;
}

/** The questions before the slots: what, how long, and what for. */
export function BookFields({ form, resourceId, types, resources, onChange, onResource }: Props) {
  const ofType = resources.filter(({ type }) => !form.typeId || type?.id === form.typeId);
  const chosen = resources.find(({ id }) => id === resourceId);
  const flags = offeredFlags(ofType);
  const hasPool = chosen ? chosen.quantity > 1 : ofType.some(({ quantity }) => quantity > 1);
  return (
    <div className="space-y-3">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {types.length > 1 ? (
          <SelectField
            label={t('book.type')}
            value={form.typeId}
            onChange={(event) => {
              onChange({ typeId: event.target.value, has: [] });
              onResource('');
            }}
          >
            <option value="">{t('book.anyType')}</option>
            {types.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : null}
        <SelectField
          label={t('book.resource')}
          value={resourceId}
          onChange={(event) => onResource(event.target.value)}
        >
          <option value="">{t('book.anyThatFits')}</option>
          {ofType.map(({ id, name, parent }) => (
            <option key={id} value={id}>
              {parent ? `${name} (${parent.name})` : name}
            </option>
          ))}
        </SelectField>
        <LengthField
          label={t('book.length')}
          value={form.length}
          onChange={(length) => onChange({ length })}
        />
        {hasPool ? (
          <TextField
            label={t('book.quantity')}
            type="number"
            min={1}
            max={chosen?.quantity}
            value={form.quantity}
            onChange={(event) => onChange({ quantity: Math.max(1, Math.floor(Number(event.target.value))) })}
          />
        ) : null}
        {!chosen && ofType.some(({ seats }) => seats != null) ? (
          <TextField
            label={t('book.seats')}
            type="number"
            min={1}
            placeholder={t('book.noMatter')}
            value={form.seats}
            onChange={(event) => onChange({ seats: event.target.value })}
          />
        ) : null}
      </div>
      {!chosen && flags.length > 0 ? (
        <fieldset className="flex flex-wrap gap-x-4 gap-y-1.5">
          <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{t('book.with')}</legend>
          {flags.map((name) => (
            <Checkbox
              key={name}
              label={attributeLabel(name)}
              checked={form.has.includes(name)}
              onChange={(event) =>
                onChange({
                  has: event.target.checked ? [...form.has, name] : form.has.filter((one) => one !== name),
                })
              }
            />
          ))}
        </fieldset>
      ) : null}
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-3">
        <ThingFields
          things={form.others}
          besides={[resourceId]}
          resources={resources}
          onChange={(others) => onChange({ others })}
        />
        <TextField
          label={t('book.summary')}
          value={form.summary}
          maxLength={200}
          onChange={(event) => onChange({ summary: event.target.value })}
        />
        <details className="sm:max-xl:col-span-2 xl:pt-6">
          <summary className="flex h-9 items-center rounded-lg px-2 font-medium text-ink-soft hover:bg-sunken">
            {t('book.more')}
          </summary>
          <TextArea
            className="mt-1"
            label={t('book.note')}
            value={form.note}
            maxLength={10_000}
            onChange={(event) => onChange({ note: event.target.value })}
          />
          <div className="mt-3">
            <CalendarField value={form.calendarId} onChange={(calendarId) => onChange({ calendarId })} />
          </div>
        </details>
      </div>
    </div>
  );
}
