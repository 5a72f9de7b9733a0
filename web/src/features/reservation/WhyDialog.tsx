import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import type { ResourceNode } from '@/features/resource/documents.ts';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Explain, type SlotNode, type StretchNode } from './documents.ts';
import { useScope } from './scope.ts';
import { spanText } from './texts.ts';

/** Why a time cannot be had: the rule, the blackout or the reservation behind each stretch of it. */
export function WhyDialog({
  resource,
  slot,
  quantity,
  onClose,
}: {
  resource: ResourceNode;
  slot: SlotNode;
  quantity: number;
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
