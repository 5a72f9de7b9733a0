import type { ResourceNode } from '@/features/resource/documents.ts';
import { t } from '@/lib/i18n.ts';
import { IconButton } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { offered, type Thing } from './things.ts';

/** What is reserved together with the first thing, all of it or nothing: a list that grows by choosing. */
export function ThingFields({
  things,
  besides,
  resources,
  onChange,
}: {
  things: Thing[];
  /** What is reserved anyway. */
  besides: string[];
  /** All that can be reserved. */
  resources: ResourceNode[];
  onChange: (things: Thing[]) => void;
}) {
  const more = offered(resources, [...besides, ...things.map(({ resourceId }) => resourceId)]);
  const name = ({ name: own, parent }: ResourceNode) => (parent ? `${own} (${parent.name})` : own);
  if (things.length === 0 && more.length === 0) return null;
  return (
    <div>
      <p aria-hidden className="mb-1 text-[0.8125rem] font-medium text-ink-soft">
        {t('things.add')}
      </p>
      {things.length > 0 ? (
        <ul aria-label={t('things.list')} className={`space-y-1.5 ${more.length > 0 ? 'mb-1.5' : ''}`}>
          {things.map((thing) => {
            const resource = resources.find(({ id }) => id === thing.resourceId);
            if (!resource) return null;
            return (
              <li key={thing.resourceId} className="flex items-center gap-2 rounded-lg bg-sunken py-0.5 pl-3">
                <span className="min-w-0 grow truncate">{name(resource)}</span>
                {resource.quantity > 1 ? (
                  <TextField
                    className="w-20"
                    label={t('things.quantity', { name: resource.name })}
                    hideLabel
                    type="number"
                    min={1}
                    max={resource.quantity}
                    value={thing.quantity}
                    onChange={(event) => {
                      const quantity = Math.max(1, Math.floor(Number(event.target.value)));
                      onChange(things.map((one) => (one === thing ? { ...one, quantity } : one)));
                    }}
                  />
                ) : null}
                <IconButton
                  label={t('things.remove', { name: resource.name })}
                  onClick={() => onChange(things.filter((one) => one !== thing))}
                >
                  <Icon name="close" />
                </IconButton>
              </li>
            );
          })}
        </ul>
      ) : null}
      {more.length > 0 ? (
        <SelectField
          label={t('things.add')}
          hideLabel
          value=""
          onChange={(event) => onChange([...things, { resourceId: event.target.value, quantity: 1 }])}
        >
          <option value="">{t('things.nothing')}</option>
          {more.map((resource) => (
            <option key={resource.id} value={resource.id}>
              {name(resource)}
            </option>
          ))}
        </SelectField>
      ) : null}
    </div>
  );
}
