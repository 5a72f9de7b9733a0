import { useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { reasonOf } from '@/features/sharing/reason.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { type Security, UserEmailChange, UserEmailConfirmationSend } from './documents.ts';
import { faultsOf } from './faults.ts';
import { ProofDialog } from './ProofDialog.tsx';

/** The address that one signs in with. It changes when the link of a mail to the new one was followed. */
export function Address({ security, email, mail }: { security: Security; email: string; mail: boolean }) {
  const [open, setOpen] = useState(false);
  const [{ fetching }, send] = useMutation(UserEmailConfirmationSend);
  const [, change] = useMutation(UserEmailChange);
  const [failure, setFailure] = useState<string | null>(null);
  const toast = useToast();

  async function confirm() {
    const outcome = outcomeOf(await send({}), (data) => data.userEmailConfirmationSend);
    setFailure(reasonOf(outcome));
    if (outcome.kind === 'done') toast(t('security.mailSent', { email }));
  }

  return (
    <SettingsSection title={t('security.address')} hint={t('security.addressHint')}>
      {failure ? <Notice>{failure}</Notice> : null}
      <p className="font-medium">
        {email}{' '}
        <span className={`font-normal ${security.emailVerifiedAt ? 'text-ink-faint' : 'text-warn'}`}>
          {t(security.emailVerifiedAt ? 'security.confirmed' : 'security.unconfirmed')}
        </span>
      </p>
      {mail ? (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button onClick={() => setOpen(true)}>{t('security.changeAddress')}</Button>
          {security.emailVerifiedAt ? null : (
            <Button busy={fetching} onClick={() => void confirm()}>
              {t('security.sendConfirmation')}
            </Button>
          )}
        </div>
      ) : null}
      {open ? (
        <ProofDialog
          title={t('security.changeAddress')}
          text={t('security.changeAddressText')}
          action={t('forgotten.submit')}
          hasPassword={security.hasPassword}
          asks={['email']}
          onClose={() => setOpen(false)}
          submit={async ({ password, email: to }) => {
            const answer = await change({ input: { email: to, password } });
            const faults = faultsOf(
              outcomeOf(answer, (data) => data.userEmailChange),
              ['email', 'password'],
            );
            if (!faults) toast(t('security.mailSent', { email: to }));
            return faults;
          }}
        />
      ) : null}
    </SettingsSection>
  );
}
