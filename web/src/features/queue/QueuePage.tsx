import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useAct } from '@/data/useAct.ts';
import { usePoll } from '@/data/usePoll.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t, tn } from '@/lib/i18n.ts';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { DeadJobs } from './DeadJobs.tsx';
import { JobQueue, JobRetryAll, type Queue } from './documents.ts';
import { KindTable } from './KindTable.tsx';
import { kindText } from './words.ts';

/** How often the page looks again. */
export const REFRESH_MS = 5_000;

/** The queue of background work, for administrators of the installation: how much there is, and what was given up. */
export function Page() {
  const { viewer } = useHome();
  const [asked, ask] = useQuery({ query: JobQueue, requestPolicy: 'network-only' });
  usePoll(asked, ask, REFRESH_MS);
  const { act, busy } = useAct();
  const toast = useToast();
  const { data, error } = asked;
  const queue = data?.jobQueue;

  async function retryAll(kind: string) {
    const done = await act(JobRetryAll, { input: { kind } }, (result) => result.jobRetryAll);
    if (done) {
      const text = tn('queue.retriedMany', done.count ?? 0);
      toast(done.hasMore ? `${text} ${t('queue.hasMore', { kind: kindText(kind) })}` : text);
    }
    ask({ requestPolicy: 'network-only' });
  }

  if (data?.viewer && !data.viewer.isAdministrator) {
    return <Notice look="info">{t('users.onlyAdministrators')}</Notice>;
  }
  return (
    <>
      <SettingsSection title={t('queue.title')} hint={t('queue.hint')}>
        {error ? <Notice>{failureText(error)}</Notice> : null}
        {queue ? (
          <>
            <KindTable
              queue={queue}
              locale={viewer?.locale ?? 'en'}
              busy={busy}
              onRetryAll={(kind) => void retryAll(kind)}
            />
            <p className="mt-4 text-ink-soft">{ticketsText(queue)}</p>
          </>
        ) : null}
      </SettingsSection>
      <DeadJobs
        kinds={queue?.kinds.map(({ kind }) => kind) ?? []}
        counted={queue?.at}
        onChanged={() => ask({ requestPolicy: 'network-only' })}
      />
    </>
  );
}

/** What only Redis knows. */
function ticketsText({ tickets }: Queue): string {
  if (!tickets) return t('queue.ticketsUnknown');
  return `${tn('queue.workers', tickets.workers)} ${t('queue.tickets', { waiting: tickets.waiting, taken: tickets.taken })}`;
}
