import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '@/data/useAct.ts';
import { Members } from '@/features/organisation/documents.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import type { ResourceRole } from '@/gql/graphql.ts';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import {
  OrganisationGroups,
  RESOURCE_ROLES,
  ResourceRoleRemove,
  ResourceRoleSet,
  ResourceRoles,
} from './documents.ts';

interface Who {
  userId?: string | null;
  groupId?: string | null;
}

/** Who has a role on a resource and on what is in it. */
export function RolesSection({ resourceId, organisationId }: { resourceId: string; organisationId: string }) {
  const cursor = useCursor();
  const variables = { id: resourceId, after: cursor.after };
  const [{ data }, ask] = useQuery({ query: ResourceRoles, variables });
  const { act, busy } = useAct();
  const page = data?.resource?.roles;
  const refresh = () => ask({ requestPolicy: 'network-only' });

  async function give({ userId, groupId }: Who, role: ResourceRole) {
    const input = { resourceId, role, userId: userId ?? null, groupId: groupId ?? null };
    const done = await act(ResourceRoleSet, { input }, (result) => result.resourceRoleSet);
    refresh();
    return done !== null;
  }

  async function take({ userId, groupId }: Who) {
    const input = { resourceId, userId: userId ?? null, groupId: groupId ?? null };
    await act(ResourceRoleRemove, { input }, (result) => result.resourceRoleRemove);
    refresh();
  }

  return (
    <SettingsSection title={t('resourceRoles.title')} hint={t('resourceRoles.hint')}>
      {page?.nodes.length === 0 ? <p className="text-ink-faint">{t('resourceRoles.none')}</p> : null}
      <ul aria-label={t('resourceRoles.title')} className="divide-y divide-line">
        {page?.nodes.map(({ userId, groupId, name, role }) => (
          <li key={userId ?? groupId} className="flex flex-wrap items-center gap-3 py-2">
            <span className="min-w-32 grow truncate font-medium">
              {name}
              {groupId ? <span className="text-ink-faint"> ({t('resourceRoles.group')})</span> : null}
            </span>
            <SelectField
              label={t('resourceRoles.of', { name })}
              hideLabel
              value={role}
              disabled={busy}
              onChange={(event) => void give({ userId, groupId }, event.target.value as ResourceRole)}
            >
              <RoleOptions />
            </SelectField>
            <IconButton
              label={t('resourceRoles.remove', { name })}
              disabled={busy}
              onClick={() => void take({ userId, groupId })}
            >
              <Icon name="close" />
            </IconButton>
          </li>
        ))}
      </ul>
      <Pager cursor={cursor} info={page?.pageInfo} />
      <GiveRole organisationId={organisationId} busy={busy} onGive={give} />
    </SettingsSection>
  );
}

function RoleOptions() {
  return RESOURCE_ROLES.map((role) => (
    <option key={role} value={role}>
      {t(`resourceRoles.${role}`)}
    </option>
  ));
}

/** Finds a member or a group of the organisation, and gives them a role. */
function GiveRole({
  organisationId,
  busy,
  onGive,
}: {
  organisationId: string;
  busy: boolean;
  onGive: (who: Who, role: ResourceRole) => Promise<boolean>;
}) {
  const [search, setSearch] = useState('');
  const [who, setWho] = useState('');
  const [role, setRole] = useState<ResourceRole>('APPROVER');
  const [{ data }] = useQuery({
    query: Members,
    variables: { id: organisationId, search: search.trim() || null, after: null },
  });
  const [{ data: grouped }] = useQuery({ query: OrganisationGroups, variables: { id: organisationId } });

  async function give(event: FormEvent) {
    event.preventDefault();
    const [kind, id] = who.split(' ');
    if (!id) return;
    if (await onGive(kind === 'group' ? { groupId: id } : { userId: id }, role)) setWho('');
  }

  return (
    <form
      onSubmit={(event) => void give(event)}
      className="mt-4 grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_auto_auto]"
    >
      <TextField
        label={t('resourceRoles.search')}
        type="search"
        maxLength={100}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <SelectField
        label={t('resourceRoles.who')}
        value={who}
        onChange={(event) => setWho(event.target.value)}
      >
        <option value="">{t('resourceRoles.choose')}</option>
        {grouped?.organisation?.groups.nodes.map(({ id, name }) => (
          <option key={id} value={`group ${id}`}>
            {`${name} (${t('resourceRoles.group')})`}
          </option>
        ))}
        {data?.organisation?.members.nodes.map(({ userId, name, email }) => (
          <option key={userId} value={`user ${userId}`}>
            {email ? `${name} (${email})` : (name ?? userId)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('resourceRoles.role')}
        value={role}
        onChange={(event) => setRole(event.target.value as ResourceRole)}
      >
        <RoleOptions />
      </SelectField>
      <Button type="submit" busy={busy} disabled={!who}>
        {t('resourceRoles.add')}
      </Button>
    </form>
  );
}
