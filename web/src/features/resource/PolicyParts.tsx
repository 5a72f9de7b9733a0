import type { ReactNode } from 'react';
import { t } from '@/lib/i18n.ts';
import { Checkbox, SelectField, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { LENGTH_UNITS, type LengthForm, type LengthUnit } from './length.ts';
import type { AudienceForm } from './policyForm.ts';

export interface GroupNode {
  id: string;
  name: string;
}

/** A part of the rules that opens and closes; it stands open when something in it is wrong. */
export function Part({
  title,
  summary,
  errors,
  children,
}: {
  title: string;
  summary?: string;
  errors?: string[];
  children: ReactNode;
}) {
  return (
    <details open={errors !== undefined} className="group rounded-xl border border-line bg-ground/40">
      <summary className="flex items-center gap-2 rounded-xl px-4 py-3 font-medium hover:bg-sunken">
        <Icon name="right" size={15} className="transition-transform group-open:rotate-90" />
        <span>{title}</span>
        {summary ? (
          <span className="min-w-0 truncate text-[0.8125rem] font-normal text-ink-soft">{summary}</span>
        ) : null}
      </summary>
      <div className="space-y-4 px-4 pt-1 pb-4">
        {errors ? <Notice>{errors.join(' ')}</Notice> : null}
        {children}
      </div>
    </details>
  );
}

/** A length of time, or none. */
export function LengthField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: LengthForm;
  onChange: (value: LengthForm) => void;
}) {
  if (value.unit === 'OTHER') {
    return (
      <TextField
        label={label}
        hint={hint}
        value={value.amount}
        onChange={(event) => onChange({ ...value, amount: event.target.value })}
      />
    );
  }
  return (
    <div className="flex items-end gap-2">
      <TextField
        className="min-w-0 grow"
        label={label}
        hint={hint}
        type="number"
        min={0}
        placeholder={t('policy.noLimit')}
        value={value.amount}
        onChange={(event) => onChange({ ...value, amount: event.target.value })}
      />
      <SelectField
        className={`w-28 shrink-0 ${hint ? 'mb-[1.375rem]' : ''}`}
        label={t('policy.unitOf', { of: label })}
        hideLabel
        value={value.unit}
        onChange={(event) => onChange({ ...value, unit: event.target.value as LengthUnit })}
      >
        {LENGTH_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {t(`policy.unit.${unit}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

/** Some of the organisation's groups. */
export function GroupChoice({
  label,
  groups,
  value,
  onChange,
}: {
  label: string;
  groups: GroupNode[];
  value: string[];
  onChange: (value: string[]) => void;
}) {
  if (groups.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1.5">
        {groups.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={value.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...value, id] : value.filter((one) => one !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

const STANDINGS = ['MEMBER', 'RESOURCE_MANAGER', 'ADMIN', 'OWNER'] as const;

/** Everybody from a standing on, and some groups. */
export function AudienceFields({
  label,
  nobody,
  withGuests = false,
  groups,
  value,
  onChange,
}: {
  label: string;
  /** What it means that no standing is enough. */
  nobody: string;
  /** Whether it can be everybody, people without an account too. */
  withGuests?: boolean;
  groups: GroupNode[];
  value: AudienceForm;
  onChange: (value: AudienceForm) => void;
}) {
  return (
    <div className="space-y-3">
      <SelectField
        label={label}
        value={value.atLeast}
        onChange={(event) => onChange({ ...value, atLeast: event.target.value as AudienceForm['atLeast'] })}
      >
        <option value="">{nobody}</option>
        {withGuests || value.atLeast === 'GUEST' ? (
          <option value="GUEST">{t('policy.standing.GUEST')}</option>
        ) : null}
        {STANDINGS.map((one) => (
          <option key={one} value={one}>
            {t(`policy.standing.${one}`)}
          </option>
        ))}
      </SelectField>
      <GroupChoice
        label={t('policy.andGroups')}
        groups={groups}
        value={value.groups}
        onChange={(chosen) => onChange({ ...value, groups: chosen })}
      />
    </div>
  );
}
