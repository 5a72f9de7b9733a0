import { useQuery } from 'urql';
import { Organisations } from '@/features/organisation/documents.ts';
import { t } from '@/lib/i18n.ts';
import { Choices } from '@/ui/Choices.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { ZonePicker } from '@/ui/ZonePicker.tsx';
import { useBuilder, useFaults } from './builder.ts';
import { DurationField } from './DurationField.tsx';
import { type Draft, type OffsetDraft, withTrigger } from './draft.ts';
import { MessageFields } from './MessageFields.tsx';
import { ResourcesField } from './ResourcesField.tsx';
import { ScheduleFields } from './ScheduleFields.tsx';
import {
  ANSWERS,
  causeOf,
  EVENT_FIELDS,
  hasPlace,
  isCounted,
  SUBJECTS,
  TRIGGERS,
  tellsOfReservation,
} from './vocabulary.ts';
import { word } from './words.ts';

interface Props {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** What a rule waits for, where it looks, and in which zone. */
export function TriggerFields({ draft, onChange }: Props) {
  const { trigger } = draft;
  const fault = useFaults();
  const isTimed = isCounted(trigger.kind);
  return (
    <div className="space-y-4">
      <SelectField
        label={t('rules.edit.trigger')}
        value={trigger.kind}
        error={fault('trigger.kind')}
        onChange={(event) => onChange(withTrigger(draft, { kind: event.target.value }))}
      >
        {TRIGGERS.map((kind) => (
          <option key={kind} value={kind}>
            {word('trigger', kind)}
          </option>
        ))}
      </SelectField>
      {trigger.kind === 'EVENT_UPDATED' ? (
        <Choices
          inline
          legend={t('rules.edit.changed')}
          hint={t('rules.edit.changedHint')}
          error={fault('trigger.fields')}
          options={EVENT_FIELDS.map((name) => ({ value: name, label: word('changed', name) }))}
          chosen={trigger.fields}
          onChange={(fields) => onChange({ trigger: { ...trigger, fields } })}
        />
      ) : null}
      {trigger.kind === 'EVENT_ANSWERED' ? (
        <Choices
          inline
          legend={t('rules.edit.answers')}
          hint={t('rules.edit.answersHint')}
          error={fault('trigger.answers')}
          options={ANSWERS.map((name) => ({ value: name, label: word('choice', name) }))}
          chosen={trigger.answers}
          onChange={(answers) => onChange({ trigger: { ...trigger, answers } })}
        />
      ) : null}
      {isTimed ? (
        <OffsetFields
          label={t('rules.edit.offset')}
          offset={trigger.offset}
          error={fault('trigger.offset')}
          onChange={(offset) => onChange({ trigger: { ...trigger, offset } })}
        />
      ) : null}
      {trigger.kind === 'SCHEDULE' ? (
        <ScheduleFields
          cron={trigger.cron}
          error={fault('trigger.cron')}
          onChange={(cron) => onChange({ trigger: { ...trigger, cron } })}
        />
      ) : null}
      {trigger.kind === 'WEBHOOK_RECEIVED' ? (
        <MessageFields trigger={trigger} onChange={(changed) => onChange({ trigger: changed })} />
      ) : null}
      {trigger.kind === 'MANUAL' ? (
        <SelectField
          className="sm:max-w-80"
          label={t('rules.manual.subject')}
          hint={t('rules.manual.hint')}
          value={trigger.subject}
          error={fault('trigger.subject')}
          onChange={(event) => onChange(withTrigger(draft, { subject: event.target.value }))}
        >
          {SUBJECTS.map((subject) => (
            <option key={subject} value={subject}>
              {word('subject', subject)}
            </option>
          ))}
        </SelectField>
      ) : null}
      {hasPlace(causeOf(trigger)) ? <Where draft={draft} onChange={onChange} /> : null}
      <details>
        <summary className="w-fit rounded-md text-ink-soft hover:text-ink">{t('rules.edit.time')}</summary>
        <div className="mt-3 grid gap-3 sm:grid-cols-2">
          <ZonePicker
            label={t('rules.edit.zone')}
            value={draft.timeZone}
            onChange={(timeZone) => onChange({ timeZone })}
          />
          <DurationField
            label={t('rules.edit.catchUp')}
            hint={t('rules.edit.catchUpHint')}
            value={draft.catchUp}
            error={fault('catchUp')}
            onChange={(catchUp) => onChange({ catchUp })}
          />
        </div>
      </details>
    </div>
  );
}

/** A distance from a point in time: before it, after it, or none. */
export function OffsetFields({
  label,
  offset,
  error,
  onChange,
}: {
  label: string;
  offset: OffsetDraft;
  error?: string;
  onChange: (offset: OffsetDraft) => void;
}) {
  const isAt = offset.duration === 'PT0M' || offset.duration === 'PT0S';
  return (
    <fieldset className="flex flex-wrap items-start gap-2">
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{label}</legend>
      {isAt ? null : (
        <DurationField
          label={`${label}: ${t('rules.duration.amount')}`}
          hideLabel
          value={offset.duration}
          error={error}
          onChange={(duration) => onChange({ ...offset, duration: duration === 'PT0M' ? '' : duration })}
        />
      )}
      <SelectField
        label={`${label}: ${t('rules.offset.label')}`}
        hideLabel
        value={isAt ? 'AT' : offset.direction}
        onChange={(event) => {
          const { value } = event.target;
          if (value === 'AT') onChange({ ...offset, duration: 'PT0M' });
          else {
            const direction = value === 'BEFORE' ? 'BEFORE' : 'AFTER';
            onChange({ direction, duration: isAt ? 'PT30M' : offset.duration });
          }
        }}
      >
        {(['BEFORE', 'AFTER', 'AT'] as const).map((value) => (
          <option key={value} value={value}>
            {t(`rules.offset.${value}`)}
          </option>
        ))}
      </SelectField>
    </fieldset>
  );
}

function Where({ draft, onChange }: Props) {
  const { calendars } = useBuilder();
  const fault = useFaults();
  const [{ data }] = useQuery({ query: Organisations, variables: { after: null } });
  const { calendarIds, resourceIds, otherScope } = draft;
  const isBooked = tellsOfReservation(causeOf(draft.trigger));
  const organisations = data?.organisations.nodes ?? [];
  const inOne = otherScope?.kind === 'ORGANISATION' ? otherScope.organisationId : null;
  const isListed = organisations.some((one) => one.id === inOne);
  const lost = (calendarIds ?? []).filter((id) => !calendars.some((one) => one.id === id));
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{t('rules.edit.where')}</legend>
      <SelectField
        label={t('rules.edit.where')}
        hideLabel
        value={
          calendarIds
            ? 'CALENDARS'
            : resourceIds
              ? 'RESOURCES'
              : isListed
                ? (inOne ?? '')
                : otherScope
                  ? 'OTHER'
                  : 'OWNER'
        }
        error={fault('scope.kind')}
        onChange={(event) => {
          const { value } = event.target;
          const scope = organisations.some((one) => one.id === value)
            ? ({ kind: 'ORGANISATION', organisationId: value } as const)
            : value === 'OTHER'
              ? otherScope
              : null;
          onChange({
            calendarIds: value === 'CALENDARS' ? [] : null,
            resourceIds: value === 'RESOURCES' ? [] : null,
            otherScope: scope,
          });
        }}
      >
        <option value="OWNER">{t(isBooked ? 'rules.edit.own' : 'rules.edit.everywhere')}</option>
        {isBooked && !calendarIds ? null : <option value="CALENDARS">{t('rules.edit.chosen')}</option>}
        {isBooked || resourceIds ? (
          <option value="RESOURCES">{t('rules.edit.chosenResources')}</option>
        ) : null}
        {organisations.map(({ id, name }) => (
          <option key={id} value={id}>
            {t('rules.edit.organisation', { name })}
          </option>
        ))}
        {otherScope && !isListed ? (
          <option value="OTHER">{t('rules.edit.kept', { scope: otherScope.kind })}</option>
        ) : null}
      </SelectField>
      {resourceIds ? (
        <ResourcesField
          label={t('rules.edit.resources')}
          ids={resourceIds}
          error={fault('scope.resourceIds')}
          onChange={(chosen) => onChange({ resourceIds: chosen })}
        />
      ) : null}
      {calendarIds ? (
        <Choices
          inline
          legend={t('rules.edit.calendars')}
          error={fault('scope.calendarIds')}
          options={[
            ...calendars.map((one) => ({ value: one.id, label: one.name })),
            ...lost.map((id) => ({ value: id, label: t('rules.lostCalendar') })),
          ]}
          chosen={calendarIds}
          onChange={(chosen) => onChange({ calendarIds: chosen })}
        />
      ) : null}
    </fieldset>
  );
}
