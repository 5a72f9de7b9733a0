import { useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { answersOf, questionsOf } from './answers.ts';
import type { PageNode } from './BookPage.tsx';
import { Chooser } from './Chooser.tsx';
import { Done } from './Done.tsx';
import { WhenFact } from './Facts.tsx';
import { GuestFields } from './GuestFields.tsx';
import { EMPTY_FORM, type Faults, faultsFrom } from './guestForm.ts';
import { PageFacts } from './PageFacts.tsx';
import { Pick, type Picked } from './Pick.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import { Card, FailureNotice } from './Shell.tsx';
import { type Alternative, Taken } from './Taken.tsx';
import type { Slot } from './Times.tsx';
import { t } from './texts.ts';
import { spanText } from './time.ts';
import { type Booked, useBooking } from './useBooking.ts';
import { useReading } from './useReading.ts';
import { useStep } from './useStep.ts';

/** From the choice of a time to the booking. What is filled in stays when the guest goes back to the times. */
export function BookFlow({ page }: { page: PageNode }) {
  const [reading, setReading] = useReading();
  const [picked, setPicked] = useState<Picked>({
    duration: page.durations[0] ?? 30,
    resourceId: null,
    quantity: 1,
  });
  const [slot, setSlot] = useStep<Slot>();
  const [last, setLast] = useState<Slot | null>(null);
  const [form, setForm] = useState(EMPTY_FORM);
  const [booked, setBooked] = useState<Booked | null>(null);
  const [round, setRound] = useState(0);
  const [shown, setShown] = useState(Date.now);

  if (booked) {
    return (
      <Done
        booking={booked}
        page={page}
        reading={reading}
        onAgain={() => {
          setBooked(null);
          setSlot(null);
          setRound(round + 1);
        }}
      />
    );
  }
  const choose = (chosen: Slot) => {
    setLast(chosen);
    setSlot(chosen);
  };
  return (
    <Card wide>
      <div className="md:grid md:grid-cols-[17rem_minmax(0,1fr)]">
        <aside className="space-y-5 border-b border-line p-5 sm:p-6 md:border-r md:border-b-0">
          <PageFacts page={page} picked={picked} isPicked={slot !== null}>
            {slot ? <WhenFact {...slot} reading={reading} /> : null}
          </PageFacts>
          {slot ? null : (
            <>
              <Pick page={page} picked={picked} locale={reading.locale} onChange={setPicked} />
              <ReadingFields reading={reading} at={shown} onChange={setReading} />
            </>
          )}
        </aside>
        <div className="p-5 sm:p-6">
          {slot ? (
            <Details
              {...{ page, picked, slot, reading, form, setForm }}
              onPick={(alternative) => {
                const { resourceIds, start, end } = alternative;
                if (picked.resourceId && !resourceIds.includes(picked.resourceId))
                  setPicked({ ...picked, resourceId: resourceIds[0] ?? null });
                choose({ start, end });
              }}
              onBack={() => {
                setSlot(null);
                setRound(round + 1);
              }}
              onBooked={setBooked}
            />
          ) : (
            <Chooser
              offer={{ ...page, ...picked }}
              reading={reading}
              round={round}
              initial={last ? Date.parse(last.start) : undefined}
              onShow={setShown}
              onChoose={choose}
            />
          )}
        </div>
      </div>
    </Card>
  );
}

interface DetailsProps {
  page: PageNode;
  picked: Picked;
  slot: Slot;
  reading: Parameters<typeof spanText>[2];
  form: typeof EMPTY_FORM;
  setForm: (form: typeof EMPTY_FORM) => void;
  onPick: (alternative: Alternative) => void;
  onBack: () => void;
  onBooked: (booking: Booked) => void;
}

/** The guest's details for a time, and what became of the attempt to book it. */
function Details(props: DetailsProps) {
  const { page, picked, slot, reading, form, setForm, onPick, onBack, onBooked } = props;
  const { book, isBusy } = useBooking(page.slug);
  const [refused, setRefused] = useState<Faults>({});
  const [taken, setTaken] = useState<Alternative[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [changed, setChanged] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const questions = questionsOf(page.questions);
  useEffect(() => title.current?.focus(), []);

  async function submit() {
    setFailure(null);
    setTaken(null);
    setRefused({});
    const attempt = await book({
      slug: page.slug,
      start: slot.start,
      duration: picked.duration,
      resourceId: picked.resourceId,
      quantity: picked.quantity,
      guest: { name: form.name.trim(), email: form.email.trim(), timeZone: reading.zone },
      answers: answersOf(questions, form.answers),
      consent: form.hasConsented,
    });
    if (attempt.kind === 'booked') return onBooked(attempt.booking);
    if (attempt.kind === 'failed') return setFailure(attempt.error);
    const conflict = attempt.errors.find((error) => error.__typename === 'PublicBookingConflict');
    if (conflict) setTaken([...conflict.alternatives]);
    else setRefused(faultsFrom(attempt.errors, questions));
  }

  return (
    <div className="mx-auto max-w-lg">
      <Button look="quiet" className="mb-2 -ml-3.5" onClick={onBack}>
        <Icon name="left" />
        {t('form.back')}
      </Button>
      <h2 ref={title} tabIndex={-1} className="mb-4 text-base font-semibold outline-none">
        {t('form.title')}
      </h2>
      <p role="status" className="sr-only">
        {changed}
      </p>
      {taken ? (
        <Taken
          alternatives={taken}
          page={page}
          picked={picked}
          reading={reading}
          onPick={(alternative) => {
            setTaken(null);
            setChanged(
              t('taken.changed', {
                time: spanText(Date.parse(alternative.start), Date.parse(alternative.end), reading),
              }),
            );
            onPick(alternative);
            title.current?.focus();
          }}
          onBack={onBack}
        />
      ) : null}
      {failure ? (
        <div className="mb-4">
          <FailureNotice error={failure} onRetry={() => void submit()} />
        </div>
      ) : null}
      <GuestFields
        form={form}
        onChange={setForm}
        questions={questions}
        consent={page.consent ?? null}
        confirmByMail={page.confirmByMail}
        cutOff={page.changeCutOff}
        isBusy={isBusy}
        refused={refused}
        onSubmit={() => void submit()}
      />
    </div>
  );
}
