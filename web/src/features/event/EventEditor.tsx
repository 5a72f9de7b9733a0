import { type FormEvent, lazy, Suspense, useId, useRef, useState } from 'react';
import { errorsByField } from '@/data/outcome.ts';
import type { CalendarNode, OccurrenceNode } from '@/features/calendar/documents.ts';
import { mayWrite, useHome } from '@/features/calendar/useHome.ts';
import type { ChosenTime } from '@/features/findTime/FindTimeDialog.tsx';
import { thingsText } from '@/features/reservation/texts.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { EventNode } from './documents.ts';
import { EventFields } from './EventFields.tsx';
import { checkForm, type EventForm, minutesOf, spanForm } from './eventForm.ts';
import { Guests } from './Guests.tsx';
import { hasGuests } from './guests.ts';
import { HeldNotice } from './HeldNotice.tsx';
import { OwnAnswer } from './OwnAnswer.tsx';
import { planCreate, planEdit, recurrenceChanged } from './plan.ts';
import { type EventActions, SCOPES } from './useEventActions.tsx';
import { useHeld } from './useHeld.ts';

/** What the editor was opened on: a new event, or an occurrence with its row and its series. */
export type Subject =
  | { kind: 'new' }
  | { kind: 'existing'; occurrence: OccurrenceNode; event: EventNode; series: EventNode | null };

const FindTimeDialog = lazy(async () => {
  const { FindTimeDialog: component } = await import('@/features/findTime/FindTimeDialog.tsx');
  return { default: component };
});

interface Props {
  subject: Subject;
  initial: EventForm;
  calendars: CalendarNode[];
  zone: string;
  style: Style;
  actions: EventActions;
  onClose: () => void;
}

/** The input's fields that have a place in the form. */
const FIELDS = [
  'summary',
  'start',
  'end',
  'duration',
  'url',
  'location',
  'description',
  'recurrence',
  'color',
  'calendarId',
  'attendees',
];

const CHECKS = {
  date: 'check.date',
  order: 'check.order',
  url: 'check.url',
  weekdays: 'check.weekdays',
  rule: 'check.rule',
} as const;

export function EventEditor({ subject, initial, calendars, zone, style, actions, onClose }: Props) {
  const [form, setForm] = useState(initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [isTold, setTold] = useState(true);
  const formId = useId();
  const key = useRef({ of: '', value: '' });
  const calendar = calendars.find((one) => one.id === initial.calendarId);
  const { viewer } = useHome();
  const [finding, setFinding] = useState(false);
  const { held, hold, giveBack, reserve } = useHeld();
  const readOnly = subject.kind === 'existing' && !mayWrite(calendar);
  const organizer = subject.kind === 'existing' ? (subject.event.organizer ?? null) : null;
  const tells = [initial, form].some(({ guests }) => hasGuests({ organizer, attendees: guests }));

  /** One key for one content: trying the same again is the same creation. */
  function idempotencyKey(): string {
    const content = JSON.stringify(form);
    if (key.current.of !== content) key.current = { of: content, value: randomId() };
    return key.current.value;
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    const found = checkForm(form);
    const messages = Object.fromEntries(
      Object.entries(found).map(([field, check]) => [field, t(CHECKS[check])]),
    );
    setErrors(messages);
    if (Object.keys(messages).length > 0) return;
    setBusy(true);
    const refusal = await reserve();
    if (refusal && held) {
      setBusy(false);
      return setErrors({
        form: t('findTime.notReserved', { name: thingsText(held.items), reason: refusal }),
      });
    }
    const outcome = await (subject.kind === 'new' ? create() : update(subject));
    setBusy(false);
    if (outcome === 'kept') return;
    if (outcome === 'discarded') close();
    else if (outcome.kind === 'done') onClose();
    else if (outcome.kind === 'failed') setErrors({ form: outcome.message });
    else setErrors(errorsByField(outcome.errors, FIELDS));
  }

  function create() {
    const { input, expectation } = planCreate(form, idempotencyKey(), zone, isTold);
    return actions.mutations.create(input, expectation);
  }

  async function update({ occurrence, event, series }: Extract<Subject, { kind: 'existing' }>) {
    const scopes = recurrenceChanged(initial, form) ? SCOPES.filter((scope) => scope !== 'THIS') : SCOPES;
    // Whether the guests are told stands in the form.
    const asked = { verb: 'edit', scopes: occurrence.isRecurring ? scopes : [], isTold: null } as const;
    const choice = await actions.askScope(asked);
    if (!choice) return 'kept' as const;
    const { scope } = choice;
    const { input, expectation } = planEdit({
      before: initial,
      after: form,
      occurrence,
      scope,
      series: series ?? event,
      zone,
      isTold: isTold || !tells,
    });
    const row = scope === 'ALL' ? (series ?? event) : event;
    return actions.attempt(input.id, row, (ifVersion) =>
      actions.mutations.update({ ...input, ifVersion }, expectation),
    );
  }

  async function remove() {
    if (subject.kind !== 'existing') return;
    if (await actions.remove(subject.occurrence, subject.event, subject.series, isTold)) close();
  }

  function close() {
    giveBack();
    onClose();
  }

  function choose(chosen: ChosenTime) {
    setFinding(false);
    hold(chosen.held);
    const location = chosen.held && !form.location ? { location: thingsText(chosen.held.items) } : {};
    setForm((now) => ({ ...now, ...spanForm(now, chosen, zone), ...location }));
  }

  return (
    <Dialog
      title={t(subject.kind === 'new' ? 'event.new' : readOnly ? 'event.view' : 'event.edit')}
      width="wide"
      onClose={close}
      footer={
        readOnly ? (
          <Button onClick={close}>{t('common.close')}</Button>
        ) : (
          <>
            {subject.kind === 'existing' ? (
              <Button look="danger" className="mr-auto" onClick={() => void remove()}>
                {t('common.delete')}
              </Button>
            ) : null}
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button look="primary" type="submit" form={formId} busy={busy}>
              {t('common.save')}
            </Button>
          </>
        )
      }
    >
      {subject.kind === 'existing' ? <OwnAnswer event={subject.event} viewer={viewer} /> : null}
      <form id={formId} onSubmit={(event) => void save(event)} noValidate>
        <fieldset disabled={readOnly} className="space-y-4">
          {errors.form ? <Notice>{errors.form}</Notice> : null}
          <EventFields
            form={form}
            calendars={calendars.filter((one) => mayWrite(one) || one.id === initial.calendarId)}
            zone={zone}
            style={style}
            errors={errors}
            onChange={(change) => setForm((now) => ({ ...now, ...change }))}
            underDescription={
              <Guests
                guests={form.guests}
                organizer={organizer}
                readOnly={readOnly}
                isTold={tells ? isTold : null}
                error={errors.attendees}
                onChange={(guests) => setForm((now) => ({ ...now, guests }))}
                onTell={setTold}
              />
            }
            underTimes={
              <>
                {held ? <HeldNotice held={held} onGiveBack={giveBack} /> : null}
                {readOnly ? null : (
                  <Button onClick={() => setFinding(true)}>
                    <Icon name="clock" size={15} />
                    {t('findTime.action')}
                  </Button>
                )}
              </>
            }
          />
        </fieldset>
      </form>
      {finding && viewer ? (
        <Suspense>
          <FindTimeDialog
            viewer={viewer}
            calendars={calendars}
            zone={zone}
            style={style}
            from={form.startDate}
            minutes={minutesOf(form)}
            summary={form.summary}
            onChoose={choose}
            onClose={() => setFinding(false)}
          />
        </Suspense>
      ) : null}
    </Dialog>
  );
}
