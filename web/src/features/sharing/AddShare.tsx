import { type FormEvent, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { usePages } from '@/data/usePages.ts';
import {
  Groups,
  mayManage,
  type OrganisationNode,
  Organisations,
} from '@/features/organisation/documents.ts';
import { ServiceAccounts } from '@/features/serviceAccount/documents.ts';
import type { CalendarGranteeInput, CalendarRole } from '@/gql/graphql';
import { t } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { ShareCreate } from './documents.ts';
import { ROLE_TEXTS, ROLES } from './roles.ts';

/** Shares a calendar with somebody by their address, with a group, a service account or everybody in an organisation. */
export function AddShare({ calendarId }: { calendarId: string }) {
  const [organisation, setOrganisation] = useState('');
  const [email, setEmail] = useState('');
  const [who, setWho] = useState('');
  const [role, setRole] = useState<CalendarRole>('READER');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [{ fetching }, create] = useMutation(ShareCreate);
  const key = useRef(randomId());
  const organisations = usePages(
    Organisations,
    { after: null },
    (data) => data.organisations,
    'organisations',
  );
  const chosen = organisations.nodes.find((one) => one.id === organisation);

  async function add(event: FormEvent) {
    event.preventDefault();
    const grantee: CalendarGranteeInput = chosen ? granteeOf(chosen.id, who) : { email: email.trim() };
    const input = { calendarId, role, grantee, idempotencyKey: key.current };
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
      {organisations.error ? <Notice>{organisations.error}</Notice> : null}
      {organisations.nodes.length > 0 ? (
        <SelectField
          className="max-w-xs"
          label={t('sharing.with')}
          value={chosen?.id ?? ''}
          onChange={(event) => {
            setOrganisation(event.target.value);
            setWho('');
            setErrors({});
          }}
        >
          <option value="">{t('sharing.aPerson')}</option>
          {organisations.nodes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        {chosen ? (
          <WhoThere
            organisation={chosen}
            value={who}
            error={errors.grantee}
            onChange={(next) => {
              setWho(next);
              setErrors({});
            }}
          />
        ) : (
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
        )}
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

/** Who of an organisation is chosen: everybody when nothing is. */
function granteeOf(organisationId: string, who: string): CalendarGranteeInput {
  const [kind, id = ''] = who.split(' ');
  if (kind === 'group') return { groupId: id };
  if (kind === 'account') return { userId: id };
  return { organisationId };
}

/** Everybody in an organisation, one of its groups, or (for those who administer it) one of its service accounts. */
function WhoThere({
  organisation,
  value,
  error,
  onChange,
}: {
  organisation: OrganisationNode;
  value: string;
  error: string | undefined;
  onChange: (who: string) => void;
}) {
  const groups = usePages(
    Groups,
    { id: organisation.id, first: 100, after: null },
    (data) => data.organisation?.groups,
    'organisations',
  );
  const accounts = usePages(
    ServiceAccounts,
    mayManage(organisation.viewerRole) ? { id: organisation.id, after: null } : null,
    (data) => data.organisation?.serviceAccounts,
    'organisations',
  );
  return (
    <SelectField
      className="min-w-0 grow basis-48"
      label={t('sharing.whoThere')}
      value={value}
      error={error ?? groups.error ?? accounts.error ?? undefined}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('sharing.everybody', { organisation: organisation.name })}</option>
      {groups.nodes.map(({ id, name }) => (
        <option key={id} value={`group ${id}`}>
          {t('sharing.group', { name })}
        </option>
      ))}
      {accounts.nodes.map(({ id, name }) => (
        <option key={id} value={`account ${id}`}>
          {t('sharing.serviceAccount', { name })}
        </option>
      ))}
    </SelectField>
  );
}
