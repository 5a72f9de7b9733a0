import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useScope } from '@/features/reservation/scope.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import type { ResourceAccessoriesQuery } from '@/gql/graphql.ts';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { ResourceAccessories, ResourceAccessoriesSet, type ResourceNode } from './documents.ts';

type Accessory = NonNullable<ResourceAccessoriesQuery['resource']>['accessories'][number];

/** What comes with a resource, for those who manage it. */
export function AccessoriesSection({
  resource,
  onSaved,
}: {
  resource: ResourceNode;
  /** The resource has this version now. */
  onSaved: (version: number) => void;
}) {
  const { resources } = useScope();
  const [asked] = useQuery({
    query: ResourceAccessories,
    variables: { id: resource.id },
    requestPolicy: 'cache-and-network',
  });
  const known = asked.data?.resource;
  /** What is being changed; null while nothing is. */
  const [draft, setDraft] = useState<Accessory[] | null>(null);
  const accessories = draft ?? known?.accessories ?? [];
  const [chosen, setChosen] = useState('');
  const { act, busy } = useAct();
  const toast = useToast();

  const nameOf = (id: string) => resources.find((one) => one.id === id)?.name ?? t('accessories.unseen');
  const others = resources.filter(
    ({ id, archivedAt, isReservable }) =>
      id !== resource.id && !archivedAt && isReservable && accessories.every((one) => one.resourceId !== id),
  );
  const set = (id: string, change: Partial<Accessory>) =>
    setDraft(accessories.map((one) => (one.resourceId === id ? { ...one, ...change } : one)));

  async function save(event: FormEvent) {
    event.preventDefault();
    const input = {
      resourceId: resource.id,
      ifVersion: known?.version ?? null,
      accessories: accessories.map(({ resourceId, min, max }) => ({ resourceId, min, max })),
    };
    const done = await act(ResourceAccessoriesSet, { input }, (data) => data.resourceAccessoriesSet);
    if (!done) return;
    setDraft(null);
    if (done.resource) onSaved(done.resource.version);
    stale.emit('resources');
    toast(t('accessories.saved'));
  }

  return (
    <SettingsSection title={t('accessories.title')} hint={t('accessories.hint')}>
      <form onSubmit={(event) => void save(event)} noValidate>
        {known && accessories.length === 0 ? <p className="text-ink-faint">{t('accessories.none')}</p> : null}
        <ul aria-label={t('accessories.title')} className="divide-y divide-line">
          {accessories.map(({ resourceId, min, max }) => {
            const name = nameOf(resourceId);
            return (
              <li key={resourceId} className="flex flex-wrap items-center gap-3 py-2">
                <span className="min-w-32 grow truncate font-medium">{name}</span>
                <span aria-hidden="true" className="text-[0.8125rem] text-ink-soft">
                  {t('accessories.minLabel')}
                </span>
                <TextField
                  className="w-20"
                  label={t('accessories.min', { name })}
                  hideLabel
                  type="number"
                  min={0}
                  max={max}
                  value={min}
                  onChange={(event) => set(resourceId, { min: Math.trunc(Number(event.target.value)) })}
                />
                <span aria-hidden="true" className="text-[0.8125rem] text-ink-soft">
                  {t('accessories.maxLabel')}
                </span>
                <TextField
                  className="w-20"
                  label={t('accessories.max', { name })}
                  hideLabel
                  type="number"
                  min={1}
                  value={max}
                  onChange={(event) => set(resourceId, { max: Math.trunc(Number(event.target.value)) })}
                />
                <IconButton
                  label={t('accessories.remove', { name })}
                  onClick={() => setDraft(accessories.filter((one) => one.resourceId !== resourceId))}
                >
                  <Icon name="close" />
                </IconButton>
              </li>
            );
          })}
        </ul>
        <div className="mt-3 flex flex-wrap items-end gap-3">
          <SelectField
            className="min-w-48"
            label={t('accessories.what')}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">{t('accessories.choose')}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <Button
            disabled={!chosen || !known}
            onClick={() => {
              setDraft([...accessories, { resourceId: chosen, min: 1, max: 1 }]);
              setChosen('');
            }}
          >
            {t('accessories.add')}
          </Button>
          <Button look="primary" type="submit" busy={busy}>
            {t('accessories.save')}
          </Button>
        </div>
      </form>
    </SettingsSection>
  );
}
