import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useQuery } from 'urql';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useFresh } from '@/data/useFresh.ts';
import { useScope } from '@/features/reservation/scope.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { dateText, rangeText, type Style, timeText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { ruleText } from '@/lib/rruleText.ts';
import { isKnownZone } from '@/lib/zones.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Checkbox } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { BlackoutDialog } from './BlackoutDialog.tsx';
import { blackoutForm, newBlackout } from './blackoutForm.ts';
import { BlackoutDelete, type BlackoutNode, ResourceBlackouts, type ResourceNode } from './documents.ts';

/** When a resource is closed although its hours say otherwise, for those who manage it. */
export function BlackoutsSection({ resource }: { resource: ResourceNode }) {
  const { style } = useScope();
  const zone = isKnownZone(resource.timeZone) ? resource.timeZone : 'UTC';
  const [opened] = useState(() => Temporal.Now.instant().toString({ smallestUnit: 'second' }));
  const [withPast, setWithPast] = useState(false);
  const [editing, setEditing] = useState<BlackoutNode | 'new' | null>(null);
  const [leaving, setLeaving] = useState<BlackoutNode | null>(null);
  const cursor = useCursor();
  const { act, busy } = useAct();
  const toast = useToast();
  const variables = { id: resource.id, endingAfter: withPast ? null : opened, after: cursor.after };
  const [asked, ask] = useQuery({
    query: ResourceBlackouts,
    variables,
    requestPolicy: 'cache-and-network',
  });
  useFresh('resources', asked, ask);
  const page = asked.data?.resource?.blackouts;

  async function remove({ id, version }: BlackoutNode) {
    const input = { id, ifVersion: version };
    const done = await act(BlackoutDelete, { input }, (data) => data.blackoutDelete);
    setLeaving(null);
    stale.emit('resources');
    if (done) toast(t('blackouts.deleted'));
  }

  return (
    <SettingsSection title={t('blackouts.title')} hint={t('blackouts.hint')}>
      <Checkbox
        className="mb-2"
        label={t('blackouts.past')}
        checked={withPast}
        onChange={(event) => {
          cursor.reset();
          setWithPast(event.target.checked);
        }}
      />
      {page?.nodes.length === 0 ? <p className="text-ink-faint">{t('blackouts.none')}</p> : null}
      <ul aria-label={t('blackouts.title')} className="divide-y divide-line">
        {page?.nodes.map((blackout) => (
          <li key={blackout.id} className="flex flex-wrap items-center gap-3 py-2">
            <div className="min-w-48 grow">
              <p className="font-medium">{blackout.reason}</p>
              <p className="text-[0.8125rem] text-ink-soft">{whenText(blackout, style)}</p>
            </div>
            <Button
              look="quiet"
              aria-label={t('blackouts.edit', { reason: blackout.reason })}
              onClick={() => setEditing(blackout)}
            >
              {t('reservations.edit')}
            </Button>
            <IconButton
              label={t('blackouts.delete', { reason: blackout.reason })}
              onClick={() => setLeaving(blackout)}
            >
              <Icon name="trash" />
            </IconButton>
          </li>
        ))}
      </ul>
      <Pager cursor={cursor} info={page?.pageInfo} />
      <Button className="mt-3" onClick={() => setEditing('new')}>
        {t('blackouts.new')}
      </Button>
      {editing ? (
        <BlackoutDialog
          resource={resource}
          known={editing === 'new' ? undefined : editing}
          initial={editing === 'new' ? newBlackout(Temporal.Now.plainDateISO(zone)) : blackoutForm(editing)}
          onClose={() => setEditing(null)}
        />
      ) : null}
      {leaving ? (
        <Confirm
          question={t('blackouts.deleteQuestion', { reason: leaving.reason })}
          action={t('common.delete')}
          busy={busy}
          onConfirm={() => void remove(leaving)}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </SettingsSection>
  );
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

/** When it is closed, on the resource's own clocks, and how that repeats. */
function whenText(blackout: BlackoutNode, style: Style): string {
  const [start, end] = [
    Temporal.PlainDateTime.from(blackout.start),
    Temporal.PlainDateTime.from(blackout.end),
  ];
  const { allDay, recurrence } = blackoutForm(blackout);
  const span = () => {
    if (allDay) return rangeText(start.toPlainDate(), end.toPlainDate().subtract({ days: 1 }), style, DAY);
    const isSameDay = start.toPlainDate().equals(end.toPlainDate());
    const at = (wall: Temporal.PlainDateTime) => `${dateText(wall, style, DAY)}, ${timeText(wall, style)}`;
    return t('blackouts.span', { start: at(start), end: isSameDay ? timeText(end, style) : at(end) });
  };
  if (recurrence.kind === 'none') return span();
  const rule =
    recurrence.kind === 'simple'
      ? ruleText(recurrence.rule, start.toPlainDate(), style)
      : t('blackouts.otherRule', { rule: recurrence.text });
  return `${span()}. ${t('blackouts.repeats', { rule })}`;
}
