import { useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { type HomeData, useHome } from '@/features/calendar/useHome.ts';
import { reasonOf } from '@/features/sharing/reason.ts';
import { dateText, timeText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { wallAt } from '@/lib/wall.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { type TokenNode, TokenRevoke } from './documents.ts';
import { TokenDialog } from './TokenDialog.tsx';

type Open =
  | { kind: 'new' }
  | { kind: 'secret'; secret: string }
  | { kind: 'revoke'; token: TokenNode }
  | null;

interface Props {
  /** Undefined while they are not known. */
  tokens: readonly TokenNode[] | undefined;
  /** Said when there are none. */
  none: string;
  /** The service account whose tokens they are; the viewer's own without. */
  serviceAccountId?: string;
  /** Whether there cannot be more at present. */
  isClosed?: boolean;
}

/** The tokens of the viewer or of a service account, to be made and revoked. */
export function TokenList({ tokens, none, serviceAccountId, isClosed = false }: Props) {
  const home = useHome();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      {tokens?.length === 0 ? <p className="text-ink-faint">{none}</p> : null}
      <ul className="divide-y divide-line">
        {tokens?.map((token) => (
          <li key={token.id} className="flex flex-wrap items-start gap-3 py-3">
            <Summary token={token} home={home} />
            <Button look="danger" onClick={() => setOpen({ kind: 'revoke', token })}>
              {t('token.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {isClosed ? null : (
        <Button look="primary" className="mt-4" onClick={() => setOpen({ kind: 'new' })}>
          {t('token.new')}
        </Button>
      )}
      {open?.kind === 'new' ? (
        <TokenDialog
          calendars={home.calendars}
          zone={home.zone}
          serviceAccountId={serviceAccountId}
          onClose={close}
          onMade={(secret) => setOpen(secret ? { kind: 'secret', secret } : null)}
        />
      ) : null}
      {open?.kind === 'secret' ? <SecretDialog secret={open.secret} onClose={close} /> : null}
      {open?.kind === 'revoke' ? <RevokeDialog token={open.token} onClose={close} /> : null}
    </>
  );
}

function Summary({ token, home }: { token: TokenNode; home: HomeData }) {
  const style = { locale: home.viewer?.locale ?? 'en', hourCycle: home.viewer?.hourCycle ?? 'H23' } as const;
  const day = (instant: string) => dateText(wallAt(instant, home.zone), style, { dateStyle: 'medium' });
  const used = token.lastUsedAt
    ? t('token.used', {
        when: `${day(token.lastUsedAt)}, ${timeText(wallAt(token.lastUsedAt, home.zone), style)}`,
        address: token.lastUsedAddress ?? '–',
      })
    : t('token.unused');
  const names = token.calendarIds?.map(
    (id) => home.calendars.find((one) => one.id === id)?.name ?? t('token.lostCalendar'),
  );
  return (
    <div className="min-w-0 grow">
      <p className="font-medium">
        {token.name} <span className="font-mono text-[0.8125rem] text-ink-faint">…{token.hint}</span>
      </p>
      <p className="text-ink-soft">{token.scopes.join(', ')}</p>
      {names ? <p className="text-ink-soft">{t('token.only', { names: names.join(', ') })}</p> : null}
      <p className="text-[0.8125rem] text-ink-faint">
        {t('token.until', { when: day(token.expiresAt) })} · {used}
      </p>
    </div>
  );
}

function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    // Browsers offer the clipboard to secure pages only; elsewhere the selected field can be copied by hand.
    await navigator.clipboard?.writeText(secret).then(() => setCopied(true));
  }
  return (
    <Dialog title={t('token.made')} onClose={onClose}>
      <div className="flex items-end gap-2">
        <TextField
          className="grow"
          label={t('token.secret')}
          hint={t('token.once')}
          value={secret}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <Button className="mb-6" onClick={() => void copy()}>
          {t(copied ? 'common.copied' : 'common.copy')}
        </Button>
      </div>
    </Dialog>
  );
}

function RevokeDialog({ token, onClose }: { token: TokenNode; onClose: () => void }) {
  const [{ fetching }, revoke] = useMutation(TokenRevoke);
  const [failure, setFailure] = useState<string | null>(null);
  async function confirm() {
    const outcome = outcomeOf(await revoke({ input: { id: token.id } }), (data) => data.tokenRevoke);
    setFailure(reasonOf(outcome));
    stale.emit('tokens');
    if (outcome.kind === 'done') onClose();
  }
  return (
    <Dialog
      title={t('token.revokeTitle', { name: token.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="danger" busy={fetching} onClick={() => void confirm()}>
            {t('token.revokeConfirm')}
          </Button>
        </>
      }
    >
      {failure ? <Notice>{failure}</Notice> : null}
      <p className="text-ink-soft">{t('token.revokeText')}</p>
    </Dialog>
  );
}
