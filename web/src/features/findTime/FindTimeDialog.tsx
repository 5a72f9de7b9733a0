import { type FormEvent, useId, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import type { CalendarNode, Viewer } from '@/features/calendar/documents.ts';
import { ReservationCreate, type ReservationNode } from '@/features/reservation/documents.ts';
import { useReserve } from '@/features/reservation/useReserve.ts';
import type { FindTimeInput } from '@/gql/graphql.ts';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { FindTime, type FoundTimes, type TimeOption } from './documents.ts';
import { FoundList } from './FoundList.tsx';
import { peopleOf, questionOf, type Wish } from './findTime.ts';
import { WishFields } from './WishFields.tsx';

/** A time that was chosen, and the hold of what it needs. */
export interface ChosenTime {
  start: string;
  end: string;
  held: ReservationNode | null;
}

interface Props {
  viewer: Viewer;
  calendars: CalendarNode[];
  zone: string;
  style: Style;
  /** Where the search begins: `2027-03-09`. */
  from: string;
  minutes: number;
  /** What the event is about: what a room is held for. */
  summary: string;
  onChoose: (chosen: ChosenTime) => void;
  onClose: () => void;
}

/** Finds a time for people and a room together; a room of the chosen time is held at once. */
export function FindTimeDialog(props: Props) {
  const { viewer, calendars, zone, style, onChoose, onClose } = props;
  const people = useMemo(() => peopleOf(viewer, t('findTime.you'), calendars), [viewer, calendars]);
  const [wish, setWish] = useState<Wish>({
    people: [{ id: viewer.id, isOptional: false }],
    room: '',
    seats: '',
    minutes: String(props.minutes),
    from: props.from,
    days: '7',
    withinHours: true,
  });
  const [asked, ask] = useState<FindTimeInput | null>(() => questionOf(wish, zone));
  const [names, setNames] = useState({ shown: '', asked: '' });
  const [choice, choose] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { run, busy } = useReserve();
  const wishId = useId();
  const foundId = useId();
  const [{ data, error, fetching }, again] = useQuery({
    query: FindTime,
    variables: { input: asked as FindTimeInput },
    pause: asked === null,
    requestPolicy: 'network-only',
  });
  const found: FoundTimes | undefined = fetching ? undefined : data?.findTime;
  const option = found?.options.find(({ start }) => start === choice) ?? found?.options[0];

  function look(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    setNames((now) => ({ ...now, asked: now.shown }));
    const question = questionOf(wish, zone);
    if (JSON.stringify(question) === JSON.stringify(asked)) again({ requestPolicy: 'network-only' });
    else ask(question);
  }

  async function use(event: FormEvent) {
    event.preventDefault();
    if (!option) return;
    const { start, end, resources } = option;
    if (resources.length === 0) return onChoose({ start, end, held: null });
    const input = {
      start,
      end,
      hold: true,
      summary: props.summary.trim() || null,
      resources: resources.map(({ resourceId }) => ({ resourceId, quantity: 1 })),
    };
    const outcome = await run(ReservationCreate, { input }, (answer) => answer.reservationCreate);
    if (outcome.kind === 'done') return onChoose({ start, end, held: outcome.reservation });
    setRefusal(
      outcome.kind === 'failed' ? outcome.message : outcome.faults.map(({ message }) => message).join(' '),
    );
    // Somebody was faster: what is shown is old.
    again({ requestPolicy: 'network-only' });
  }

  return (
    <Dialog
      title={t('findTime.title')}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={foundId} look="primary" busy={busy} disabled={!option}>
            {actionText(option)}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <form id={wishId} onSubmit={look} noValidate className="space-y-4">
          <WishFields
            wish={wish}
            people={people}
            onChange={(change) => setWish((now) => ({ ...now, ...change }))}
            onRoomName={(shown) => setNames((now) => ({ ...now, shown }))}
          />
          <Button type="submit" busy={fetching} disabled={questionOf(wish, zone) === null}>
            {t('findTime.look')}
          </Button>
        </form>
        {refusal ? <Notice>{refusal}</Notice> : null}
        {error && !fetching ? <Notice>{failureText(error)}</Notice> : null}
        <form id={foundId} onSubmit={(event) => void use(event)}>
          <p role="status" className={found ? 'sr-only' : 'text-ink-soft'}>
            {fetching ? t('findTime.looking') : found?.options.length === 0 ? t('findTime.none') : ''}
          </p>
          {found ? (
            <FoundList
              found={found}
              people={people}
              roomName={names.asked}
              chosen={option?.start ?? ''}
              zone={zone}
              style={style}
              onChoose={choose}
            />
          ) : null}
        </form>
      </div>
    </Dialog>
  );
}

/** What the button does with the option. */
function actionText(option: TimeOption | undefined): string {
  const name = option?.resources.map(({ resource }) => resource?.name ?? '').join(', ');
  return name ? t('findTime.useAndHold', { name }) : t('findTime.use');
}
