import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { PasswordChange, type Security } from './documents.ts';
import { faultsOf } from './faults.ts';

/** Changes the password, or sets a first one. */
export function Password({ security, onChange }: { security: Security; onChange: () => void }) {
  const [{ fetching }, change] = useMutation(PasswordChange);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const toast = useToast();
  const { hasPassword } = security;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const input = {
      newPassword: String(data.get('newPassword')),
      ...(hasPassword && { currentPassword: String(data.get('currentPassword')) }),
    };
    const outcome = outcomeOf(await change({ input }), (answer) => answer.passwordChange);
    const found = faultsOf(outcome, ['currentPassword', 'newPassword']);
    setFaults(found ?? {});
    if (found) return;
    form.reset();
    toast(t('security.passwordChanged'));
    onChange();
  }

  return (
    <SettingsSection
      title={t('auth.password')}
      hint={t(hasPassword ? 'security.passwordHint' : 'security.noPassword')}
    >
      <form onSubmit={(event) => void save(event)} className="max-w-md space-y-4" noValidate>
        {faults.form ? <Notice>{faults.form}</Notice> : null}
        {hasPassword ? (
          <TextField
            label={t('security.currentPassword')}
            name="currentPassword"
            type="password"
            autoComplete="current-password"
            error={faults.currentPassword}
          />
        ) : null}
        <TextField
          label={t('reset.password')}
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint={t('signUp.passwordHint')}
          error={faults.newPassword}
        />
        <Button type="submit" busy={fetching}>
          {t(hasPassword ? 'security.changePassword' : 'security.setPassword')}
        </Button>
      </form>
    </SettingsSection>
  );
}
