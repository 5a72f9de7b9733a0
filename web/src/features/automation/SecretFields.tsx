import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { TextField } from '@/ui/Field.tsx';
import { useBuilder, useFaults } from './builder.ts';
import type { Draft } from './draft.ts';
import { namedSecrets } from './secrets.ts';
import { written } from './write.ts';

interface Props {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** The secrets that calls name by `{{ secret.NAME }}`. Addresses of chats are given at their steps. */
export function SecretFields({ draft, onChange }: Props) {
  const { hints } = useBuilder();
  const fault = useFaults();
  const { definition } = written(draft);
  const calls = definition.steps.filter(({ action }) => action.kind === 'CALL_WEBHOOK');
  const names = namedSecrets({ ...definition, steps: calls });
  const missing = fault('secrets');
  if (names.length === 0)
    return missing ? (
      <p role="alert" className="mb-4 text-danger">
        {missing}
      </p>
    ) : null;
  return (
    <SettingsSection title={t('rules.secrets')} hint={t('rules.secretsHint')}>
      <div className="space-y-3">
        {names.map((name) => (
          <TextField
            key={name}
            className="sm:max-w-120"
            label={name}
            hint={hints[name] ? t('rules.secretKept', { hint: hints[name] }) : undefined}
            type="password"
            autoComplete="new-password"
            required={!hints[name]}
            value={draft.secrets[name] ?? ''}
            error={fault(`secrets.${name}`)}
            onChange={(event) => onChange({ secrets: { ...draft.secrets, [name]: event.target.value } })}
          />
        ))}
        {missing && names.every((name) => !fault(`secrets.${name}`)) ? (
          <p role="alert" className="text-[0.8125rem] text-danger">
            {missing}
          </p>
        ) : null}
      </div>
    </SettingsSection>
  );
}
