import { type FormEvent, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import type { CalendarRole } from '@/gql/graphql';
import { t } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { ShareCreate } from './documents.ts';
import { ROLE_TEXTS, ROLES } from './roles.ts';

/** Shares a calendar with somebody by their address. */
export function AddPerson({ calendarId }: { calendarId: string }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<CalendarRole>('READER');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [{ fetching }, create] = useMutation(ShareCreate);
  const key = useRef(randomId());

  async function add(event: FormEvent) {
    event.preventDefault();
    const input = { calendarId, role, grantee: { email: email.trim() }, idempotencyKey: key.current };
    const outcome = outcomeOf(await create({ input }), (data) => data.calendarShareCreate);
    if (outcome.kind === 'failed') return setErrors({ form: outcome.message });
    // What was answered is settled; another attempt is another request.
    key.current = randomId();
    if (outcome.kind === 'refused') return setErrors(errorsByField(outcome.errors, ['grantee', 'role']));
    setErrors({});
    setEmail('');
    stale.emit('shares');
  }

  return (
    <form onSubmit={(event) => void add(event)} noValidate className="space-y-2">
      {errors.form ? <Notice>{errors.form}</Notice> : null}
      <div className="flex flex-wrap items-start gap-2">
        <TextField
          className="min-w-0 grow basis-48"
          label={t('sharing.email')}
          type="email"
          autoComplete="off"
          data-autofocus
          value={email}
          error={errors.grantee}
          onChange={(event) => setEmail(event.target.value)}
        />
        <SelectField
          className="w-56"
          label={t('sharing.level')}
          value={role}
          error={errors.role}
          onChange={(event) => setRole(event.target.value as CalendarRole)}
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {t(ROLE_TEXTS[one])}
            </option>
          ))}
        </SelectField>
        <Button look="primary" type="submit" busy={fetching} className="mt-[1.45rem]">
          {t('sharing.add')}
        </Button>
      </div>
    </form>
  );
}
