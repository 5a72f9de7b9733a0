import { type FormEvent, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { errorsByField, failureText, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useFresh } from '@/data/useFresh.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import {
  givenBy,
  InvitationCreate,
  InvitationResend,
  InvitationRevoke,
  Invitations as InvitationsQuery,
  type OrganisationDetail,
  type Role,
} from './documents.ts';

/** Inviting people by mail, and who has not accepted yet. */
export function Invitations({ organisation }: { organisation: OrganisationDetail }) {
  const { viewer, zone } = useHome();
  const { act, busy } = useAct();
  const toast = useToast();
  const [link, setLink] = useState<string | null>(null);
  const cursor = useCursor();
  const [asked, ask] = useQuery({
    query: InvitationsQuery,
    variables: { id: organisation.id, after: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  useFresh('organisations', asked, ask);
  const { data, error } = asked;
  const page = data?.organisation?.invitations;
  const refresh = () => stale.emit('organisations');

  async function resend(id: string, email: string) {
    const done = await act(InvitationResend, { input: { id } }, (data) => data.invitationResend);
    if (!done) return;
    setLink(done.link ?? null);
    if (!done.link) toast(t('invitations.sent', { email }));
    refresh();
  }

  async function revoke(id: string) {
    const done = await act(InvitationRevoke, { input: { id } }, (data) => data.invitationRevoke);
    if (done) toast(t('invitations.revoked'));
    refresh();
  }

  return (
    <SettingsSection title={t('invitations.title')} hint={t('invitations.hint')}>
      <InviteForm
        organisation={organisation}
        onSent={(sent) => {
          setLink(sent);
          refresh();
        }}
      />
      {link ? (
        <div className="mt-3">
          <Notice look="info">
            <p>{t('invitations.link')}</p>
            <p className="mt-1 font-mono text-[0.8125rem] break-all select-all">{link}</p>
          </Notice>
        </div>
      ) : null}
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {page?.nodes.length === 0 && cursor.isFirst ? (
        <p className="mt-4 text-ink-faint">{t('invitations.none')}</p>
      ) : (
        <ul aria-label={t('invitations.title')} className="mt-4 divide-y divide-line">
          {page?.nodes.map(({ id, email, role, status, expiresAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-3 py-2.5">
              <div className="min-w-40 grow">
                <div className="truncate font-medium">{email}</div>
                <div className="text-[0.8125rem] text-ink-faint">
                  {t(`role.${role}`)} ·{' '}
                  {t(`invitations.status.${status}`, {
                    until: viewer ? instantText(expiresAt, zone, viewer) : expiresAt,
                  })}
                </div>
              </div>
              <Button look="quiet" busy={busy} onClick={() => void resend(id, email)}>
                {t('invitations.resend')}
              </Button>
              <Button look="quiet" busy={busy} onClick={() => void revoke(id)}>
                {t('invitations.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Pager cursor={cursor} info={page?.pageInfo} />
    </SettingsSection>
  );
}

function InviteForm({
  organisation,
  onSent,
}: {
  organisation: OrganisationDetail;
  onSent: (link: string | null) => void;
}) {
  const [form, setForm] = useState<{ email: string; role: Role }>({ email: '', role: 'MEMBER' });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [{ fetching }, invite] = useMutation(InvitationCreate);
  const toast = useToast();

  async function send(event: FormEvent) {
    event.preventDefault();
    const result = await invite({ input: { organisationId: organisation.id, ...form } });
    const outcome = outcomeOf(result, (data) => data.invitationCreate);
    if (outcome.kind === 'failed') setErrors({ form: outcome.message });
    else if (outcome.kind === 'refused') setErrors(errorsByField(outcome.errors, ['email', 'role']));
    else {
      setErrors({});
      setForm({ email: '', role: form.role });
      const link = outcome.payload.link ?? null;
      if (!link) toast(t('invitations.sent', { email: form.email }));
      onSent(link);
    }
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      {errors.form ? <Notice>{errors.form}</Notice> : null}
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          label={t('invitations.email')}
          type="email"
          value={form.email}
          error={errors.email}
          autoComplete="off"
          onChange={(event) => setForm({ ...form, email: event.target.value })}
          className="min-w-56 grow"
        />
        <SelectField
          label={t('invitations.role')}
          value={form.role}
          error={errors.role}
          onChange={(event) => setForm({ ...form, role: event.target.value as Role })}
        >
          {givenBy(organisation.viewerRole).map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </SelectField>
        <Button look="primary" type="submit" busy={fetching} className="mt-[1.4rem]">
          {t('invitations.send')}
        </Button>
      </div>
    </form>
  );
}
