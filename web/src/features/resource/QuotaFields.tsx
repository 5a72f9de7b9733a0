import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { GroupChoice, type GroupNode } from './PolicyParts.tsx';
import type { QuotaForm } from './policyForm.ts';

const NEW: QuotaForm = {
  per: 'PERSON',
  groups: [],
  what: 'COUNT',
  amount: '3',
  period: 'WEEK',
  scope: 'RESOURCE',
};

/** How much one person or group may reserve. */
export function QuotaFields({
  groups,
  value,
  onChange,
}: {
  groups: GroupNode[];
  value: QuotaForm[];
  onChange: (value: QuotaForm[]) => void;
}) {
  const set = (index: number, change: Partial<QuotaForm>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <div>
      <h4 className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{t('policy.quotas')}</h4>
      <ul className="space-y-3">
        {value.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a quota has no name but its place.
          <li key={index} className="space-y-3 rounded-lg border border-line bg-paper p-3">
            <div className="flex flex-wrap items-end gap-2">
              <TextField
                className="w-20"
                label={t('policy.atMost')}
                type="number"
                min={0}
                step="any"
                value={one.amount}
                onChange={(event) => set(index, { amount: event.target.value })}
              />
              <SelectField
                label={t('policy.ofWhat')}
                value={one.what}
                onChange={(event) => set(index, { what: event.target.value as QuotaForm['what'] })}
              >
                <option value="COUNT">{t('policy.reservations')}</option>
                <option value="HOURS">{t('policy.unit.HOURS')}</option>
              </SelectField>
              <SelectField
                label={t('policy.period')}
                value={one.period}
                onChange={(event) => set(index, { period: event.target.value as QuotaForm['period'] })}
              >
                {(['DAY', 'WEEK', 'MONTH'] as const).map((period) => (
                  <option key={period} value={period}>
                    {t(`policy.per.${period}`)}
                  </option>
                ))}
              </SelectField>
              <SelectField
                label={t('policy.whoShares')}
                value={one.per}
                onChange={(event) => set(index, { per: event.target.value as QuotaForm['per'] })}
              >
                <option value="PERSON">{t('policy.eachPerson')}</option>
                <option value="GROUP">{t('policy.eachGroup')}</option>
              </SelectField>
              <SelectField
                label={t('policy.scope')}
                value={one.scope}
                onChange={(event) => set(index, { scope: event.target.value as QuotaForm['scope'] })}
              >
                <option value="RESOURCE">{t('policy.thisOne')}</option>
                <option value="TYPE">{t('policy.allOfType')}</option>
              </SelectField>
              <IconButton
                label={t('policy.removeQuota')}
                onClick={() => onChange(value.filter((_, at) => at !== index))}
              >
                <Icon name="trash" />
              </IconButton>
            </div>
            <GroupChoice
              label={t(one.per === 'GROUP' ? 'policy.quotaGroups' : 'policy.quotaOnly')}
              groups={groups}
              value={one.groups}
              onChange={(chosen) => set(index, { groups: chosen })}
            />
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={() => onChange([...value, { ...NEW }])}>
        <Icon name="plus" size={15} />
        {t('policy.addQuota')}
      </Button>
    </div>
  );
}
