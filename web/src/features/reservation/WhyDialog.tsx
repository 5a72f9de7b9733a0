import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import type { ResourceNode } from '@/features/resource/documents.ts';
import { hasWaitlist } from '@/features/resource/policyForm.ts';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Explain, type SlotNode, type StretchNode } from './documents.ts';
import { Faults } from './Faults.tsx';
import { useScope } from './scope.ts';
import { spanText } from './texts.ts';
import type { Reserved } from './useReserve.ts';
import { useWait } from './useWait.ts';

/** Why a time cannot be had: the rule, the blackout or the reservation behind each stretch of it. */
export function WhyDialog({
  resource,
  slot,
  quantity,
  summary,
  note,
  onClose,
}: {
  resource: ResourceNode;
  slot: SlotNode;
  quantity: number;
  summary: string;
  note: string;
  onClose: () => void;
}) {
  const { zone, style } = useScope();
  const [{ data, error }] = useQuery({
    query: Explain,
    variables: { resourceId: resource.id, from: slot.start, to: slot.end, quantity },
    requestPolicy: 'network-only',
  });
  const stretches = (data?.resourceExplain ?? []).filter(({ blockers }) => blockers.length > 0);
  const said = new Set(stretches.flatMap(({ blockers }) => blockers.map(({ rule }) => rule)));
  const { wait, busy } = useWait();
  const [refusal, setRefusal] = useState<Exclude<Reserved, { kind: 'done' }> | null>(null);
  const isOnlyTaken = slot.blockedBy.every((rule) => rule === 'TAKEN');

  async function stand() {
    const resources = [{ resourceId: resource.id, quantity }];
    const outcome = await wait({ start: slot.start, end: slot.end, resources, summary, note });
    if (outcome.kind === 'done') onClose();
    else setRefusal(outcome);
  }

  const rest = slot.blockedBy.filter((rule) => !said.has(rule));
  return (
    <Dialog
      title={t('why.title', { name: resource.name, when: spanText(slot.start, slot.end, zone, style) })}
      onClose={onClose}
    >
      {error ? <Notice>{failureText(error)}</Notice> : null}
      <ul className="space-y-2">
        {data ? rest.map((rule) => <li key={rule}>{t(`rule.${rule}`)}</li>) : null}
        {stretches.map((stretch) => (
          <li key={stretch.start}>
            <div className="text-[0.8125rem] text-ink-soft">
              {spanText(stretch.start, stretch.end, zone, style)}
            </div>
            <ul>
              {stretch.blockers.map((blocker) => (
                <li key={`${blocker.rule} ${blocker.reservation?.id ?? ''} ${blocker.reason ?? ''}`}>
                  <Blocker blocker={blocker} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {isOnlyTaken && hasWaitlist(resource.policy) ? (
        <div className="mt-4 border-t border-line pt-3">
          <p className="mb-2 text-ink-soft">{t('wait.hint')}</p>
          <Button look="primary" busy={busy} onClick={() => void stand()}>
            {t('wait.action')}
          </Button>
        </div>
      ) : null}
      {refusal?.kind === 'failed' ? <Notice>{refusal.message}</Notice> : null}
      {refusal?.kind === 'refused' ? <Faults faults={refusal.faults} /> : null}
    </Dialog>
  );
}

function Blocker({ blocker }: { blocker: StretchNode['blockers'][number] }) {
  const { zone, style } = useScope();
  const { rule, reason, limit, reservation } = blocker;
  const more = [
    reason,
    reservation && (reservation.summary || reservation.code),
    limit && t(rule === 'NOTICE' ? 'why.from' : 'why.until', { when: instantText(limit, zone, style) }),
  ].filter(Boolean);
  return (
    <>
      {t(`rule.${rule}`)}
      {more.length > 0 ? ` ${more.join(' · ')}` : null}
    </>
  );
}
