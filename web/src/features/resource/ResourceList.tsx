import { useState } from 'react';
import { useScope } from '@/features/reservation/scope.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { safeColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { Checkbox } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Photo } from '@/ui/Photo.tsx';
import type { ResourceNode } from './documents.ts';
import { factsOf } from './facts.ts';
import { branches } from './tree.ts';

/** The resources as the tree that they are. */
export function ResourceList({
  onEdit,
  onNew,
}: {
  onEdit: (resource: ResourceNode) => void;
  onNew: (parent?: ResourceNode) => void;
}) {
  const { types, resources, resourcesTruncated, isKnown, managesAll, style } = useScope();
  const [withArchived, setWithArchived] = useState(false);
  const shown = resources.filter(({ archivedAt }) => withArchived || !archivedAt);
  return (
    <SettingsSection title={t('resources.title')} hint={t('resources.hint')}>
      {resourcesTruncated ? <Notice look="warn">{t('resources.truncated')}</Notice> : null}
      {isKnown && shown.length === 0 ? (
        <p className="text-ink-faint">
          {t('resources.none')} {types.length === 0 ? t('resources.noneHint') : null}
        </p>
      ) : null}
      <ul aria-label={t('resources.title')} className="divide-y divide-line">
        {branches(shown, style.locale).map(({ item, depth }) => (
          <li
            key={item.id}
            className="flex items-center gap-3 py-2"
            style={{ paddingInlineStart: `${depth * 1.25}rem` }}
          >
            <span
              aria-hidden="true"
              className="size-3 shrink-0 rounded-full"
              style={{ background: safeColor(item.type?.color) }}
            />
            <Photo url={item.photoUrl} className="size-9 shrink-0 rounded-md" />
            <div className="min-w-0 grow">
              <div className="truncate">
                <span className="font-medium">{item.name}</span>
                {item.archivedAt ? (
                  <span className="ml-2 text-ink-faint">{t('resources.archived')}</span>
                ) : null}
              </div>
              <div className="text-[0.8125rem] text-ink-faint">
                {[...factsOf(item), ...(item.hasOwnPolicy ? [t('resources.ownRules')] : [])].join(' · ')}
              </div>
            </div>
            {item.viewerRole === 'MANAGER' ? (
              <>
                <Button
                  look="quiet"
                  aria-label={t('resources.edit', { name: item.name })}
                  onClick={() => onEdit(item)}
                >
                  {t('reservations.edit')}
                </Button>
                <IconButton
                  label={t('resources.newIn', { name: item.name })}
                  disabled={Boolean(item.archivedAt)}
                  onClick={() => onNew(item)}
                >
                  <Icon name="plus" />
                </IconButton>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        {managesAll ? (
          <Button
            look={types.length > 0 ? 'primary' : 'plain'}
            disabled={types.length === 0}
            onClick={() => onNew()}
          >
            {t('resources.new')}
          </Button>
        ) : null}
        <Checkbox
          label={t('resources.showArchived')}
          checked={withArchived}
          onChange={(event) => setWithArchived(event.target.checked)}
        />
      </div>
    </SettingsSection>
  );
}
