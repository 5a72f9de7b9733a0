import { type FormEvent, useId, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { errorsByField, failureText, outcomeOf } from '@/data/outcome.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { OrganisationAppointOwner, type OrganisationSummary, Users } from './documents.ts';

interface Props {
  organisation: OrganisationSummary;
  onClose: () => void;
  onDone: () => void;
}

/** Chooses, among all people, an owner for an organisation without one. */
export function OwnerDialog({ organisation, onClose, onDone }: Props) {
  const [search, setSearch] = useState('');
  const [userId, setUserId] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [{ data, error }] = useQuery({
    query: Users,
    variables: { search: search.trim() || null, after: null },
  });
  const [{ fetching }, appoint] = useMutation(OrganisationAppointOwner);
  const toast = useToast();
  const formId = useId();

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!userId) return setErrors({ userId: t('allOrganisations.chooseFirst') });
    const input = { organisationId: organisation.organisationId, userId };
    const outcome = outcomeOf(await appoint({ input }), (result) => result.organisationAppointOwner);
    if (outcome.kind === 'failed') return setErrors({ form: outcome.message });
    if (outcome.kind === 'refused') return setErrors(errorsByField(outcome.errors, ['userId']));
    toast(t('allOrganisations.appointed', { name: organisation.name }));
    onDone();
  }

  return (
    <Dialog
      title={t('allOrganisations.appointTitle', { name: organisation.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={fetching}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)} noValidate className="space-y-4 pb-2">
        {errors.form ? <Notice>{errors.form}</Notice> : null}
        <p className="text-ink-soft">{t('allOrganisations.appointText')}</p>
        <TextField
          label={t('users.search')}
          type="search"
          data-autofocus
          value={search}
          maxLength={100}
          error={error ? failureText(error) : undefined}
          onChange={(event) => {
            setSearch(event.target.value);
            setUserId('');
          }}
        />
        <SelectField
          label={t('allOrganisations.owner')}
          value={userId}
          error={errors.userId}
          onChange={(event) => {
            setUserId(event.target.value);
            setErrors({});
          }}
        >
          <option value="">{t('groups.choose')}</option>
          {data?.users.nodes
            .filter((person) => person.isActive)
            .map(({ id, name, email }) => (
              <option key={id} value={id}>
                {`${name} (${email})`}
              </option>
            ))}
        </SelectField>
      </form>
    </Dialog>
  );
}
