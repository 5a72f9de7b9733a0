import { useState } from 'react';
import { useMutation } from 'urql';
import { authApi, type Ways } from '@/data/authApi.ts';
import { outcomeOf } from '@/data/outcome.ts';
import { sessionStore } from '@/data/session.ts';
import { formErrors } from '@/features/account/authErrors.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { IdentityUnlink, type Security } from './documents.ts';
import { faultsOf } from './faults.ts';
import { type Faults, ProofDialog } from './ProofDialog.tsx';

type Open =
  | { kind: 'link'; name: string; label: string }
  | { kind: 'unlink'; id: string; label: string }
  | null;

/** The other services that one can sign in with. Nothing where there is none. */
export function Services({
  security,
  ways,
  zone,
  style,
  onChange,
}: {
  security: Security;
  ways: Ways | null;
  zone: string;
  style: Style;
  onChange: () => void;
}) {
  const [open, setOpen] = useState<Open>(null);
  const [, unlink] = useMutation(IdentityUnlink);
  const providers = ways?.providers ?? [];
  if (providers.length === 0 && security.identities.length === 0) return null;
  const labelOf = (provider: string) => providers.find(({ name }) => name === provider)?.label ?? provider;

  async function link(name: string, password: string | null): Promise<Faults | null> {
    const result = await authApi.link(name, password, await sessionStore.freshToken());
    if (result.ok) {
      window.location.assign(result.body.url);
      return null;
    }
    const { form, fields } = formErrors(result, ['password']);
    return { ...fields, ...(form && { form }) };
  }

  return (
    <SettingsSection title={t('security.services')} hint={t('security.servicesHint')}>
      <ul className="divide-y divide-line" aria-label={t('security.services')}>
        {security.identities.map(({ id, provider, label, lastUsedAt }) => (
          <li key={id} className="flex flex-wrap items-start gap-3 py-3">
            <div className="min-w-0 grow">
              <p className="font-medium">{labelOf(provider)}</p>
              <p className="text-ink-soft">{label}</p>
              <p className="text-[0.8125rem] text-ink-faint">
                {t('security.lastUsed', { when: instantText(lastUsedAt, zone, style) })}
              </p>
            </div>
            <Button
              look="danger"
              onClick={() => setOpen({ kind: 'unlink', id, label: labelOf(provider) })}
              aria-label={t('security.unlinkTitle', { provider: labelOf(provider) })}
            >
              {t('security.unlink')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        {providers.map(({ name, label }) => (
          <Button key={name} onClick={() => setOpen({ kind: 'link', name, label })}>
            {t('security.link', { provider: label })}
          </Button>
        ))}
      </div>
      {open?.kind === 'link' ? (
        <ProofDialog
          title={t('security.link', { provider: open.label })}
          text={t('security.linkText', { provider: open.label })}
          action={t('security.next')}
          hasPassword={security.hasPassword}
          onClose={() => setOpen(null)}
          submit={({ password }) => link(open.name, password)}
        />
      ) : null}
      {open?.kind === 'unlink' ? (
        <ProofDialog
          title={t('security.unlinkTitle', { provider: open.label })}
          text={t('security.unlinkText', { provider: open.label })}
          action={t('security.unlink')}
          look="danger"
          hasPassword={security.hasPassword}
          onClose={() => {
            setOpen(null);
            onChange();
          }}
          submit={async ({ password }) => {
            const answer = await unlink({ input: { id: open.id, password } });
            return faultsOf(
              outcomeOf(answer, (data) => data.identityUnlink),
              ['password'],
            );
          }}
        />
      ) : null}
    </SettingsSection>
  );
}
