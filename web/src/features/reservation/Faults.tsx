import type { ResourceNode } from '@/features/resource/documents.ts';
import { t, tn } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useScope } from './scope.ts';
import { spanText } from './texts.ts';
import type { Fault } from './useReserve.ts';

/** Another time that would do. */
export interface Alternative {
  start: string;
  end: string;
}

/**
 * Everything that stands in the way, each in a sentence; of what is taken also by what and when, the nearest times
 * that can be had instead, and whether one can wait for it.
 */
export function Faults({
  faults,
  several = false,
  onPick,
  onLeaveOut,
  onWait,
}: {
  faults: readonly Fault[];
  /** Several things are wanted: which of them it is about is said in any case. */
  several?: boolean;
  onPick?: (alternative: Alternative) => void;
  /** Does without a thing that cannot be had; undefined for what one cannot do without. */
  onLeaveOut?: (resourceId: string) => (() => void) | undefined;
  /** Waits for the place, where there is a waitlist. */
  onWait?: () => void;
}) {
  const { resources } = useScope();
  const canWait = faults.some((fault) => fault.__typename === 'ReservationConflict' && fault.canWait);
  return (
    <Notice>
      <ul className="space-y-2.5">
        {faults.map((fault) => {
          const resourceId = 'resourceId' in fault ? fault.resourceId : undefined;
          const resource = resources.find(({ id }) => id === resourceId);
          return (
            <li key={`${fault.code} ${fault.message} ${resourceId ?? ''}`}>
              {resource && (several || faults.length > 1) ? <strong>{resource.name}: </strong> : null}
              {fault.message}
              {fault.__typename === 'ReservationConflict' ? (
                <Conflict fault={fault} resource={resource} onPick={onPick} />
              ) : null}
              <LeaveOut resource={resource} onLeaveOut={onLeaveOut} />
            </li>
          );
        })}
      </ul>
      {onWait && canWait ? (
        <div className="mt-3">
          <p className="mb-1">{t('wait.hint')}</p>
          <Button className="text-[0.8125rem]" onClick={onWait}>
            {t('wait.action')}
          </Button>
        </div>
      ) : null}
    </Notice>
  );
}

function LeaveOut({
  resource,
  onLeaveOut,
}: {
  resource?: ResourceNode;
  onLeaveOut?: (resourceId: string) => (() => void) | undefined;
}) {
  const leave = resource && onLeaveOut?.(resource.id);
  if (!leave) return null;
  return (
    <Button className="mt-1.5 text-[0.8125rem]" onClick={leave}>
      {t('things.leaveOut', { name: resource.name })}
    </Button>
  );
}

function Conflict({
  fault,
  resource,
  onPick,
}: {
  fault: Extract<Fault, { __typename: 'ReservationConflict' }>;
  resource?: ResourceNode;
  onPick?: (alternative: Alternative) => void;
}) {
  const { zone, style } = useScope();
  const isPool = (resource?.quantity ?? 1) > 1;
  return (
    <div className="mt-1.5 space-y-2">
      <ul aria-label={t('fault.blockedBy')} className="list-disc space-y-0.5 pl-5">
        {fault.blockedBy.map(({ start, end, quantity, reservation }) => (
          <li key={`${start} ${end} ${reservation?.id ?? ''}`}>
            {t('fault.taken', {
              when: spanText(start, end, zone, style),
              what: reservation?.summary || reservation?.code || t('fault.somebody'),
            })}
            {isPool ? ` (${tn('resources.pool', quantity)})` : null}
          </li>
        ))}
      </ul>
      {onPick && fault.alternatives.length > 0 ? (
        <div>
          <p className="mb-1 font-medium">{t('fault.alternatives')}</p>
          <div className="flex flex-wrap gap-2">
            {fault.alternatives.map(({ start, end, needsApproval }) => (
              <Button key={start} className="text-[0.8125rem]" onClick={() => onPick({ start, end })}>
                {spanText(start, end, zone, style)}
                {needsApproval ? ` (${t('fault.needsApproval')})` : null}
              </Button>
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}
