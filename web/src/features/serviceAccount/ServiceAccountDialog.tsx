import { type FormEvent, useId, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { ROLES, type Role } from '@/features/organisation/documents.ts';
import { t } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { ServiceAccountCreate, type ServiceAccountNode, ServiceAccountUpdate } from './documents.ts';

interface Props {
  organisationId: string;
  /** The one that is changed; a new one without. */
  known?: ServiceAccountNode;
  onClose: () => void;
  onSaved: () => void;
}

/** Only people administer. */
const GIVEN = ROLES.slice(0, ROLES.indexOf('ADMIN'));

/** Name, purpose and role of a service account. */
export function ServiceAccountDialog({ organisationId, known, onClose, onSaved }: Props) {
  const [form, setForm] = useState<{ name: string; description: string; role: Role }>({
    name: known?.name ?? '',
    description: known?.description ?? '',
    role: known?.role ?? 'MEMBER',
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [creating, create] = useMutation(ServiceAccountCreate);
  const [updating, update] = useMutation(ServiceAccountUpdate);
  const key = useRef(randomId());
  const formId = useId();
  const set = (change: Partial<typeof form>) => setForm((now) => ({ ...now, ...change }));

  async function save(event: FormEvent) {
    event.preventDefault();
    const input = { ...form, description: form.description || null };
    const outcome = known
      ? outcomeOf(
          await update({ input: { id: known.id, ifVersion: known.version, ...input } }),
          (data) => data.serviceAccountUpdate,
        )
      : outcomeOf(
          await create({ input: { organisationId, ...input, idempotencyKey: key.current } }),
          (data) => data.serviceAccountCreate,
        );
    if (outcome.kind === 'failed') return setErrors({ form: outcome.message });
    // What was answered is settled; another attempt is another request.
    key.current = randomId();
    if (outcome.kind === 'refused')
      return setErrors(errorsByField(outcome.errors, ['name', 'description', 'role']));
    onSaved();
  }

  return (
    <Dialog
      title={t(known ? 'serviceAccounts.editTitle' : 'serviceAccounts.new')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={creating.fetching || updating.fetching}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)} noValidate className="space-y-4 pb-2">
        {errors.form ? <Notice>{errors.form}</Notice> : null}
        <TextField
          label={t('serviceAccounts.name')}
          hint={t('serviceAccounts.nameHint')}
          data-autofocus
          maxLength={100}
          value={form.name}
          error={errors.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextArea
          label={t('serviceAccounts.description')}
          maxLength={1000}
          value={form.description}
          error={errors.description}
          onChange={(event) => set({ description: event.target.value })}
        />
        <SelectField
          label={t('serviceAccounts.role')}
          value={form.role}
          error={errors.role}
          onChange={(event) => set({ role: event.target.value as Role })}
        >
          {GIVEN.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </SelectField>
      </form>
    </Dialog>
  );
}
