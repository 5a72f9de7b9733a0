import { useHome } from '@/features/calendar/useHome.ts';
import { safeColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { parametersOf } from './actions.ts';
import type { Action, Moment } from './definition.ts';
import { ResourceNames } from './ResourcesField.tsx';
import { durationText, fieldText, inUnit, secondsOf, word } from './words.ts';

/** An action or what it came to, in words: “Set the colour: #c2410c”. */
export function EffectText({ effect }: { effect: Action }) {
  const shown = parametersOf(effect.kind).filter(({ name }) => isThere(effect[name]));
  const [only] = shown;
  if (!only) return <span className="font-medium">{word('action', effect.kind)}</span>;
  if (shown.length === 1) {
    return (
      <span className="break-words">
        <span className="font-medium">{word('action', effect.kind)}</span>:{' '}
        <ParameterText form={only.form} value={effect[only.name]} />
      </span>
    );
  }
  return (
    <div className="min-w-0">
      <span className="font-medium">{word('action', effect.kind)}</span>
      <dl className="mt-0.5 text-[0.8125rem]">
        {shown.map(({ name, form }) => (
          <div key={name} className="flex gap-2">
            <dt className="shrink-0 text-ink-faint">{word('parameter', name)}</dt>
            <dd className="min-w-0 break-words">
              <ParameterText form={form} value={effect[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function isThere(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

function ParameterText({ form, value }: { form: string; value: unknown }) {
  const { calendars, viewer, zone } = useHome();
  switch (form) {
    case 'COLOR':
      return (
        <span className="inline-flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="cal3-swatch inline-block size-3 rounded-full"
            style={{ background: safeColor(String(value)) }}
          />
          {String(value)}
        </span>
      );
    case 'CALENDAR':
      return calendars.find((one) => one.id === value)?.name ?? t('rules.lostCalendar');
    case 'DURATION':
      return durationText(String(value));
    case 'MOMENT':
      if (typeof value === 'object') return momentText(value as Moment);
      return viewer ? instantText(String(value), zone, viewer) : String(value);
    case 'LABELS':
      return (value as string[]).join(', ');
    case 'CHANNEL':
      return (value as { kind: string }[]).map(({ kind }) => word('channel', kind)).join(', ');
    case 'RECIPIENTS':
      return (value as { kind: string; address?: string }[])
        .map(({ kind, address }) => address ?? word('recipient', kind))
        .join(', ');
    case 'RESOURCES':
      return <ResourceNames ids={value as string[]} />;
    case 'INVITEES':
      return (value as { email: string; name?: string | null }[])
        .map(({ email, name }) => (name ? `${name} <${email}>` : email))
        .join(', ');
    case 'HEADERS':
      return (value as unknown[])
        .map((one) => (Array.isArray(one) ? one[0] : (one as { name: string }).name))
        .join(', ');
    case 'BODY':
      return <code className="break-all">{JSON.stringify(value)}</code>;
    default:
      return <span className="whitespace-pre-line">{String(value)}</span>;
  }
}

function momentText(moment: Moment): string {
  const field = fieldText(moment.field);
  if (moment.kind === 'DAY') {
    return t('rules.moment.dayText', { time: moment.time, days: moment.days ?? 0, field });
  }
  const { offset } = moment;
  if (!offset || secondsOf(offset.duration) === 0) return field;
  const { amount } = inUnit(offset.duration);
  if (amount === '') return field;
  return t('rules.moment.offsetText', {
    distance: durationText(offset.duration),
    direction: t(`rules.offset.${offset.direction}`),
    field,
  });
}
