import { type FormEvent, useMemo, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import type { ResourceVisibility } from '@/gql/graphql.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Checkbox, SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { ZonePicker } from '@/ui/ZonePicker.tsx';
import { AttributeFields } from './AttributeFields.tsx';
import {
  OrganisationGroups,
  ResourceCreate,
  type ResourceNode,
  ResourceUpdate,
  type TypeNode,
} from './documents.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { policyErrors, policyForm, type Section } from './policyForm.ts';
import { type ResourceForm, resourceChange, resourceInput } from './resourceForm.ts';
import { branches, within } from './tree.ts';

interface Props {
  organisationId: string;
  types: TypeNode[];
  /** All resources, for where it can be. */
  resources: ResourceNode[];
  known?: ResourceNode;
  initial: ResourceForm;
  onDone: (name: string) => void;
  onCancel: () => void;
}

const PAIR = 'grid grid-cols-1 gap-4 sm:grid-cols-2';
const FIELDS = [
  'name',
  'typeId',
  'parentId',
  'description',
  'quantity',
  'seats',
  'timeZone',
  'photoUrl',
  'attributes',
];
const VISIBILITIES: readonly ResourceVisibility[] = ['MEMBERS', 'VIEWERS', 'MANAGERS'];

/** Everything about a resource: what it is, where it is, what it has, and its rules. */
export function ResourceEditor({
  organisationId,
  types,
  resources,
  known,
  initial,
  onDone,
  onCancel,
}: Props) {
  const [form, setForm] = useState(initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState<Partial<Record<Section, string[]>>>({});
  const [{ data }] = useQuery({ query: OrganisationGroups, variables: { id: organisationId } });
  const [creating, create] = useMutation(ResourceCreate);
  const [updating, update] = useMutation(ResourceUpdate);
  const set = (change: Partial<ResourceForm>) => setForm((now) => ({ ...now, ...change }));
  const places = useMemo(() => {
    const inside = known ? within(resources, known.id) : new Set<string>();
    return branches(
      resources.filter(
        ({ id, archivedAt, viewerRole }) => !inside.has(id) && !archivedAt && viewerRole === 'MANAGER',
      ),
    );
  }, [resources, known]);

  async function save(event: FormEvent) {
    event.preventDefault();
    const outcome = known
      ? outcomeOf(
          await update({
            input: { id: known.id, ifVersion: known.version, ...resourceChange(initial, form) },
          }),
          (result) => result.resourceUpdate,
        )
      : outcomeOf(
          await create({ input: { organisationId, ...resourceInput(form) } }),
          (result) => result.resourceCreate,
        );
    if (outcome.kind === 'done') {
      stale.emit('resources');
      onDone(form.name);
      return;
    }
    const all = outcome.kind === 'refused' ? outcome.errors : [];
    setWrong(policyErrors(all));
    setErrors(
      outcome.kind === 'failed'
        ? { form: outcome.message }
        : errorsByField(
            all.filter(({ field }) => !field.includes('policy')),
            FIELDS,
          ),
    );
  }

  const policy = form.policy;
  return (
    <form onSubmit={(event) => void save(event)} className="space-y-4" noValidate>
      {errors.form ? <Notice>{errors.form}</Notice> : null}
      <div className={PAIR}>
        <TextField
          label={t('resource.name')}
          value={form.name}
          error={errors.name}
          maxLength={200}
          data-autofocus
          onChange={(event) => set({ name: event.target.value })}
        />
        <SelectField
          label={t('resource.type')}
          value={form.typeId}
          error={errors.typeId}
          onChange={(event) => set({ typeId: event.target.value })}
        >
          {types.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('resource.parent')}
          value={form.parentId}
          error={errors.parentId}
          onChange={(event) => set({ parentId: event.target.value })}
        >
          <option value="">{t('resource.top')}</option>
          {places.map(({ item, depth }) => (
            <option key={item.id} value={item.id}>
              {`${'\u2003'.repeat(depth)}${item.name}`}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('resource.visibility')}
          value={form.visibility}
          onChange={(event) => set({ visibility: event.target.value as ResourceVisibility })}
        >
          {VISIBILITIES.map((one) => (
            <option key={one} value={one}>
              {t(`resource.visibility.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <Checkbox
        label={t('resource.reservable')}
        checked={form.isReservable}
        onChange={(event) => set({ isReservable: event.target.checked })}
      />
      <div className={PAIR}>
        <TextField
          label={t('resource.quantity')}
          hint={t('resource.quantityHint')}
          type="number"
          min={1}
          value={form.quantity}
          error={errors.quantity}
          onChange={(event) => set({ quantity: event.target.value })}
        />
        <TextField
          label={t('resource.seats')}
          type="number"
          min={1}
          value={form.seats}
          error={errors.seats}
          onChange={(event) => set({ seats: event.target.value })}
        />
        <ZonePicker
          label={t('resource.zone')}
          value={form.timeZone}
          onChange={(timeZone) => set({ timeZone })}
        />
        <TextField
          label={t('resource.photo')}
          type="url"
          placeholder="https://"
          value={form.photoUrl}
          error={errors.photoUrl}
          onChange={(event) => set({ photoUrl: event.target.value })}
        />
      </div>
      <TextArea
        label={t('resource.description')}
        value={form.description}
        error={errors.description}
        maxLength={10_000}
        onChange={(event) => set({ description: event.target.value })}
      />
      <AttributeFields
        value={form.attributes}
        error={errors.attributes}
        onChange={(attributes) => set({ attributes })}
      />
      <SelectField
        label={t('resource.rules')}
        className="max-w-xs"
        value={policy ? 'OWN' : 'TYPE'}
        onChange={(event) => {
          const rules = known?.policy ?? types.find(({ id }) => id === form.typeId)?.policy;
          set({ policy: event.target.value === 'OWN' ? policyForm(rules) : null });
        }}
      >
        <option value="TYPE">{t('resource.rulesOfType')}</option>
        <option value="OWN">{t('resource.ownRules')}</option>
      </SelectField>
      {policy ? (
        <PolicyFields
          value={policy}
          groups={data?.organisation?.groups.nodes ?? []}
          errors={wrong}
          onChange={(change) => set({ policy: { ...policy, ...change } })}
        />
      ) : null}
      <div className="flex gap-2">
        <Button look="primary" type="submit" busy={creating.fetching || updating.fetching}>
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
