import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '@/data/useAct.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t, tn } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import {
  GroupCreate,
  GroupDelete,
  GroupMemberAdd,
  GroupMemberRemove,
  GroupMembers,
  Members,
  mayManage,
  type OrganisationDetail,
} from './documents.ts';

interface Props {
  organisation: OrganisationDetail;
  onChanged: () => void;
}

type Group = OrganisationDetail['groups']['nodes'][number];

/** The groups of an organisation, with whom calendars can be shared at once. */
export function Groups({ organisation, onChanged }: Props) {
  const [name, setName] = useState('');
  const [open, setOpen] = useState<Group | null>(null);
  const [going, setGoing] = useState<Group | null>(null);
  const { act, busy } = useAct();
  const manages = mayManage(organisation.viewerRole);
  const groups = organisation.groups.nodes;

  async function add(event: FormEvent) {
    event.preventDefault();
    const input = { organisationId: organisation.id, name };
    if (await act(GroupCreate, { input }, (data) => data.groupCreate)) {
      setName('');
      onChanged();
    }
  }

  async function remove(id: string) {
    await act(GroupDelete, { input: { id } }, (data) => data.groupDelete);
    setGoing(null);
    onChanged();
  }

  return (
    <SettingsSection title={t('groups.title')} hint={t('groups.hint')}>
      {groups.length === 0 ? <p className="text-ink-faint">{t('groups.none')}</p> : null}
      <ul aria-label={t('groups.title')} className="divide-y divide-line">
        {groups.map((group) => (
          <li key={group.id} className="flex items-center gap-3 py-2.5">
            <button
              type="button"
              aria-label={t('groups.open', { name: group.name })}
              className="min-w-0 grow truncate text-left font-medium hover:underline"
              onClick={() => setOpen(group)}
            >
              {group.name}
            </button>
            <span className="text-ink-faint">{tn('groups.count', group.memberCount)}</span>
            {manages ? (
              <IconButton label={t('groups.delete', { name: group.name })} onClick={() => setGoing(group)}>
                <Icon name="trash" />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ul>
      {manages ? (
        <form onSubmit={(event) => void add(event)} className="mt-4 flex items-end gap-3">
          <TextField
            label={t('groups.name')}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.target.value)}
            className="max-w-xs grow"
          />
          <Button type="submit" busy={busy}>
            {t('groups.add')}
          </Button>
        </form>
      ) : null}
      {open ? (
        <GroupDialog
          group={open}
          organisation={organisation}
          onClose={() => {
            setOpen(null);
            onChanged();
          }}
        />
      ) : null}
      {going ? (
        <Confirm
          question={t('groups.deleteQuestion', { name: going.name })}
          action={t('common.delete')}
          busy={busy}
          onConfirm={() => void remove(going.id)}
          onClose={() => setGoing(null)}
        />
      ) : null}
    </SettingsSection>
  );
}

function GroupDialog({
  group,
  organisation,
  onClose,
}: {
  group: Group;
  organisation: OrganisationDetail;
  onClose: () => void;
}) {
  const cursor = useCursor();
  const [{ data }, ask] = useQuery({ query: GroupMembers, variables: { id: group.id, after: cursor.after } });
  const page = data?.node?.__typename === 'Group' ? data.node.members : undefined;
  const { act, busy } = useAct();
  const refresh = () => ask({ requestPolicy: 'network-only' });
  const manages = mayManage(organisation.viewerRole);

  async function add(userId: string) {
    await act(GroupMemberAdd, { input: { groupId: group.id, userId } }, (result) => result.groupMemberAdd);
    refresh();
  }

  async function remove(userId: string) {
    const input = { groupId: group.id, userId };
    await act(GroupMemberRemove, { input }, (result) => result.groupMemberRemove);
    refresh();
  }

  return (
    <Dialog title={t('groups.open', { name: group.name })} onClose={onClose}>
      <ul className="divide-y divide-line">
        {page?.nodes.map(({ userId, name, email }) => (
          <li key={userId} className="flex items-center gap-3 py-2">
            <span className="min-w-0 grow truncate">{name ?? email}</span>
            {manages ? (
              <IconButton
                label={t('groups.removeMember', { name: name ?? '', group: group.name })}
                disabled={busy}
                onClick={() => void remove(userId)}
              >
                <Icon name="close" />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ul>
      <Pager cursor={cursor} info={page?.pageInfo} />
      {manages ? <AddMember organisation={organisation} busy={busy} onAdd={(id) => void add(id)} /> : null}
    </Dialog>
  );
}

/** Finds somebody in the organisation by name or address. */
function AddMember({
  organisation,
  busy,
  onAdd,
}: {
  organisation: OrganisationDetail;
  busy: boolean;
  onAdd: (userId: string) => void;
}) {
  const [search, setSearch] = useState('');
  const variables = { id: organisation.id, search: search.trim() || null, after: null };
  const [{ data }] = useQuery({ query: Members, variables });
  return (
    <div className="mt-4 space-y-3">
      <TextField
        label={t('members.search')}
        type="search"
        value={search}
        maxLength={100}
        onChange={(event) => setSearch(event.target.value)}
      />
      <SelectField
        label={t('groups.addMember')}
        value=""
        disabled={busy}
        onChange={(event) => event.target.value && onAdd(event.target.value)}
      >
        <option value="">{t('groups.choose')}</option>
        {data?.organisation?.members.nodes.map(({ userId, name, email }) => (
          <option key={userId} value={userId}>
            {email ? `${name} (${email})` : name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
