import type { ResourceNode } from '@/features/resource/documents.ts';
import { t } from '@/lib/i18n.ts';
import { SelectField } from '@/ui/Field.tsx';
import { type Choice, chosen, isPossible, type PlanNode, type PlanOccurrence } from './repeatPlan.ts';
import { useScope } from './scope.ts';
import { spanText } from './texts.ts';

interface Props {
  plan: PlanNode;
  choices: ReadonlyMap<string, Choice>;
  resources: readonly ResourceNode[];
  /** One can wait for the resource. */
  canWait: boolean;
  onChoose: (start: string, choice: Choice) => void;
}

/** The occurrences of a plan: whether each can be had, what stands in the way, and what is to become of it. */
export function PlanList({ plan, choices, resources, canWait, onChoose }: Props) {
  const { zone, style } = useScope();
  return (
    <ul aria-label={t('repeats.plan')} className="divide-y divide-line">
      {plan.occurrences.map((occurrence) => {
        const when = spanText(occurrence.start, occurrence.end, zone, style);
        return (
          <li key={occurrence.start} className="flex flex-wrap items-end gap-x-4 gap-y-1 py-2">
            <div className="min-w-56 grow">
              <div className="font-medium">{when}</div>
              <div
                className={
                  isPossible(occurrence) ? 'text-[0.8125rem] text-ink-soft' : 'text-[0.8125rem] text-danger'
                }
              >
                {t(`outcome.${occurrence.outcome}`)} {occurrence.messages.join(' ')}
              </div>
            </div>
            <SelectField
              label={t('repeats.choice', { when })}
              className="min-w-52"
              value={String(chosen(occurrence, choices) ?? '')}
              onChange={({ target }) => onChoose(occurrence.start, choiceOf(target.value))}
            >
              {isPossible(occurrence) ? (
                <option value="BOOK">{t('choice.BOOK')}</option>
              ) : (
                <option value="" disabled>
                  {t('choice.open')}
                </option>
              )}
              <option value="SKIP">{t('choice.SKIP')}</option>
              {canWait && occurrence.outcome === 'CONFLICT' ? (
                <option value="WAIT">{t('choice.WAIT')}</option>
              ) : null}
              {occurrence.alternatives.map((instead, index) => (
                <option key={`${instead.start} ${instead.resourceId ?? ''}`} value={index}>
                  <Instead instead={instead} resources={resources} />
                </option>
              ))}
            </SelectField>
          </li>
        );
      })}
    </ul>
  );
}

function choiceOf(value: string): Choice {
  return value === 'BOOK' || value === 'SKIP' || value === 'WAIT' ? value : Number(value);
}

function Instead({
  instead: { start, end, resourceId, needsApproval },
  resources,
}: {
  instead: PlanOccurrence['alternatives'][number];
  resources: readonly ResourceNode[];
}) {
  const { zone, style } = useScope();
  const name = resources.find(({ id }) => id === resourceId)?.name;
  const text = resourceId
    ? t('choice.ELSEWHERE', { name: name ?? t('reservation.unseen') })
    : t('choice.MOVE', { when: spanText(start, end, zone, style) });
  return needsApproval ? `${text} (${t('fault.needsApproval')})` : text;
}
