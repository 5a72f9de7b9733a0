import { type FormEvent, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { nextColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { ColorPicker } from '@/ui/ColorPicker.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { OrganisationGroups, ResourceTypeCreate, ResourceTypeUpdate, type TypeNode } from './documents.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { policyErrors, policyForm, policyOf, type Section } from './policyForm.ts';

interface Props {
  organisationId: string;
  known?: TypeNode;
  /** Colours that other types have. */
  taken: string[];
  onDone: () => void;
  onCancel: () => void;
}

/** Name, colour and rules of a type of resources. */
export function TypeForm({ organisationId, known, taken, onDone, onCancel }: Props) {
  const [name, setName] = useState(known?.name ?? '');
  const [color, setColor] = useState(known?.color ?? nextColor(taken));
  const [policy, setPolicy] = useState(() => policyForm(known?.policy));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState<Partial<Record<Section, string[]>>>({});
  const [{ data }] = useQuery({ query: OrganisationGroups, variables: { id: organisationId } });
  const [creating, create] = useMutation(ResourceTypeCreate);
  const [updating, update] = useMutation(ResourceTypeUpdate);

  async function save(event: FormEvent) {
    event.preventDefault();
    const said = { name, color, policy: policyOf(policy) };
    const outcome = known
      ? outcomeOf(
          await update({ input: { id: known.id, ifVersion: known.version, ...said } }),
          (result) => result.resourceTypeUpdate,
        )
      : outcomeOf(
          await create({ input: { organisationId, ...said } }),
          (result) => result.resourceTypeCreate,
        );
    if (outcome.kind === 'done') {
      stale.emit('resources');
      onDone();
      return;
    }
    const all = outcome.kind === 'refused' ? outcome.errors : [];
    setWrong(policyErrors(all));
    setErrors(
      outcome.kind === 'failed'
        ? { form: outcome.message }
        : errorsByField(
            all.filter(({ field }) => !field.includes('policy')),
            ['name', 'color'],
          ),
    );
  }

  return (
    <form onSubmit={(event) => void save(event)} className="space-y-4" noValidate>
      {errors.form ? <Notice>{errors.form}</Notice> : null}
      <TextField
        className="max-w-md"
        label={t('types.name')}
        value={name}
        error={errors.name}
        maxLength={200}
        data-autofocus
        onChange={(event) => setName(event.target.value)}
      />
      <ColorPicker label={t('types.color')} value={color} onChange={(chosen) => chosen && setColor(chosen)} />
      <h3 className="font-semibold">{t('types.rules')}</h3>
      <PolicyFields
        value={policy}
        groups={data?.organisation?.groups.nodes ?? []}
        errors={wrong}
        onChange={(change) => setPolicy((now) => ({ ...now, ...change }))}
      />
      <div className="flex gap-2">
        <Button look="primary" type="submit" busy={creating.fetching || updating.fetching}>
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
