import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { Question } from './answers.ts';
import { type Faults, faultsOf, type GuestForm } from './guestForm.ts';
import { QuestionField } from './QuestionField.tsx';
import { Tick } from './Tick.tsx';
import { t, tn } from './texts.ts';
import { minutesText } from './time.ts';

interface Props {
  form: GuestForm;
  onChange: (form: GuestForm) => void;
  questions: readonly Question[];
  consent: string | null;
  confirmByMail: boolean;
  /** Until how many minutes before it begins it can be changed. */
  cutOff: number;
  isBusy: boolean;
  /** What the server found wrong. */
  refused: Faults;
  onSubmit: () => void;
}

/** Who the guest is and what the page asks. What is wrong is said at the field, and the first such field has the focus. */
export function GuestFields(props: Props) {
  const { form, onChange, questions, consent, confirmByMail, cutOff, isBusy, refused, onSubmit } = props;
  const [own, setOwn] = useState<Faults>({});
  const [round, setRound] = useState(0);
  const shape = useRef<HTMLFormElement>(null);
  const faults = { ...refused, ...own };
  const count = Object.keys(faults).filter((name) => name !== 'form').length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt that is refused leads to the first fault.
  useEffect(() => {
    if (count > 0)
      shape.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has([role="alert"]) input')
        ?.focus();
  }, [round, refused]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(form, questions, consent);
    setOwn(found);
    if (Object.keys(found).length > 0) setRound(round + 1);
    else onSubmit();
  };
  const change = (part: Partial<GuestForm>, field: string) => {
    onChange({ ...form, ...part });
    setOwn(({ [field]: _, ...rest }) => rest);
  };

  return (
    <form ref={shape} onSubmit={submit} noValidate className="space-y-4">
      <p role="status" className="sr-only">
        {count > 0 ? tn('form.faults', count) : ''}
      </p>
      <TextField
        label={t('form.name')}
        name="name"
        autoComplete="name"
        aria-required
        maxLength={200}
        value={form.name}
        error={faults.name}
        onChange={(event) => change({ name: event.target.value }, 'name')}
      />
      <TextField
        label={t('form.email')}
        name="email"
        type="email"
        autoComplete="email"
        aria-required
        maxLength={254}
        hint={t(confirmByMail ? 'form.emailConfirmHint' : 'form.emailHint')}
        value={form.email}
        error={faults.email}
        onChange={(event) => change({ email: event.target.value }, 'email')}
      />
      {questions.map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          value={form.answers[question.key]}
          error={faults[`answers.${question.key}`]}
          onChange={(value) =>
            change({ answers: { ...form.answers, [question.key]: value } }, `answers.${question.key}`)
          }
        />
      ))}
      {consent ? (
        <div className="rounded-lg bg-sunken px-3.5 py-3">
          <Tick
            label={consent}
            name="consent"
            required
            error={faults.consent}
            checked={form.hasConsented}
            onChange={(hasConsented) => change({ hasConsented }, 'consent')}
          />
        </div>
      ) : null}
      {faults.form ? <Notice>{faults.form}</Notice> : null}
      <Button type="submit" look="primary" busy={isBusy} className="h-11 w-full sm:w-auto sm:px-8">
        {isBusy ? t('form.booking') : t('form.book')}
      </Button>
      <p className="text-[0.8125rem] text-ink-faint">
        {cutOff > 0
          ? t('form.cutOff', { span: minutesText(cutOff, navigator.language) })
          : t('form.cutOffAlways')}
      </p>
    </form>
  );
}
