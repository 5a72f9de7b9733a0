import { useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t, tn } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { RecoveryCodesReplace, type Security, TotpDisable, TotpSetUp } from './documents.ts';
import { EnableDialog } from './EnableDialog.tsx';
import { faultsOf } from './faults.ts';
import { ProofDialog } from './ProofDialog.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

type Open =
  | { kind: 'begin' | 'disable' | 'replace' }
  | { kind: 'enable'; secret: string; qrCode: string }
  | { kind: 'codes'; codes: readonly string[] }
  | null;

/** The second step of signing in: an authenticator app. */
export function TwoStep({ security, onChange }: { security: Security; onChange: () => void }) {
  const [open, setOpen] = useState<Open>(null);
  const [, setUp] = useMutation(TotpSetUp);
  const [, disable] = useMutation(TotpDisable);
  const [, replace] = useMutation(RecoveryCodesReplace);
  const { secondFactor, hasPassword } = security;

  function close() {
    setOpen(null);
    onChange();
  }
  /** A dialog that has led on to another closes nothing but itself. */
  const leave = (kind: 'begin' | 'replace') => () => setOpen((now) => (now?.kind === kind ? null : now));

  return (
    <SettingsSection title={t('security.twoStep')} hint={t('security.twoStepHint')}>
      {secondFactor ? (
        <>
          <p className="font-medium">
            {t('security.twoStepOn')}{' '}
            <span className="font-normal text-ink-faint">
              {tn('security.codesLeft', secondFactor.recoveryCodesLeft)}
            </span>
          </p>
          <div className="mt-4 flex flex-wrap gap-2">
            <Button onClick={() => setOpen({ kind: 'replace' })}>{t('security.newCodes')}</Button>
            <Button look="danger" onClick={() => setOpen({ kind: 'disable' })}>
              {t('security.twoStepDisable')}
            </Button>
          </div>
        </>
      ) : (
        <Button onClick={() => setOpen({ kind: 'begin' })}>{t('security.twoStepEnable')}</Button>
      )}
      {open?.kind === 'begin' ? (
        <ProofDialog
          title={t('security.twoStepEnable')}
          text={t('security.twoStepBegin')}
          action={t('security.next')}
          hasPassword={hasPassword}
          onClose={leave('begin')}
          submit={async ({ password }) => {
            const answer = await setUp({ input: { password } });
            const setup = answer.data?.totpSetUp.setup;
            if (setup) setOpen({ kind: 'enable', ...setup });
            return faultsOf(
              outcomeOf(answer, (data) => data.totpSetUp),
              ['password'],
            );
          }}
        />
      ) : null}
      {open?.kind === 'enable' ? (
        <EnableDialog
          secret={open.secret}
          qrCode={open.qrCode}
          onClose={() => setOpen(null)}
          onEnabled={(codes) => setOpen({ kind: 'codes', codes })}
        />
      ) : null}
      {open?.kind === 'codes' ? <RecoveryCodes codes={open.codes} onClose={close} /> : null}
      {open?.kind === 'replace' ? (
        <ProofDialog
          title={t('security.newCodes')}
          text={t('security.newCodesText')}
          action={t('security.newCodes')}
          hasPassword={hasPassword}
          asks={['code']}
          onClose={leave('replace')}
          submit={async ({ password, code }) => {
            const answer = await replace({ input: { password, code } });
            const faults = faultsOf(
              outcomeOf(answer, (data) => data.recoveryCodesReplace),
              ['password', 'code'],
            );
            const codes = answer.data?.recoveryCodesReplace.recoveryCodes;
            if (codes) setOpen({ kind: 'codes', codes });
            return faults;
          }}
        />
      ) : null}
      {open?.kind === 'disable' ? (
        <ProofDialog
          title={t('security.twoStepDisable')}
          text={t('security.twoStepDisableText')}
          action={t('security.twoStepDisable')}
          look="danger"
          hasPassword={hasPassword}
          asks={['code']}
          onClose={close}
          submit={async ({ password, code }) => {
            const answer = await disable({ input: { password, code } });
            return faultsOf(
              outcomeOf(answer, (data) => data.totpDisable),
              ['password', 'code'],
            );
          }}
        />
      ) : null}
    </SettingsSection>
  );
}
