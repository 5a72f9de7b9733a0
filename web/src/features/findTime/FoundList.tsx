import { spanText } from '@/features/reservation/texts.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import type { FoundTimes, TimeOption } from './documents.ts';
import { type Person, rulesOf } from './findTime.ts';

interface Props {
  found: FoundTimes;
  people: Person[];
  /** What was asked for beside people. */
  roomName: string;
  /** The start of the option that is chosen. */
  chosen: string;
  zone: string;
  style: Style;
  onChoose: (start: string) => void;
}

/** The times that suit, to be chosen with the arrow keys; where there are none, what stands in the way. */
export function FoundList(props: Props) {
  const { found } = props;
  if (found.options.length === 0) return <Blockers {...props} />;
  const { options, suiting } = found;
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{t('findTime.options')}</legend>
      <div className="space-y-1">
        {options.map((option) => (
          <Option key={option.start} option={option} {...props} />
        ))}
      </div>
      {suiting > options.length ? (
        <p className="mt-1 text-ink-faint">{t('findTime.more', { count: suiting })}</p>
      ) : null}
    </fieldset>
  );
}

function Option({
  option,
  people,
  chosen,
  zone,
  style,
  onChoose,
}: Pick<Props, 'people' | 'chosen' | 'zone' | 'style' | 'onChoose'> & { option: TimeOption }) {
  const names = (ids: string[]) => ids.map((id) => nameOf(people, id)).join(', ');
  const details = [
    option.resources.map(({ resource }) => resource?.name ?? t('reservation.unseen')).join(', '),
    option.needsApproval ? t('findTime.approval') : '',
    option.missingUserIds.length > 0 ? t('findTime.missing', { names: names(option.missingUserIds) }) : '',
    option.outsideHoursUserIds.length > 0
      ? t('findTime.outside', { names: names(option.outsideHoursUserIds) })
      : '',
  ].filter(Boolean);
  return (
    <label className="flex items-baseline gap-2.5 rounded-lg border border-line px-3 py-2 has-checked:border-accent has-checked:bg-accent-wash">
      <input
        type="radio"
        name="option"
        className="size-4 shrink-0 self-center accent-accent"
        value={option.start}
        checked={option.start === chosen}
        onChange={() => onChoose(option.start)}
      />
      <span className="min-w-0">
        <span className="font-medium tabular-nums">{spanText(option.start, option.end, zone, style)}</span>
        {details.length > 0 ? <span className="text-ink-soft"> · {details.join(' · ')}</span> : null}
      </span>
    </label>
  );
}

function Blockers({ found, people, roomName }: Pick<Props, 'found' | 'people' | 'roomName'>) {
  const rules = rulesOf(found).map((rule) => t(`rule.${rule}`));
  return (
    <div>
      <p className="font-medium">{t('findTime.none')}</p>
      {found.blockers.length > 0 ? (
        <>
          <h3 className="mt-2 text-[0.8125rem] font-medium text-ink-soft">{t('findTime.blockers')}</h3>
          <ul className="list-disc pl-5">
            {found.blockers.map(({ hindrance, starts }) => {
              const { reason, userId } = hindrance;
              const name = reason === 'RESOURCES' ? roomName : nameOf(people, userId);
              const what = t(BLOCKERS[reason], { name });
              return <li key={what}>{t('findTime.blocked', { what, starts, tried: found.tried })}</li>;
            })}
          </ul>
        </>
      ) : null}
      {rules.length > 0 ? <p className="mt-1">{t('findTime.rules', { rules: rules.join(' ') })}</p> : null}
    </div>
  );
}

const BLOCKERS = {
  BUSY: 'findTime.busy',
  OUTSIDE_HOURS: 'findTime.outsideHours',
  RESOURCES: 'findTime.taken',
} as const;

function nameOf(people: Person[], id: string | null | undefined): string {
  return people.find((one) => one.id === id)?.name ?? '';
}
