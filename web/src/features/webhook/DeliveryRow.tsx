import { useHome } from '@/features/calendar/useHome.ts';
import { hasText, t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import type { AttemptNode, DeliveryNode } from './documents.ts';
import { kindText } from './kinds.ts';

const LOOKS: Record<string, string> = {
  DELIVERED: 'bg-accent-wash text-accent-strong',
  FAILED: 'bg-danger-wash text-danger',
};

/** What happened, in words: `Event changed`. */
function titleOf({ entity, kind }: DeliveryNode): string {
  if (!entity || !kind) return t('webhooks.isPing');
  const key = `webhooks.one.${entity}`;
  return `${hasText(key) ? t(key) : entity}: ${kindText(kind)}`;
}

/** A delivery: how it went; when it is open, each attempt. */
export function DeliveryRow({
  delivery,
  busy,
  onReplay,
}: {
  delivery: DeliveryNode;
  busy: boolean;
  onReplay: () => void;
}) {
  const { viewer, zone } = useHome();
  const when = (instant: string) => (viewer ? instantText(instant, zone, viewer) : instant);
  const state = delivery.state ?? 'PENDING';
  const ended = state === 'DELIVERED' || state === 'FAILED' || state === 'DROPPED';
  return (
    <li>
      <details className="group py-1">
        <summary className="flex list-none items-start gap-3 rounded-lg px-1 py-2 hover:bg-sunken [&::-webkit-details-marker]:hidden">
          <Icon
            name="right"
            size={16}
            className="mt-0.5 text-ink-soft transition-transform group-open:rotate-90"
          />
          <span className="min-w-0 grow">
            <span className="font-medium break-words">{titleOf(delivery)}</span>
            <span className="block text-[0.8125rem] text-ink-soft">{when(delivery.happenedAt)}</span>
          </span>
          <span
            className={`shrink-0 rounded-full px-2.5 py-0.5 text-[0.8125rem] font-medium ${LOOKS[state] ?? 'bg-sunken text-ink-soft'}`}
          >
            {t(`webhooks.state.${state}`)}
          </span>
        </summary>
        <div className="space-y-3 pt-2 pb-3 pl-8 max-sm:pl-2">
          <p className="text-[0.8125rem] break-all text-ink-soft">webhook-id: {delivery.id}</p>
          {state === 'PENDING' ? (
            <p className="text-ink-soft">{t('webhooks.due', { when: when(delivery.dueAt) })}</p>
          ) : null}
          {delivery.error ? <p className="break-words text-danger">{delivery.error}</p> : null}
          {delivery.attempts.length === 0 ? (
            <p className="text-ink-soft">{t('webhooks.noAttempt')}</p>
          ) : (
            <ol className="space-y-3">
              {delivery.attempts.map((attempt) => (
                <Attempt key={attempt.number} attempt={attempt} when={when(attempt.at)} />
              ))}
            </ol>
          )}
          {ended ? (
            <Button busy={busy} onClick={onReplay}>
              {t('webhooks.replay')}
            </Button>
          ) : null}
        </div>
      </details>
    </li>
  );
}

function Attempt({ attempt, when }: { attempt: AttemptNode; when: string }) {
  const answered =
    attempt.status === null
      ? t('webhooks.noAnswer')
      : t('webhooks.answered', { status: attempt.status ?? 0 });
  return (
    <li>
      <p className="text-[0.8125rem] text-ink-soft">
        {t('webhooks.attempt', { number: attempt.number })} · {when} ·{' '}
        <span className={attempt.error ? 'text-danger' : ''}>{answered}</span> ·{' '}
        {t('webhooks.took', { milliseconds: attempt.milliseconds })}
      </p>
      {attempt.error ? <p className="break-words text-danger">{attempt.error}</p> : null}
      {attempt.response ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
        <pre tabIndex={0} className="mt-1 max-h-40 overflow-auto rounded-lg bg-sunken p-2 text-[0.8125rem]">
          {attempt.response}
        </pre>
      ) : null}
    </li>
  );
}
