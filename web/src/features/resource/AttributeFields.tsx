import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import type { AttributeForm } from './attributes.ts';

/** What a resource has, a row for each: a projector, two doors, the colour of a car. */
export function AttributeFields({
  value,
  error,
  onChange,
}: {
  value: AttributeForm[];
  error?: string;
  onChange: (value: AttributeForm[]) => void;
}) {
  const set = (key: number, change: Partial<AttributeForm>) =>
    onChange(value.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const add = () =>
    onChange([
      ...value,
      { key: Math.max(-1, ...value.map(({ key }) => key)) + 1, name: '', kind: 'FLAG', value: 'true' },
    ]);
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{t('resource.attributes')}</legend>
      <ul className="space-y-2">
        {value.map((one) => (
          <li key={one.key} className="flex flex-wrap items-center gap-2">
            <TextField
              className="min-w-36 grow"
              label={t('resource.attribute')}
              hideLabel
              placeholder={t('resource.attribute')}
              maxLength={40}
              value={one.name}
              onChange={(event) => set(one.key, { name: event.target.value })}
            />
            <SelectField
              label={t('resource.attributeKind', { name: one.name })}
              hideLabel
              value={one.kind}
              onChange={(event) => {
                const kind = event.target.value as AttributeForm['kind'];
                set(one.key, { kind, value: kind === 'FLAG' ? 'true' : '' });
              }}
            >
              {(['FLAG', 'TEXT', 'NUMBER'] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {t(`resource.kind.${kind}`)}
                </option>
              ))}
            </SelectField>
            {one.kind === 'FLAG' ? (
              <SelectField
                label={t('resource.attributeValue', { name: one.name })}
                hideLabel
                value={one.value}
                onChange={(event) => set(one.key, { value: event.target.value })}
              >
                <option value="true">{t('resource.yes')}</option>
                <option value="false">{t('resource.no')}</option>
              </SelectField>
            ) : (
              <TextField
                className="w-40"
                label={t('resource.attributeValue', { name: one.name })}
                hideLabel
                maxLength={200}
                inputMode={one.kind === 'NUMBER' ? 'decimal' : undefined}
                value={one.value}
                onChange={(event) => set(one.key, { value: event.target.value })}
              />
            )}
            <IconButton
              label={t('resource.removeAttribute', { name: one.name })}
              onClick={() => onChange(value.filter(({ key }) => key !== one.key))}
            >
              <Icon name="close" size={15} />
            </IconButton>
          </li>
        ))}
      </ul>
      {error ? (
        <p role="alert" className="mt-1 text-[0.8125rem] text-danger">
          {error}
        </p>
      ) : null}
      <Button look="quiet" onClick={add}>
        <Icon name="plus" size={15} />
        {t('resource.addAttribute')}
      </Button>
    </fieldset>
  );
}
