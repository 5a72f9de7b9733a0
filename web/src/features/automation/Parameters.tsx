import { mayWrite } from '@/features/calendar/useHome.ts';
import { t } from '@/lib/i18n.ts';
import { ColorPicker } from '@/ui/ColorPicker.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { hasBody, METHODS, type Parameter, parametersOf } from './actions.ts';
import { useBuilder, useFaults } from './builder.ts';
import { BodyFields, HeaderFields } from './CallFields.tsx';
import { DurationField } from './DurationField.tsx';
import type { MomentDraft, StepDraft } from './draft.ts';
import { InviteeFields } from './InviteeFields.tsx';
import { ChannelFields, RecipientFields } from './NotifyFields.tsx';
import { ResourcesField } from './ResourcesField.tsx';
import { TemplateField } from './TemplateField.tsx';
import { FieldOptions } from './TestFields.tsx';
import { OffsetFields } from './TriggerFields.tsx';
import { findField } from './vocabulary.ts';
import { word } from './words.ts';

interface Props {
  step: StepDraft;
  onChange: (step: StepDraft) => void;
}

/** The parameters of an action. */
export function Parameters({ step, onChange }: Props) {
  return (
    <div key={step.kind} className="space-y-3">
      {parametersOf(step.kind).map((parameter) => (
        <ParameterField key={parameter.name} {...{ step, parameter, onChange }} />
      ))}
    </div>
  );
}

function ParameterField({
  step,
  parameter: { name, form, optional },
  onChange,
}: Props & { parameter: Parameter }) {
  const fault = useFaults();
  const label = word('parameter', name);
  const error = fault(`${step.key}.${name}`);
  const value = step.texts[name] ?? '';
  const set = (text: string) => onChange({ ...step, texts: { ...step.texts, [name]: text } });
  switch (form) {
    case 'COLOR':
      return <ColorFields {...{ label, value, error }} onChange={set} />;
    case 'CALENDAR':
      return <CalendarField {...{ label, value, error, optional }} onChange={set} />;
    case 'PRIORITY':
      return <PriorityField {...{ label, value, error }} onChange={set} />;
    case 'DURATION':
      return (
        <div className="sm:max-w-80">
          <DurationField {...{ label, value, error }} onChange={set} />
        </div>
      );
    case 'METHOD':
      return (
        <SelectField
          className="sm:max-w-40"
          label={label}
          value={value}
          error={error}
          onChange={(event) => set(event.target.value)}
        >
          {METHODS.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </SelectField>
      );
    case 'MOMENT': {
      const moment = step.moments[name];
      if (!moment) return null;
      return (
        <MomentFields
          {...{ label, moment, error, optional }}
          onChange={(changed) => onChange({ ...step, moments: { ...step.moments, [name]: changed } })}
        />
      );
    }
    case 'CHANNEL':
      return <ChannelFields {...{ step, onChange }} />;
    case 'RECIPIENTS':
      return <RecipientFields {...{ step, onChange }} />;
    case 'RESOURCES':
      return (
        <ResourcesField
          {...{ label, error }}
          ids={step.resourceIds}
          onChange={(resourceIds) => onChange({ ...step, resourceIds })}
        />
      );
    case 'NUMBER':
      return (
        <TextField
          className="sm:max-w-40"
          label={label}
          type="number"
          min={1}
          step={1}
          placeholder="1"
          value={value}
          error={error}
          onChange={(event) => set(event.target.value)}
        />
      );
    case 'INVITEES':
      return (
        <InviteeFields
          invitees={step.invitees}
          error={error}
          onChange={(invitees) => onChange({ ...step, invitees })}
        />
      );
    case 'HEADERS':
      return <HeaderFields pairs={step.headers} onChange={(headers) => onChange({ ...step, headers })} />;
    case 'BODY':
      return hasBody(step.texts.method ?? 'POST') ? (
        <BodyFields
          body={step.body}
          at={`${step.key}.body`}
          onChange={(body) => onChange({ ...step, body })}
        />
      ) : null;
    default:
      return (
        <TemplateField
          {...{ label, value, error }}
          hint={form === 'LABELS' ? t('tasks.labelsHint') : undefined}
          multiline={form === 'TEXT'}
          onChange={set}
        />
      );
  }
}

interface TextProps {
  label: string;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

function ColorFields({ label, value, error, onChange }: TextProps) {
  return (
    <div className="space-y-2">
      <ColorPicker
        label={label}
        value={/^(#|[a-z])/i.test(value) ? value : null}
        onChange={(color) => onChange(color ?? '')}
      />
      <TemplateField
        label={t('rules.color.other')}
        hint={t('rules.color.otherHint')}
        value={value}
        error={error}
        onChange={onChange}
      />
    </div>
  );
}

function PriorityField({ label, value, error, onChange }: TextProps) {
  return (
    <SelectField
      className="sm:max-w-40"
      label={label}
      value={value || '0'}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="0">{t('tasks.noPriority')}</option>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((priority) => (
        <option key={priority}>{priority}</option>
      ))}
    </SelectField>
  );
}

/** One of the calendars to which the rule's owner may write; the first of their own where none has to be chosen. */
function CalendarField({ label, value, error, optional, onChange }: TextProps & { optional?: true }) {
  const { calendars } = useBuilder();
  const writable = calendars.filter(mayWrite);
  const known = writable.some(({ id }) => id === value);
  return (
    <SelectField
      className="sm:max-w-80"
      label={label}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    >
      {optional ? <option value="">{t('rules.task.firstCalendar')}</option> : null}
      {known || (optional && !value) ? null : (
        <option value={value}>{t(value ? 'rules.lostCalendar' : 'rules.test.choose')}</option>
      )}
      {writable.map((calendar) => (
        <option key={calendar.id} value={calendar.id}>
          {calendar.name}
        </option>
      ))}
    </SelectField>
  );
}

interface MomentProps {
  label: string;
  moment: MomentDraft;
  error?: string;
  optional?: true;
  onChange: (moment: MomentDraft) => void;
}

/** A point in time that is told from the event: at a distance from its start, or at a time of a day. */
function MomentFields({ label, moment, error, optional, onChange }: MomentProps) {
  const { trigger, mapped } = useBuilder();
  const place = { trigger, mapped };
  const isDay = moment.kind === 'DAY';
  return (
    <fieldset className="rounded-xl border border-line p-3">
      <legend className="px-1 text-[0.8125rem] font-medium text-ink-soft">{label}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t('rules.moment.kind')}
          value={moment.kind}
          onChange={(event) => onChange({ ...moment, kind: event.target.value as MomentDraft['kind'] })}
        >
          {optional ? <option value="NONE">{t('rules.moment.NONE')}</option> : null}
          <option value="OFFSET">{t('rules.moment.OFFSET')}</option>
          <option value="DAY">{t('rules.moment.DAY')}</option>
        </SelectField>
        {moment.kind === 'NONE' ? null : (
          <>
            <SelectField
              label={t('rules.moment.from')}
              value={moment.field}
              error={error}
              onChange={(event) => onChange({ ...moment, field: event.target.value })}
            >
              {findField(place, moment.field) ? null : (
                <option value={moment.field}>{t('rules.test.unknown', { path: moment.field })}</option>
              )}
              <FieldOptions place={place} kinds={isDay ? ['INSTANT', 'DATE'] : ['INSTANT']} />
            </SelectField>
            {isDay ? (
              <>
                <TextField
                  label={t('rules.moment.days')}
                  hint={t('rules.moment.daysHint')}
                  type="number"
                  step={1}
                  min={-366}
                  max={366}
                  value={moment.days}
                  onChange={(event) => onChange({ ...moment, days: event.target.value })}
                />
                <TextField
                  label={t('rules.moment.time')}
                  type="time"
                  value={moment.time}
                  onChange={(event) => onChange({ ...moment, time: event.target.value })}
                />
              </>
            ) : (
              <div className="sm:col-span-2">
                <OffsetFields
                  label={t('rules.edit.offset')}
                  offset={moment.offset}
                  onChange={(offset) => onChange({ ...moment, offset })}
                />
              </div>
            )}
          </>
        )}
      </div>
    </fieldset>
  );
}
