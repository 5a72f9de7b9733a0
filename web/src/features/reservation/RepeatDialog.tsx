import { useState } from 'react';
import { useClient } from 'urql';
import { failureText, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import type { RecurrenceForm } from '@/features/event/eventForm.ts';
import { ruleOf } from '@/features/event/plan.ts';
import { RecurrenceEditor } from '@/features/event/RecurrenceEditor.tsx';
import { hasWaitlist } from '@/features/resource/policyForm.ts';
import { t, tn } from '@/lib/i18n.ts';
import { defaultRule, type StartForm } from '@/lib/rrule.ts';
import { wallAt } from '@/lib/wall.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { ReservationPlan, ReservationSeriesCreate } from './documents.ts';
import type { Wanted } from './HoldDialog.tsx';
import { PlanList } from './PlanList.tsx';
import { type Choice, choiceInputs, keptCount, openCount, type PlanNode } from './repeatPlan.ts';
import { useScope } from './scope.ts';
import { spanText } from './texts.ts';

/** How many times it repeats where nothing else is said. */
const FIRST_COUNT = 10;
/** Most resources that may do instead. */
const INSTEAD = 10;

/**
 * A recurring reservation: how it repeats, then for each occurrence whether it can be had and what is to become of it, then all
 * of it at once or nothing.
 */
export function RepeatDialog({
  wanted,
  instead,
  onClose,
}: {
  wanted: Wanted;
  /** Other resources that may do. */
  instead: string[];
  onClose: () => void;
}) {
  const { zone, style, resources } = useScope();
  const client = useClient();
  const toast = useToast();
  const date = wallAt(wanted.start, zone).toPlainDate();
  const start: StartForm = { kind: 'ZONED', zone };
  const [recurrence, setRecurrence] = useState<RecurrenceForm>({
    kind: 'simple',
    rule: { ...defaultRule('WEEKLY', date), end: { kind: 'after', count: FIRST_COUNT } },
  });
  const [plan, setPlan] = useState<PlanNode | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const series = {
    resourceId: wanted.resource.id,
    quantity: wanted.quantity,
    start: wanted.start,
    end: wanted.end,
    timeZone: zone,
    rule: ruleOf(recurrence, start),
    alternativeResourceIds: instead.filter((id) => id !== wanted.resource.id).slice(0, INSTEAD),
  };
  const takes = (next: PlanNode | null) => {
    setPlan(next);
    setChoices(new Map());
  };

  async function look() {
    setBusy(true);
    setProblem(null);
    const answer = await client
      .query(ReservationPlan, { series }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    if (answer.error) setProblem(failureText(answer.error));
    takes(answer.data?.reservationPlan ?? null);
  }

  async function reserve() {
    if (!plan) return;
    setBusy(true);
    setProblem(null);
    const input = {
      series,
      choices: choiceInputs(plan, choices),
      planHash: plan.hash,
      summary: wanted.summary.trim() || null,
      note: wanted.note.trim() || null,
    };
    const answer = await client.mutation(ReservationSeriesCreate, { input }).toPromise();
    const outcome = outcomeOf(answer, (data) => data.reservationSeriesCreate);
    setBusy(false);
    if (outcome.kind === 'failed') return setProblem(outcome.message);
    stale.emit('reservations');
    const { payload } = outcome;
    if (payload.seriesId) {
      toast(tn('repeats.done', payload.reservations.length));
      return onClose();
    }
    setProblem(payload.userErrors.map(({ message }) => message).join(' '));
    if (payload.plan) takes(payload.plan);
  }

  const open = plan ? openCount(plan, choices) : 0;
  const kept = plan ? keptCount(plan, choices) : 0;
  return (
    <Dialog
      title={t('repeats.title', { name: wanted.resource.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          {plan ? (
            <Button
              look="primary"
              busy={busy}
              disabled={open > 0 || kept === 0}
              onClick={() => void reserve()}
            >
              {tn('repeats.reserve', kept)}
            </Button>
          ) : (
            <Button look="primary" busy={busy} disabled={!series.rule} onClick={() => void look()}>
              {t('repeats.look')}
            </Button>
          )}
        </>
      }
    >
      <div className="space-y-4">
        <p className="font-medium">{spanText(wanted.start, wanted.end, zone, style)}</p>
        <RecurrenceEditor
          value={recurrence}
          startDate={date.toString()}
          start={start}
          style={style}
          onChange={(next) => {
            setRecurrence(next);
            takes(null);
          }}
        />
        {problem ? <Notice>{problem}</Notice> : null}
        {plan ? (
          <>
            <p role="status">{open > 0 ? tn('repeats.open', open) : t('repeats.ready')}</p>
            <PlanList
              plan={plan}
              choices={choices}
              resources={resources}
              canWait={hasWaitlist(wanted.resource.policy)}
              onChoose={(at, choice) => setChoices((now) => new Map(now).set(at, choice))}
            />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
