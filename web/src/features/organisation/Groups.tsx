import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useFresh } from '@/data/useFresh.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t, tn } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import {
  GroupCreate,
  GroupDelete,
  GroupMemberAdd,
  GroupMemberRemove,
  GroupMembers,
  type GroupNode,
  Groups as GroupsQuery,
  mayManage,
  type OrganisationDetail,
  PAGE,
} from './documents.ts';
import { MemberPicker } from './MemberPicker.tsx';

/** The groups of an organisation, with whom calendars can be shared at once. */
export function Groups({ organisation }: { organisation: OrganisationDetail }) {
  const [name, setName] = useState('');
  const [open, setOpen] = useState<GroupNode | null>(null);
  const [going, setGoing] = useState<GroupNode | null>(null);
  const { act, busy } = useAct();
  const manages = mayManage(organisation.viewerRole);
  const cursor = useCursor();
  const [asked, ask] = useQuery({
    query: GroupsQuery,
    variables: { id: organisation.id, first: PAGE, after: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  useFresh('organisations', asked, ask);
  const { data, error } = asked;
  const page = data?.organisation?.groups;
  const refresh = () => stale.emit('organisations');

  async function add(event: FormEvent) {
    event.preventDefault();
    const input = { organisationId: organisation.id, name };
    if (await act(GroupCreate, { input }, (data) => data.groupCreate)) {
      setName('');
      refresh();
    }
  }

  async function remove(id: string) {
    await act(GroupDelete, { input: { id } }, (data) => data.groupDelete);
    setGoing(null);
    refresh();
  }

  return (
    <SettingsSection title={t('groups.title')} hint={t('groups.hint')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {page?.nodes.length === 0 && cursor.isFirst ? (
        <p className="text-ink-faint">{t('groups.none')}</p>
      ) : null}
      <ul aria-label={t('groups.title')} className="divide-y divide-line">
        {page?.nodes.map((group) => (
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
      <Pager cursor={cursor} info={page?.pageInfo} />
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
            refresh();
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
  group: GroupNode;
  organisation: OrganisationDetail;
  onClose: () => void;
}) {
  const cursor = useCursor();
  const [asked, ask] = useQuery({
    query: GroupMembers,
    variables: { id: group.id, after: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  useFresh('organisations', asked, ask);
  const { data, error } = asked;
  const page = data?.node?.__typename === 'Group' ? data.node.members : undefined;
  const { act, busy } = useAct();
  const refresh = () => stale.emit('organisations');
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
      {error ? <Notice>{failureText(error)}</Notice> : null}
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
      {manages ? (
        <MemberPicker
          organisationId={organisation.id}
          label={t('groups.addMember')}
          value=""
          disabled={busy}
          onPick={(id) => id && void add(id)}
        />
      ) : null}
    </Dialog>
  );
}
