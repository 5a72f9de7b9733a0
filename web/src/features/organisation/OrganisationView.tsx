import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useAct } from '@/data/useAct.ts';
import { useFresh } from '@/data/useFresh.ts';
import { ServiceAccounts } from '@/features/serviceAccount/ServiceAccounts.tsx';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { Calendars } from './Calendars.tsx';
import {
  mayManage,
  OrganisationById,
  OrganisationDelete,
  type OrganisationDetail,
  OrganisationLeave,
} from './documents.ts';
import { Groups } from './Groups.tsx';
import { Holidays } from './Holidays.tsx';
import { Invitations } from './Invitations.tsx';
import { MembersList } from './MembersList.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';

/** One organisation: for its administrators and owners to manage, for its members to look at. */
export function OrganisationView({ id, onClose }: { id: string; onClose: () => void }) {
  const [asked, ask] = useQuery({
    query: OrganisationById,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  useFresh('organisations', asked, ask);
  const { data, error } = asked;
  const toast = useToast();
  const organisation = data?.organisation;
  return (
    <>
      <Button look="quiet" className="mb-3" onClick={onClose}>
        <Icon name="left" />
        {t('organisations.back')}
      </Button>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {!data && !error ? <p className="text-ink-faint">{t('page.loading')}</p> : null}
      {organisation === null ? <Notice look="info">{t('organisations.gone')}</Notice> : null}
      {organisation ? (
        <>
          <SettingsSection title={organisation.name} hint={t(`role.${organisation.viewerRole}`)}>
            {mayManage(organisation.viewerRole) ? (
              <OrganisationForm
                key={organisation.version}
                known={organisation}
                onDone={() => toast(t('organisations.saved'))}
              />
            ) : null}
            <Ending organisation={organisation} onGone={onClose} />
          </SettingsSection>
          <MembersList organisation={organisation} />
          {mayManage(organisation.viewerRole) ? <Invitations organisation={organisation} /> : null}
          <Groups organisation={organisation} />
          <Holidays organisation={organisation} />
          <Calendars organisation={organisation} />
          {mayManage(organisation.viewerRole) ? <ServiceAccounts organisationId={organisation.id} /> : null}
        </>
      ) : null}
    </>
  );
}

/** Leaving it, and for its owners: deleting it. */
function Ending({ organisation, onGone }: { organisation: OrganisationDetail; onGone: () => void }) {
  const [asked, setAsked] = useState<'leave' | 'delete' | null>(null);
  const { act, busy } = useAct();
  const toast = useToast();
  const { id, name } = organisation;

  async function end() {
    const done =
      asked === 'leave'
        ? await act(OrganisationLeave, { input: { organisationId: id } }, (data) => data.organisationLeave)
        : await act(OrganisationDelete, { input: { id } }, (data) => data.organisationDelete);
    setAsked(null);
    if (!done) return;
    toast(t(asked === 'leave' ? 'organisations.left' : 'organisations.deleted', { name }));
    onGone();
  }

  return (
    <div className="mt-5 flex flex-wrap gap-2">
      <Button onClick={() => setAsked('leave')}>{t('organisations.leave')}</Button>
      {organisation.viewerRole === 'OWNER' ? (
        <Button look="danger" onClick={() => setAsked('delete')}>
          {t('organisations.delete')}
        </Button>
      ) : null}
      {asked ? (
        <Confirm
          question={t(asked === 'leave' ? 'organisations.leaveQuestion' : 'organisations.deleteQuestion', {
            name,
          })}
          action={t(asked === 'leave' ? 'organisations.leave' : 'organisations.delete')}
          busy={busy}
          onConfirm={() => void end()}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </div>
  );
}
