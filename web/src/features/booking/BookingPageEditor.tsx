import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { useScope } from '@/features/reservation/scope.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Checkbox, TextArea, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import {
  addressOf,
  type BookingForm,
  questionErrors,
  settingsChange,
  settingsInput,
  slugOf,
  targetInput,
} from './bookingForm.ts';
import { BookingPageCreate, type BookingPageNode, BookingPageUpdate } from './documents.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { TargetField } from './TargetField.tsx';
import { TeamFields } from './TeamFields.tsx';

const PAIR = 'grid grid-cols-1 gap-4 sm:grid-cols-2';
const FIELDS = ['title', 'slug', 'description', 'durations', 'consent', 'target', 'hosts'];

/** The fields of the form that say what the API calls otherwise. */
const RENAMED: Partial<Record<string, string>> = {
  resourceId: 'target',
  resourceTypeId: 'target',
  hostIds: 'hosts',
};

/** Everything about a booking page. */
export function BookingPageEditor({
  known,
  initial,
  onDone,
  onCancel,
}: {
  known?: BookingPageNode;
  initial: BookingForm;
  onDone: (title: string) => void;
  onCancel: () => void;
}) {
  const { organisation } = useScope();
  const [form, setForm] = useState(initial);
  const [hasOwnSlug, setHasOwnSlug] = useState(known !== undefined);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState<Record<number, Record<string, string>>>({});
  const [creating, create] = useMutation(BookingPageCreate);
  const [updating, update] = useMutation(BookingPageUpdate);
  const set = (change: Partial<BookingForm>) => setForm((now) => ({ ...now, ...change }));

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!form.target) {
      setErrors({ target: t('bookingPage.targetNeeded') });
      return;
    }
    if (form.target === 'team' && form.hosts.length === 0) {
      setErrors({ hosts: t('bookingPage.hostsNeeded') });
      return;
    }
    const outcome = known
      ? outcomeOf(
          await update({
            input: { id: known.id, ifVersion: known.version, ...settingsChange(initial, form) },
          }),
          (result) => result.bookingPageUpdate,
        )
      : outcomeOf(
          await create({
            input: { organisationId: organisation.id, ...targetInput(form.target), ...settingsInput(form) },
          }),
          (result) => result.bookingPageCreate,
        );
    if (outcome.kind === 'done') {
      stale.emit('resources');
      onDone(form.title);
      return;
    }
    const all = outcome.kind === 'refused' ? outcome.errors : [];
    const renamed = all.map((error) => ({
      ...error,
      field: error.field.map((part) => RENAMED[part] ?? part),
    }));
    const found = questionErrors(all);
    setWrong(found);
    setErrors(
      outcome.kind === 'failed'
        ? { form: outcome.message }
        : errorsByField(
            Object.keys(found).length > 0
              ? renamed.filter(({ field }) => !field.includes('questions'))
              : renamed,
            FIELDS,
          ),
    );
  }

  return (
    <form onSubmit={(event) => void save(event)} className="space-y-4" noValidate>
      {errors.form ? <Notice>{errors.form}</Notice> : null}
      <div className={PAIR}>
        <TextField
          label={t('bookingPage.name')}
          value={form.title}
          error={errors.title}
          maxLength={200}
          onChange={(event) =>
            set({
              title: event.target.value,
              ...(hasOwnSlug ? {} : { slug: slugOf(event.target.value) }),
            })
          }
        />
        <TargetField
          value={form.target}
          known={known}
          error={errors.target}
          onChange={(target) => set({ target })}
        />
        <TextField
          label={t('bookingPage.slug')}
          value={form.slug}
          error={errors.slug}
          hint={addressOf(form.slug || '…')}
          maxLength={60}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => {
            setHasOwnSlug(event.target.value !== '');
            set({ slug: event.target.value });
          }}
        />
        <TextField
          label={t('bookingPage.durations')}
          value={form.durations}
          error={errors.durations}
          hint={t('bookingPage.durationsHint')}
          onChange={(event) => set({ durations: event.target.value })}
        />
      </div>
      {form.target === 'team' ? (
        <TeamFields
          hosts={form.hosts}
          known={known?.hosts}
          assignment={form.assignment}
          error={errors.hosts}
          onChange={set}
        />
      ) : null}
      <TextArea
        label={t('bookingPage.description')}
        value={form.description}
        error={errors.description}
        maxLength={10_000}
        onChange={(event) => set({ description: event.target.value })}
      />
      <QuestionFields
        value={form.questions}
        errors={wrong}
        onChange={(questions) => {
          setWrong({});
          set({ questions });
        }}
      />
      <TextArea
        label={t('bookingPage.consent')}
        hint={t('bookingPage.consentHint')}
        value={form.consent}
        error={errors.consent}
        maxLength={2000}
        onChange={(event) => set({ consent: event.target.value })}
      />
      <div className="space-y-2">
        {(['confirmByMail', 'proofOfWork', 'isEnabled'] as const).map((name) => (
          <div key={name}>
            <Checkbox
              label={t(`bookingPage.${name}`)}
              checked={form[name]}
              onChange={(event) => set({ [name]: event.target.checked })}
            />
            <p className="ml-6 text-[0.8125rem] text-ink-faint">{t(`bookingPage.${name}Hint`)}</p>
          </div>
        ))}
      </div>
      <div className="flex gap-2">
        <Button look="primary" type="submit" busy={creating.fetching || updating.fetching}>
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
