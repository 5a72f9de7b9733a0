import { type FormEvent, useId, useRef, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useMutation, useQuery } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import type { CalendarNode } from '@/features/calendar/documents.ts';
import { t } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { instantOf } from '@/lib/wall.ts';
import { Button } from '@/ui/Button.tsx';
import { Choices } from '@/ui/Choices.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Scopes, TokenCreate } from './documents.ts';

interface Props {
  calendars: CalendarNode[];
  zone: string;
  /** The service account that is to have it; the viewer without. */
  serviceAccountId?: string;
  onClose: () => void;
  /** With the token's text, which is not to be had again. */
  onMade: (secret: string | null) => void;
}

const FIELDS = ['name', 'scopes', 'calendarIds', 'expiresAt'];
const LONGEST_DAYS = 365;
const USUAL_DAYS = 90;

/** A new token: its name, what it is for, which calendars, until when. */
export function TokenDialog({ calendars, zone, serviceAccountId, onClose, onMade }: Props) {
  const [{ data }] = useQuery({ query: Scopes });
  const today = Temporal.Now.zonedDateTimeISO(zone).toPlainDate();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [only, setOnly] = useState<string[]>([]);
  const [end, setEnd] = useState(today.add({ days: USUAL_DAYS }).toString());
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [{ fetching }, create] = useMutation(TokenCreate);
  const key = useRef({ of: '', value: '' });
  const formId = useId();

  async function make(event: FormEvent) {
    event.preventDefault();
    if (!end) return setErrors({ expiresAt: t('check.date') });
    const last = Temporal.PlainDate.from(end).add({ days: 1 }).toPlainDateTime();
    const input = {
      name: name.trim(),
      scopes,
      calendarIds: only.length > 0 ? only : null,
      expiresAt: instantOf(last, zone).toString(),
      ...(serviceAccountId && { serviceAccountId }),
    };
    const content = JSON.stringify(input);
    if (key.current.of !== content) key.current = { of: content, value: randomId() };
    const outcome = outcomeOf(
      await create({ input: { ...input, idempotencyKey: key.current.value } }),
      (found) => found.tokenCreate,
    );
    if (outcome.kind === 'failed') return setErrors({ form: outcome.message });
    if (outcome.kind === 'refused') return setErrors(errorsByField(outcome.errors, FIELDS));
    stale.emit('tokens');
    onMade(outcome.payload.secret ?? null);
  }

  return (
    <Dialog
      title={t('token.new')}
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={fetching}>
            {t('token.create')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void make(event)} noValidate className="space-y-4 pb-2">
        {errors.form ? <Notice>{errors.form}</Notice> : null}
        <TextField
          label={t('token.name')}
          hint={t('token.nameHint')}
          data-autofocus
          maxLength={200}
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.target.value)}
        />
        <Choices
          legend={t('token.scopes')}
          error={errors.scopes}
          options={(data?.scopes ?? []).map((one) => ({
            value: one.name,
            label: one.name,
            hint: one.meaning,
          }))}
          chosen={scopes}
          onChange={setScopes}
        />
        <Choices
          legend={t('token.calendars')}
          hint={t(serviceAccountId ? 'token.calendarsOfAccountHint' : 'token.calendarsHint')}
          error={errors.calendarIds}
          options={calendars.map((one) => ({ value: one.id, label: one.name }))}
          chosen={only}
          onChange={setOnly}
        />
        <TextField
          label={t('token.end')}
          type="date"
          min={today.toString()}
          max={today.add({ days: LONGEST_DAYS - 1 }).toString()}
          value={end}
          error={errors.expiresAt}
          onChange={(event) => setEnd(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
