import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useFresh } from '@/data/useFresh.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { TokenList } from '@/features/token/TokenList.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Menu } from '@/ui/Menu.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import {
  ServiceAccountDelete,
  type ServiceAccountNode,
  ServiceAccountSetActive,
  ServiceAccounts as ServiceAccountsQuery,
  ServiceAccountTokens,
} from './documents.ts';
import { ServiceAccountDialog } from './ServiceAccountDialog.tsx';

type Open = { kind: 'new' } | { kind: 'edit' | 'stop' | 'delete'; account: ServiceAccountNode } | null;

/** The accounts with which an organisation's programs act, for those who administer it. */
export function ServiceAccounts({ organisationId }: { organisationId: string }) {
  const cursor = useCursor();
  const [asked, ask] = useQuery({
    query: ServiceAccountsQuery,
    variables: { id: organisationId, after: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  useFresh('organisations', asked, ask);
  const { data, error } = asked;
  const { act, busy } = useAct();
  const toast = useToast();
  const [open, setOpen] = useState<Open>(null);
  const page = data?.organisation?.serviceAccounts;
  const close = () => setOpen(null);
  const refresh = () => stale.emit('organisations');

  async function setActive({ id }: ServiceAccountNode, isActive: boolean) {
    const input = { id, isActive };
    if (await act(ServiceAccountSetActive, { input }, (result) => result.serviceAccountSetActive)) {
      toast(t('serviceAccounts.saved'));
    }
    close();
    refresh();
  }

  async function remove({ id, name }: ServiceAccountNode) {
    const done = await act(ServiceAccountDelete, { input: { id } }, (result) => result.serviceAccountDelete);
    if (done) toast(t('serviceAccounts.deleted', { name }));
    close();
    refresh();
  }

  return (
    <SettingsSection title={t('serviceAccounts.title')} hint={t('serviceAccounts.hint')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {page?.nodes.length === 0 && cursor.isFirst ? (
        <p className="text-ink-faint">{t('serviceAccounts.none')}</p>
      ) : null}
      <ul aria-label={t('serviceAccounts.title')} className="divide-y divide-line">
        {page?.nodes.map((account) => (
          <Account
            key={account.id}
            account={account}
            onEdit={() => setOpen({ kind: 'edit', account })}
            onStop={() => setOpen({ kind: 'stop', account })}
            onResume={() => void setActive(account, true)}
            onDelete={() => setOpen({ kind: 'delete', account })}
          />
        ))}
      </ul>
      <Pager cursor={cursor} info={page?.pageInfo} />
      <Button className="mt-4" onClick={() => setOpen({ kind: 'new' })}>
        {t('serviceAccounts.new')}
      </Button>
      {open?.kind === 'new' || open?.kind === 'edit' ? (
        <ServiceAccountDialog
          organisationId={organisationId}
          known={open.kind === 'edit' ? open.account : undefined}
          onClose={close}
          onSaved={() => {
            close();
            toast(t('serviceAccounts.saved'));
            refresh();
          }}
        />
      ) : null}
      {open?.kind === 'stop' ? (
        <Confirm
          question={t('serviceAccounts.stopQuestion', { name: open.account.name })}
          action={t('serviceAccounts.stop')}
          busy={busy}
          onConfirm={() => void setActive(open.account, false)}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'delete' ? (
        <Confirm
          question={t('serviceAccounts.deleteQuestion', { name: open.account.name })}
          action={t('serviceAccounts.delete')}
          busy={busy}
          onConfirm={() => void remove(open.account)}
          onClose={close}
        />
      ) : null}
    </SettingsSection>
  );
}

function Account({
  account,
  onEdit,
  onStop,
  onResume,
  onDelete,
}: {
  account: ServiceAccountNode;
  onEdit: () => void;
  onStop: () => void;
  onResume: () => void;
  onDelete: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const { name, description, role, isActive } = account;
  return (
    <li className="py-2.5">
      <div className="flex flex-wrap items-center gap-3">
        <div className="min-w-40 grow">
          <div className="truncate font-medium">{name}</div>
          {description ? <div className="text-ink-soft">{description}</div> : null}
          <div className="text-[0.8125rem] text-ink-faint">{t(`role.${role}`)}</div>
        </div>
        {isActive ? null : <span className="text-danger">{t('serviceAccounts.stopped')}</span>}
        <Button
          look="quiet"
          aria-expanded={isOpen}
          aria-label={t('serviceAccounts.tokens', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('serviceAccounts.showTokens')}
        </Button>
        <Menu
          label={t('serviceAccounts.actions', { name })}
          buttonClassName="inline-flex size-9 items-center justify-center rounded-lg hover:bg-sunken"
          button={<Icon name="more" />}
          items={[
            { label: t('serviceAccounts.edit'), onSelect: onEdit },
            isActive
              ? { label: t('serviceAccounts.stop'), onSelect: onStop }
              : { label: t('serviceAccounts.resume'), onSelect: onResume },
            { label: t('serviceAccounts.delete'), onSelect: onDelete, danger: true },
          ]}
        />
      </div>
      {isOpen ? <AccountTokens account={account} /> : null}
    </li>
  );
}

function AccountTokens({ account }: { account: ServiceAccountNode }) {
  const [asked, ask] = useQuery({
    query: ServiceAccountTokens,
    variables: { id: account.id },
    requestPolicy: 'cache-and-network',
  });
  useFresh('tokens', asked, ask);
  const { data, error } = asked;
  const tokens = data?.node?.__typename === 'ServiceAccount' ? data.node.tokens.nodes : undefined;
  return (
    <section
      aria-label={t('serviceAccounts.tokens', { name: account.name })}
      className="mt-2 rounded-xl border border-line p-4"
    >
      {error ? <Notice>{failureText(error)}</Notice> : null}
      <TokenList
        tokens={tokens}
        none={t('serviceAccounts.noTokens')}
        serviceAccountId={account.id}
        isClosed={!account.isActive}
      />
    </section>
  );
}
