import { Temporal } from 'temporal-polyfill';
import { t } from '@/lib/i18n.ts';
import { instantOf, wallAt } from '@/lib/wall.ts';
import { IconButton } from '@/ui/Button.tsx';
import { Choices } from '@/ui/Choices.tsx';
import { Checkbox, SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { useBuilder, useFaults, useFreshFocus } from './builder.ts';
import { DurationField } from './DurationField.tsx';
import { type TestDraft, withField } from './draft.ts';
import {
  type Field,
  fieldGroups,
  findField,
  itemFields,
  operatorsOf,
  type Place,
  valueForm,
} from './vocabulary.ts';
import { fieldText, word } from './words.ts';

interface Props {
  test: TestDraft;
  place: Place;
  onChange: (test: TestDraft) => void;
  onRemove: () => void;
}

/** One condition: a field, a comparison, and what it is compared with. */
export function TestFields({ test, place, onChange, onRemove }: Props) {
  const fault = useFaults();
  const root = useFreshFocus<HTMLFieldSetElement>(test.key);
  const field = findField(place, test.field);
  const operators = field ? operatorsOf(field, place) : [];
  const isText = field?.kind === 'TEXT' || field?.kind === 'TEXTS';
  const hasCase = isText && valueForm(test.operator) !== 'NONE';
  return (
    <fieldset ref={root} className="rounded-xl border border-line bg-paper p-3">
      <legend className="sr-only">{t('rules.test.group')}</legend>
      <div className="flex items-start gap-2">
        <div className="grid min-w-0 grow gap-2 sm:grid-cols-2 lg:grid-cols-3">
          <SelectField
            label={t('rules.test.field')}
            hideLabel
            value={test.field}
            error={fault(`${test.key}.field`)}
            onChange={(event) => onChange(withField(test, event.target.value, place))}
          >
            {field ? null : (
              <option value={test.field}>{t('rules.test.unknown', { path: test.field })}</option>
            )}
            <FieldOptions place={place} />
          </SelectField>
          <SelectField
            label={t('rules.test.operator')}
            hideLabel
            value={test.operator}
            error={fault(`${test.key}.operator`)}
            onChange={(event) => onChange({ ...test, operator: event.target.value })}
          >
            {operators.includes(test.operator) ? null : (
              <option value={test.operator}>{word('operator', test.operator)}</option>
            )}
            {operators.map((operator) => (
              <option key={operator} value={operator}>
                {word('operator', operator)}
              </option>
            ))}
          </SelectField>
          <ValueFields
            key={`${field?.kind} ${valueForm(test.operator)}`}
            test={test}
            field={field}
            error={fault(`${test.key}.value`)}
            onChange={onChange}
          />
        </div>
        <IconButton label={t('rules.test.remove')} onClick={onRemove}>
          <Icon name="trash" />
        </IconButton>
      </div>
      {hasCase ? (
        <Checkbox
          className="mt-2 text-[0.8125rem] text-ink-soft"
          label={t('rules.test.caseSensitive')}
          checked={test.caseSensitive}
          onChange={(event) => onChange({ ...test, caseSensitive: event.target.checked })}
        />
      ) : null}
    </fieldset>
  );
}

/** The fields that can be asked about, in their groups. */
export function FieldOptions({ place, kinds }: { place: Place; kinds?: readonly Field['kind'][] }) {
  const groups = [
    ...(place.list ? [{ name: 'item' as const, fields: itemFields(place.list) }] : []),
    ...fieldGroups(place.trigger, place.mapped),
  ];
  return groups.map((group) => {
    const fields = group.fields.filter(({ kind }) => !kinds || kinds.includes(kind));
    if (fields.length === 0) return null;
    return (
      <optgroup key={group.name} label={t(`rules.fieldGroup.${group.name}`)}>
        {fields.map(({ path }) => (
          <option key={path} value={path}>
            {fieldText(path)}
          </option>
        ))}
      </optgroup>
    );
  });
}

interface ValueProps {
  test: TestDraft;
  field: Field | undefined;
  error?: string;
  onChange: (test: TestDraft) => void;
}

/** What a field is compared with, in the form that the comparison takes. */
function ValueFields({ test, field, error, onChange }: ValueProps) {
  const options = useOptions(field);
  const set = (change: Partial<TestDraft>) => onChange({ ...test, ...change });
  switch (valueForm(test.operator)) {
    case 'NONE':
      return null;
    case 'PATTERN':
      return (
        <TextField
          label={t('rules.test.pattern')}
          hideLabel
          placeholder={t('rules.test.pattern')}
          value={test.value}
          error={error}
          spellCheck={false}
          onChange={(event) => set({ value: event.target.value })}
        />
      );
    case 'SPAN':
      return (
        <DurationField
          label={t('rules.test.value')}
          hideLabel
          value={test.value}
          error={error}
          onChange={(value) => set({ value })}
        />
      );
    case 'SEVERAL':
      return options ? (
        <Choices
          inline
          legend={t('rules.test.value')}
          error={error}
          options={options}
          chosen={test.values}
          onChange={(values) => set({ values })}
        />
      ) : (
        <TextArea
          label={t('rules.test.values')}
          error={error}
          rows={2}
          value={test.values.join('\n')}
          onChange={(event) => set({ values: event.target.value.split('\n') })}
        />
      );
    case 'RANGE':
      return (
        <div className="grid gap-2">
          <Value
            label={t('rules.test.from')}
            {...{ field, error }}
            value={test.from}
            onChange={(from) => set({ from })}
          />
          <Value label={t('rules.test.to')} field={field} value={test.to} onChange={(to) => set({ to })} />
        </div>
      );
    default:
      return (
        <Value
          label={t('rules.test.value')}
          hideLabel
          {...{ field, error }}
          value={test.value}
          onChange={(value) => set({ value })}
        />
      );
  }
}

/** The choices of a field that has some: words, or the calendars. */
function useOptions(field: Field | undefined): { value: string; label: string }[] | null {
  const { calendars } = useBuilder();
  if (field?.kind === 'BOOLEAN') {
    return (['true', 'false'] as const).map((value) => ({ value, label: t(`rules.value.${value}`) }));
  }
  if (field?.choices) return field.choices.map((value) => ({ value, label: word('choice', value) }));
  if (field?.path.endsWith('.calendarId')) {
    return calendars.map((calendar) => ({ value: calendar.id, label: calendar.name }));
  }
  return null;
}

const INPUT_TYPES: Partial<Record<Field['kind'], string>> = {
  NUMBER: 'number',
  DATE: 'date',
  TIME_OF_DAY: 'time',
};

interface OneProps {
  label: string;
  hideLabel?: boolean;
  field: Field | undefined;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** One value of a field's kind. */
function Value({ label, hideLabel, field, value, error, onChange }: OneProps) {
  const { timeZone } = useBuilder();
  const options = useOptions(field);
  const shared = { label, hideLabel, error };
  if (options) {
    return (
      <SelectField {...shared} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.some((option) => option.value === value) ? null : (
          <option value={value}>{value || t('rules.test.choose')}</option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
    );
  }
  if (field?.kind === 'DURATION') return <DurationField {...shared} value={value} onChange={onChange} />;
  if (field?.kind === 'INSTANT') {
    return (
      <TextField
        {...shared}
        type="datetime-local"
        value={value ? wallAt(value, timeZone).toString({ smallestUnit: 'minute' }) : ''}
        onChange={(event) => {
          const said = event.target.value;
          onChange(said ? instantOf(Temporal.PlainDateTime.from(said), timeZone).toString() : '');
        }}
      />
    );
  }
  return (
    <TextField
      {...shared}
      type={(field && INPUT_TYPES[field.kind]) ?? 'text'}
      step={field?.kind === 'NUMBER' ? 'any' : undefined}
      placeholder={hideLabel ? label : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
