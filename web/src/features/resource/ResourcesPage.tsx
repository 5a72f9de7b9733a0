import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useScope } from '@/features/reservation/scope.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { AccessoriesSection } from './AccessoriesSection.tsx';
import { BlackoutsSection } from './BlackoutsSection.tsx';
import { ResourceArchive, type ResourceNode, ResourceRestore, type TypeNode } from './documents.ts';
import { ResourceEditor } from './ResourceEditor.tsx';
import { ResourceList } from './ResourceList.tsx';
import { RolesSection } from './RolesSection.tsx';
import { newResource, resourceForm } from './resourceForm.ts';
import { TypeForm } from './TypeForm.tsx';
import { TypesSection } from './TypesSection.tsx';

type Opened =
  | { kind: 'type'; known?: TypeNode }
  | { kind: 'new'; parent?: ResourceNode }
  | { kind: 'resource'; known: ResourceNode };

/** The types and resources of an organisation, for those who manage them; one at a time is open. */
export function Page() {
  const { organisation, types, resources, managesAll } = useScope();
  const [opened, setOpened] = useState<Opened | null>(null);
  const toast = useToast();
  const close = () => setOpened(null);
  const saved = (name: string) => {
    toast(t('resource.saved', { name }));
    close();
  };

  if (!opened) {
    return (
      <>
        <ResourceList
          onEdit={(known) => setOpened({ kind: 'resource', known })}
          onNew={(parent) => setOpened({ kind: 'new', parent })}
        />
        {managesAll ? (
          <TypesSection
            types={types}
            onEdit={(known) => setOpened({ kind: 'type', known })}
            onNew={() => setOpened({ kind: 'type' })}
          />
        ) : null}
      </>
    );
  }
  const shared = { organisationId: organisation.id, types, resources, onDone: saved, onCancel: close };
  return (
    <>
      <Button look="quiet" className="mb-3" onClick={close}>
        <Icon name="left" />
        {t('resources.back')}
      </Button>
      {opened.kind === 'type' ? (
        <SettingsSection title={opened.known ? t('types.edit', { name: opened.known.name }) : t('types.new')}>
          <TypeForm
            organisationId={organisation.id}
            known={opened.known}
            taken={types.map(({ color }) => color)}
            onDone={() => {
              toast(t('types.saved'));
              close();
            }}
            onCancel={close}
          />
        </SettingsSection>
      ) : null}
      {opened.kind === 'new' ? (
        <SettingsSection
          title={opened.parent ? t('resources.newIn', { name: opened.parent.name }) : t('resources.new')}
        >
          <ResourceEditor
            {...shared}
            initial={newResource(organisation.timeZone, types[0]?.id ?? '', opened.parent)}
          />
        </SettingsSection>
      ) : null}
      {opened.kind === 'resource' ? (
        <>
          <SettingsSection title={t('resources.edit', { name: opened.known.name })}>
            <ResourceEditor {...shared} known={opened.known} initial={resourceForm(opened.known)} />
            <Ending resource={opened.known} onDone={close} />
          </SettingsSection>
          <BlackoutsSection resource={opened.known} />
          <AccessoriesSection
            resource={opened.known}
            onSaved={(version) => setOpened({ ...opened, known: { ...opened.known, version } })}
          />
          <RolesSection resourceId={opened.known.id} organisationId={organisation.id} />
        </>
      ) : null}
    </>
  );
}

/** Archiving it, and taking that back. */
function Ending({ resource, onDone }: { resource: ResourceNode; onDone: () => void }) {
  const [asked, setAsked] = useState(false);
  const { act, busy } = useAct();
  const input = { id: resource.id };

  async function end() {
    const done = resource.archivedAt
      ? await act(ResourceRestore, { input }, (data) => data.resourceRestore)
      : await act(ResourceArchive, { input }, (data) => data.resourceArchive);
    setAsked(false);
    stale.emit('resources');
    if (done) onDone();
  }

  return (
    <div className="mt-6 flex flex-wrap items-center gap-4 border-t border-line pt-4">
      {resource.isReservable ? (
        <Link
          to="/door/$resourceId"
          params={{ resourceId: resource.id }}
          className="text-accent underline underline-offset-2"
        >
          {t('door.open')}
        </Link>
      ) : null}
      {resource.archivedAt ? (
        <Button busy={busy} onClick={() => void end()}>
          {t('resource.restore')}
        </Button>
      ) : (
        <Button look="danger" onClick={() => setAsked(true)}>
          {t('resource.archive')}
        </Button>
      )}
      {asked ? (
        <Confirm
          question={t('resource.archiveQuestion', { name: resource.name })}
          action={t('resource.archive')}
          busy={busy}
          onConfirm={() => void end()}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </div>
  );
}
