import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useAct } from '@/data/useAct.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t, tn } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { type DeadJob, DeadJobs as DeadJobsQuery, JobDiscard, JobRetry } from './documents.ts';
import { kindText } from './words.ts';

interface Props {
  /** The kinds of work that there are. */
  kinds: readonly string[];
  /** When the queue was last counted: the list is asked for again with it. */
  counted: string | undefined;
  onChanged: () => void;
}

/** The jobs that were given up: why, and having one tried again or discarded. */
export function DeadJobs({ kinds, counted, onChanged }: Props) {
  const cursor = useCursor();
  const [kind, setKind] = useState<string | null>(null);
  const [discarding, setDiscarding] = useState<DeadJob | null>(null);
  const [{ data, error }, ask] = useQuery({
    query: DeadJobsQuery,
    variables: { kind, after: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  const { act, busy } = useAct();
  const toast = useToast();
  const list = useRef<HTMLDivElement>(null);
  const jobs = data?.deadJobs;

  useEffect(() => {
    if (counted) ask({ requestPolicy: 'network-only' });
  }, [counted, ask]);

  /** Says that it was done. The button is gone with its job: the focus goes to the list instead. */
  function settle(done: boolean, text: string) {
    if (done) toast(text);
    list.current?.focus();
    onChanged();
  }

  async function retry({ jobId, attempts }: DeadJob) {
    const input = { jobId, ifAttempts: attempts, idempotencyKey: `retry-${jobId}-${attempts}` };
    const done = await act(JobRetry, { input }, (result) => result.jobRetry);
    settle(done !== null, t('queue.retried'));
  }

  async function discard({ jobId, attempts }: DeadJob) {
    const input = { jobId, ifAttempts: attempts };
    const done = await act(JobDiscard, { input }, (result) => result.jobDiscard);
    setDiscarding(null);
    settle(done !== null, t('queue.discarded'));
  }

  return (
    <SettingsSection title={t('queue.deadJobs')} hint={t('queue.deadJobsHint')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      <SelectField
        className="mb-3 max-w-52"
        label={t('queue.show')}
        value={kind ?? ''}
        onChange={(event) => {
          cursor.reset();
          setKind(event.target.value || null);
        }}
      >
        <option value="">{t('queue.allKinds')}</option>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {kindText(one)}
          </option>
        ))}
      </SelectField>
      <div ref={list} tabIndex={-1} className="rounded-lg">
        {jobs?.nodes.length === 0 ? (
          <p className="text-ink-soft">{t(cursor.isFirst ? 'queue.noDead' : 'queue.noMoreDead')}</p>
        ) : null}
        <ul aria-label={t('queue.deadJobs')} className="divide-y divide-line">
          {jobs?.nodes.map((job) => (
            <Row
              key={job.jobId}
              job={job}
              busy={busy}
              onRetry={() => void retry(job)}
              onDiscard={() => setDiscarding(job)}
            />
          ))}
        </ul>
      </div>
      <Pager cursor={cursor} info={jobs?.pageInfo} />
      {discarding ? (
        <Confirm
          question={t('queue.discardQuestion', { kind: kindText(discarding.kind) })}
          action={t('queue.discard')}
          busy={busy}
          onConfirm={() => void discard(discarding)}
          onClose={() => setDiscarding(null)}
        />
      ) : null}
    </SettingsSection>
  );
}

function Row({
  job,
  busy,
  onRetry,
  onDiscard,
}: {
  job: DeadJob;
  busy: boolean;
  onRetry: () => void;
  onDiscard: () => void;
}) {
  const { viewer, zone } = useHome();
  const when = (instant: string) => (viewer ? instantText(instant, zone, viewer) : instant);
  const name = `${kindText(job.kind)}, ${job.jobId}`;
  return (
    <li className="flex flex-wrap items-start gap-3 py-3">
      <div className="min-w-60 flex-1">
        <p className="font-medium">{kindText(job.kind)}</p>
        <p className="text-[0.8125rem] text-ink-soft">
          {t('queue.died', { when: when(job.diedAt), attempts: tn('queue.attempts', job.attempts) })}
        </p>
        <p className="mt-1 break-words text-danger">{job.error ?? t('queue.noError')}</p>
        <p className="mt-1 text-[0.8125rem] break-all text-ink-faint">
          {t('queue.enqueued', { when: when(job.enqueuedAt), id: job.jobId })}
        </p>
      </div>
      <div className="flex gap-2">
        <Button busy={busy} onClick={onRetry} aria-label={t('queue.retryOne', { name })}>
          {t('queue.retry')}
        </Button>
        <Button look="quiet" busy={busy} onClick={onDiscard} aria-label={t('queue.discardOne', { name })}>
          {t('queue.discard')}
        </Button>
      </div>
    </li>
  );
}
