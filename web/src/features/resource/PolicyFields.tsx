import { t } from '@/lib/i18n.ts';
import { Checkbox, SelectField, TextField } from '@/ui/Field.tsx';
import { ExceptionFields } from './ExceptionFields.tsx';
import { AudienceFields, GroupChoice, type GroupNode, LengthField, Part } from './PolicyParts.tsx';
import { officeHours, type PolicyForm, type Section } from './policyForm.ts';
import { QuotaFields } from './QuotaFields.tsx';
import { IntervalFields, WeekFields } from './WeekFields.tsx';

interface Props {
  value: PolicyForm;
  groups: GroupNode[];
  errors: Partial<Record<Section, string[]>>;
  onChange: (change: Partial<PolicyForm>) => void;
}

const PAIR = 'grid grid-cols-1 gap-3 sm:grid-cols-2';

/** The rules of a type or a resource, part by part. */
export function PolicyFields({ value, groups, errors, onChange }: Props) {
  return (
    <div className="space-y-2">
      <Part
        title={t('policy.hours')}
        summary={value.isAlwaysOpen ? t('policy.always') : undefined}
        errors={errors.hours}
      >
        <HoursFields value={value} onChange={onChange} />
      </Part>
      <Part title={t('policy.times')} errors={errors.times}>
        <TimesFields value={value} onChange={onChange} />
      </Part>
      <Part title={t('policy.people')} errors={errors.people}>
        <AudienceFields
          label={t('policy.bookableBy')}
          nobody={t('policy.nobodyBooks')}
          withGuests
          groups={groups}
          value={value.bookableBy}
          onChange={(bookableBy) => onChange({ bookableBy })}
        />
        <QuotaFields groups={groups} value={value.quotas} onChange={(quotas) => onChange({ quotas })} />
      </Part>
      <Part title={t('policy.approval')} errors={errors.approval}>
        <ApprovalFields value={value} groups={groups} onChange={onChange} />
      </Part>
      <Part title={t('policy.later')} errors={errors.later}>
        <LaterFields value={value} onChange={onChange} />
      </Part>
    </div>
  );
}

type PartProps = Pick<Props, 'value' | 'onChange'>;

function HoursFields({ value, onChange }: PartProps) {
  return (
    <>
      <Checkbox
        label={t('policy.alwaysOpen')}
        checked={value.isAlwaysOpen}
        onChange={(event) => onChange({ isAlwaysOpen: event.target.checked })}
      />
      {value.isAlwaysOpen ? null : (
        <>
          <WeekFields value={value.week} onChange={(week) => onChange({ week })} />
          <SelectField
            label={t('policy.holidays')}
            className="max-w-xs"
            value={value.holidays}
            onChange={(event) => onChange({ holidays: event.target.value as PolicyForm['holidays'] })}
          >
            <option value="CLOSED">{t('policy.closed')}</option>
            <option value="AS_USUAL">{t('policy.asUsual')}</option>
            <option value="HOURS">{t('policy.theseHours')}</option>
          </SelectField>
          {value.holidays === 'HOURS' ? (
            <IntervalFields
              of={t('policy.holidays')}
              value={value.holidayHours}
              onChange={(holidayHours) => onChange({ holidayHours })}
            />
          ) : null}
          <ExceptionFields
            title={t('policy.exceptions')}
            value={value.exceptions}
            onChange={(exceptions) => onChange({ exceptions })}
          />
        </>
      )}
    </>
  );
}

function TimesFields({ value, onChange }: PartProps) {
  return (
    <div className={PAIR}>
      <TextField
        label={t('policy.every')}
        type="number"
        min={1}
        value={value.every}
        onChange={(event) => onChange({ every: event.target.value })}
      />
      <SelectField
        label={t('policy.anchor')}
        value={value.anchor}
        onChange={(event) => onChange({ anchor: event.target.value as PolicyForm['anchor'] })}
      >
        <option value="MIDNIGHT">{t('policy.fromMidnight')}</option>
        <option value="OPENING">{t('policy.fromOpening')}</option>
      </SelectField>
      <LengthField
        label={t('policy.shortest')}
        value={value.shortest}
        onChange={(shortest) => onChange({ shortest })}
      />
      <LengthField
        label={t('policy.longest')}
        value={value.longest}
        onChange={(longest) => onChange({ longest })}
      />
      <TextField
        label={t('policy.step')}
        type="number"
        min={1}
        placeholder={t('policy.noLimit')}
        value={value.step}
        onChange={(event) => onChange({ step: event.target.value })}
      />
      <span className="max-sm:hidden" />
      <LengthField
        label={t('policy.notice')}
        hint={t('policy.noticeHint')}
        value={value.notice}
        onChange={(notice) => onChange({ notice })}
      />
      <LengthField
        label={t('policy.horizon')}
        hint={t('policy.horizonHint')}
        value={value.horizon}
        onChange={(horizon) => onChange({ horizon })}
      />
      <TextField
        label={t('policy.before')}
        type="number"
        min={0}
        value={value.before}
        onChange={(event) => onChange({ before: event.target.value })}
      />
      <TextField
        label={t('policy.after')}
        type="number"
        min={0}
        value={value.after}
        onChange={(event) => onChange({ after: event.target.value })}
      />
    </div>
  );
}

function ApprovalFields({ value, groups, onChange }: Omit<Props, 'errors'>) {
  return (
    <>
      <Checkbox
        label={t('policy.approveAll')}
        checked={value.approveAll}
        onChange={(event) => onChange({ approveAll: event.target.checked })}
      />
      {value.approveAll ? null : (
        <>
          <div className={PAIR}>
            <LengthField
              label={t('policy.approveLonger')}
              value={value.approveLonger}
              onChange={(approveLonger) => onChange({ approveLonger })}
            />
            <TextField
              label={t('policy.approveMore')}
              type="number"
              min={0}
              placeholder={t('policy.noLimit')}
              value={value.approveMore}
              onChange={(event) => onChange({ approveMore: event.target.value })}
            />
          </div>
          <GroupChoice
            label={t('policy.approveGroups')}
            groups={groups}
            value={value.approveGroups}
            onChange={(approveGroups) => onChange({ approveGroups })}
          />
          <Checkbox
            label={t('policy.approveOutside')}
            checked={value.approveOutside !== null}
            onChange={(event) => onChange({ approveOutside: event.target.checked ? officeHours() : null })}
          />
          {value.approveOutside ? (
            <WeekFields
              value={value.approveOutside}
              onChange={(approveOutside) => onChange({ approveOutside })}
            />
          ) : null}
        </>
      )}
      <AudienceFields
        label={t('policy.exempt')}
        nobody={t('policy.nobodyExempt')}
        groups={groups}
        value={value.exempt}
        onChange={(exempt) => onChange({ exempt })}
      />
      <Checkbox
        label={t('policy.requestsBlock')}
        checked={value.requestsBlock}
        onChange={(event) => onChange({ requestsBlock: event.target.checked })}
      />
      {value.requestsBlock ? null : <p className="text-ink-soft">{t('policy.compete')}</p>}
    </>
  );
}

function LaterFields({ value, onChange }: PartProps) {
  return (
    <>
      <div className={PAIR}>
        <LengthField
          label={t('policy.cutOff')}
          hint={t('policy.cutOffHint')}
          value={value.cutOff}
          onChange={(cutOff) => onChange({ cutOff })}
        />
        <TextField
          label={t('policy.holdFor')}
          type="number"
          min={1}
          value={value.holdFor}
          onChange={(event) => onChange({ holdFor: event.target.value })}
        />
      </div>
      <Checkbox
        label={t('policy.checksIn')}
        checked={value.checksIn}
        onChange={(event) => onChange({ checksIn: event.target.checked })}
      />
      {value.checksIn ? (
        <>
          <div className={PAIR}>
            <TextField
              label={t('policy.opensBefore')}
              type="number"
              min={0}
              value={value.opensBefore}
              onChange={(event) => onChange({ opensBefore: event.target.value })}
            />
            <TextField
              label={t('policy.closesAfter')}
              type="number"
              min={0}
              value={value.closesAfter}
              onChange={(event) => onChange({ closesAfter: event.target.value })}
            />
          </div>
          <Checkbox
            label={t('policy.releases')}
            checked={value.releases}
            onChange={(event) => onChange({ releases: event.target.checked })}
          />
        </>
      ) : null}
      <Checkbox
        label={t('policy.waits')}
        checked={value.waits}
        onChange={(event) => onChange({ waits: event.target.checked })}
      />
      {value.waits ? (
        <div className={PAIR}>
          <SelectField
            label={t('policy.promotion')}
            value={value.confirms ? 'CONFIRM' : 'HOLD'}
            onChange={(event) => onChange({ confirms: event.target.value === 'CONFIRM' })}
          >
            <option value="HOLD">{t('policy.promotion.HOLD')}</option>
            <option value="CONFIRM">{t('policy.promotion.CONFIRM')}</option>
          </SelectField>
          {value.confirms ? null : (
            <LengthField
              label={t('policy.offerFor')}
              value={value.offerFor}
              onChange={(offerFor) => onChange({ offerFor })}
            />
          )}
        </div>
      ) : null}
    </>
  );
}
