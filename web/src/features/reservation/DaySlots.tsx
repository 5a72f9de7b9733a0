import type { ResourceNode } from '@/features/resource/documents.ts';
import { factsOf } from '@/features/resource/facts.ts';
import { timeText } from '@/lib/format.ts';
import { t, tn } from '@/lib/i18n.ts';
import { wallAt } from '@/lib/wall.ts';
import type { SlotNode } from './documents.ts';
import { useScope } from './scope.ts';
import { anyThatFits, type ResourceSlots } from './slots.ts';

const SLOT =
  'min-h-9 min-w-16 rounded-lg border px-2.5 text-[0.8125rem] font-medium tabular-nums transition-colors';
const FREE = `${SLOT} border-line bg-paper text-ink shadow-xs hover:border-accent hover:bg-accent-wash`;
const BLOCKED = `${SLOT} border-transparent bg-sunken text-ink-faint line-through hover:bg-line`;

interface Props {
  resources: ResourceNode[];
  availability: readonly ResourceSlots[];
  /** Shows also what cannot be had, and lets one ask why. */
  isSingle: boolean;
  onPick: (resource: ResourceNode, start: string, end: string) => void;
  onWhy: (resource: ResourceNode, slot: SlotNode) => void;
}

/** The starts of one day: of any that fits, and of each resource. */
export function DaySlots({ resources, availability, isSingle, onPick, onWhy }: Props) {
  const { zone, style } = useScope();
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const time = (instant: string) => timeText(wallAt(instant, zone), style);
  const open = anyThatFits(
    availability,
    resources.map(({ id }) => id),
  );
  const span = (start: string, end: string) => `${time(start)} – ${time(end)}`;
  return (
    <div className="space-y-5">
      {isSingle ? null : (
        <section aria-label={t('book.anyThatFits')}>
          <h3 className="mb-2 font-semibold">{t('book.anyThatFits')}</h3>
          {open.length === 0 ? <p className="text-ink-faint">{t('book.nothingFree')}</p> : null}
          <ul className="flex flex-wrap gap-1.5">
            {open.map(({ start, end, resourceIds }) => {
              const first = byId.get(resourceIds[0] ?? '');
              return (
                <li key={`${start} ${end}`}>
                  <button
                    type="button"
                    className={FREE}
                    aria-label={`${span(start, end)}, ${tn('book.free', resourceIds.length)}`}
                    onClick={() => first && onPick(first, start, end)}
                  >
                    {time(start)}
                    <span className="ml-1.5 font-normal text-ink-faint">{resourceIds.length}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {resources.map((resource) => {
        const slots = availability.find(({ resourceId }) => resourceId === resource.id)?.slots ?? [];
        const shown = isSingle ? slots : slots.filter(({ isFree }) => isFree);
        return (
          <section key={resource.id} aria-label={resource.name} className="border-t border-line pt-4">
            <h3 className="font-semibold">{resource.name}</h3>
            <p className="mb-2 text-[0.8125rem] text-ink-faint">
              {[...(resource.parent ? [resource.parent.name] : []), ...factsOf(resource)].join(' · ')}
            </p>
            {resource.description && isSingle ? (
              <p className="mb-2 max-w-prose text-ink-soft">{resource.description}</p>
            ) : null}
            {shown.length === 0 ? <p className="text-ink-faint">{t('book.nothingFree')}</p> : null}
            <ul className="flex flex-wrap gap-1.5">
              {shown.map((slot) => (
                <li key={`${slot.start} ${slot.end}`}>
                  {slot.isFree ? (
                    <button
                      type="button"
                      className={FREE}
                      aria-label={t('book.slotOf', {
                        when: span(slot.start, slot.end),
                        name: resource.name,
                      })}
                      onClick={() => onPick(resource, slot.start, slot.end)}
                    >
                      {time(slot.start)}
                      {resource.quantity > 1 ? (
                        <span className="ml-1.5 font-normal text-ink-faint">{slot.free}</span>
                      ) : null}
                    </button>
                  ) : (
                    <button
                      type="button"
                      className={BLOCKED}
                      title={slot.blockedBy.map((rule) => t(`rule.${rule}`)).join(' ')}
                      aria-label={t('book.why', {
                        when: span(slot.start, slot.end),
                        name: resource.name,
                      })}
                      onClick={() => onWhy(resource, slot)}
                    >
                      {time(slot.start)}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
