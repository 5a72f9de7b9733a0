import { useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { safeColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { ResourceTypeDelete, type TypeNode } from './documents.ts';

/** The types of resources of an organisation. */
export function TypesSection({
  types,
  onEdit,
  onNew,
}: {
  types: TypeNode[];
  onEdit: (type: TypeNode) => void;
  onNew: () => void;
}) {
  const [going, setGoing] = useState<TypeNode | null>(null);
  const { act, busy } = useAct();

  async function remove({ id, version }: TypeNode) {
    const input = { id, ifVersion: version };
    await act(ResourceTypeDelete, { input }, (data) => data.resourceTypeDelete);
    setGoing(null);
    stale.emit('resources');
  }

  return (
    <SettingsSection title={t('types.title')} hint={t('types.hint')}>
      <ul aria-label={t('types.title')} className="divide-y divide-line">
        {types.map((type) => (
          <li key={type.id} className="flex items-center gap-3 py-2">
            <span
              aria-hidden="true"
              className="size-3 shrink-0 rounded-full"
              style={{ background: safeColor(type.color) }}
            />
            <span className="min-w-0 grow truncate font-medium">{type.name}</span>
            {type.viewerCanManage ? (
              <>
                <Button
                  look="quiet"
                  aria-label={t('types.edit', { name: type.name })}
                  onClick={() => onEdit(type)}
                >
                  {t('reservations.edit')}
                </Button>
                <IconButton label={t('types.delete', { name: type.name })} onClick={() => setGoing(type)}>
                  <Icon name="trash" />
                </IconButton>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <Button className="mt-4" look={types.length === 0 ? 'primary' : 'plain'} onClick={onNew}>
        {t('types.new')}
      </Button>
      {going ? (
        <Confirm
          question={t('types.deleteQuestion', { name: going.name })}
          action={t('common.delete')}
          busy={busy}
          onConfirm={() => void remove(going)}
          onClose={() => setGoing(null)}
        />
      ) : null}
    </SettingsSection>
  );
}
