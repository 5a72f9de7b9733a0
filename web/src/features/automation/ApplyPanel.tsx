import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useAct } from '@/data/useAct.ts';
import { usePoll } from '@/data/usePoll.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Progress } from '@/ui/Progress.tsx';
import {
  type ApplicationNode,
  LatestApplication,
  RuleApplicationCancel,
  RuleApply,
  type RuleNode,
} from './documents.ts';

/** The change log does not tell of it: how often it is asked for, while it goes on and while it does not. */
const BUSY_MS = 1_000;
const IDLE_MS = 30_000;

/** Applies a rule to the events that there are, and shows how far that has come. */
export function ApplyPanel({ rule }: { rule: RuleNode }) {
  const { act, busy } = useAct();
  const [which, setWhich] = useState<'COMING' | 'ALL'>('COMING');
  const [asked, ask] = useQuery({
    query: LatestApplication,
    variables: { id: rule.id },
    requestPolicy: 'cache-and-network',
  });
  const application = asked.data?.automationRule?.latestApplication;
  const isGoing = application ? goesOn(application) : false;
  usePoll(asked, ask, isGoing ? BUSY_MS : IDLE_MS);
  const refresh = () => ask({ requestPolicy: 'network-only' });

  async function apply(submitted: FormEvent) {
    submitted.preventDefault();
    const from = which === 'COMING' ? new Date().toISOString() : null;
    if (await act(RuleApply, { input: { id: rule.id, from } }, (data) => data.ruleApply)) refresh();
  }

  async function cancel(id: string) {
    if (await act(RuleApplicationCancel, { input: { id } }, (data) => data.ruleApplicationCancel)) refresh();
  }

  return (
    <SettingsSection title={t('rules.apply.title')} hint={t('rules.apply.hint')}>
      {asked.error ? <Notice>{failureText(asked.error)}</Notice> : null}
      <form onSubmit={(submitted) => void apply(submitted)} className="flex flex-wrap items-end gap-3">
        <SelectField
          label={t('rules.apply.which')}
          value={which}
          onChange={(event) => setWhich(event.target.value === 'ALL' ? 'ALL' : 'COMING')}
        >
          <option value="COMING">{t('rules.apply.coming')}</option>
          <option value="ALL">{t('rules.apply.all')}</option>
        </SelectField>
        <Button type="submit" busy={busy} disabled={!rule.isEnabled || isGoing}>
          {t('rules.apply.button')}
        </Button>
        {rule.isEnabled ? null : <p className="text-ink-soft">{t('rules.apply.off')}</p>}
      </form>
      {application ? (
        <Application
          application={application}
          onCancel={isGoing ? () => void cancel(application.id) : undefined}
        />
      ) : null}
    </SettingsSection>
  );
}

function isLooking({ status }: ApplicationNode): boolean {
  return status === 'PENDING' || status === 'RUNNING';
}

function goesOn(application: ApplicationNode): boolean {
  return isLooking(application) || application.runsFinished < application.runCount;
}

/** How far an application has come. */
function Application({
  application,
  onCancel,
}: {
  application: ApplicationNode;
  onCancel?: (() => void) | undefined;
}) {
  const { viewer, zone } = useHome();
  const { status, eventCount, eventsLookedAt, runCount, runsFinished, failure, createdAt } = application;
  const isActing = status === 'COMPLETED' && goesOn(application);
  const [done, all] = isLooking(application) ? [eventsLookedAt, eventCount] : [runsFinished, runCount];
  return (
    <div className="mt-4 border-line border-t pt-3">
      <p aria-live="polite">
        <span className="font-medium">
          {t(isActing ? 'rules.apply.status.acting' : `rules.apply.status.${status}`)}
        </span>{' '}
        {t('rules.apply.looked', { looked: eventsLookedAt, count: eventCount })}{' '}
        {t('rules.apply.runs', { count: runCount, finished: runsFinished })}
      </p>
      {viewer ? <p className="text-ink-soft">{instantText(createdAt, zone, viewer)}</p> : null}
      {failure ? <Notice>{failure}</Notice> : null}
      {goesOn(application) ? <Progress label={t('rules.apply.progress')} value={done} max={all} /> : null}
      {onCancel && status !== 'CANCELLED' ? (
        <Button className="mt-3" onClick={onCancel}>
          {t('rules.apply.cancel')}
        </Button>
      ) : null}
    </div>
  );
}
