import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { safeColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { Organisations } from './documents.ts';
import { OrganisationForm } from './OrganisationForm.tsx';
import { OrganisationView } from './OrganisationView.tsx';

/** The organisations to which one belongs; one at a time is open. */
export function Page() {
  const [open, setOpen] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const cursor = useCursor();
  const [{ data, error }, ask] = useQuery({ query: Organisations, variables: { after: cursor.after } });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  const list = data?.organisations;

  if (open) {
    return (
      <OrganisationView
        key={open}
        id={open}
        onClose={() => {
          setOpen(null);
          refresh();
        }}
      />
    );
  }
  return (
    <SettingsSection title={t('organisations.title')} hint={t('organisations.hint')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {list?.nodes.length === 0 ? <p className="text-ink-faint">{t('organisations.none')}</p> : null}
      <ul className="divide-y divide-line">
        {list?.nodes.map((one) => (
          <li key={one.id} className="flex items-center gap-3 py-2.5">
            <span
              aria-hidden="true"
              className="size-3 shrink-0 rounded-full"
              style={{ background: safeColor(one.color) }}
            />
            <button
              type="button"
              className="min-w-0 grow truncate text-left font-medium hover:underline"
              onClick={() => setOpen(one.id)}
            >
              {one.name}
            </button>
            <span className="text-ink-faint">{t(`role.${one.viewerRole}`)}</span>
          </li>
        ))}
      </ul>
      <Pager cursor={cursor} info={list?.pageInfo} />
      <Button look="primary" className="mt-4" onClick={() => setMaking(true)}>
        {t('organisations.new')}
      </Button>
      {making ? (
        <Dialog title={t('organisations.new')} onClose={() => setMaking(false)}>
          <OrganisationForm
            onDone={(id) => {
              setMaking(false);
              setOpen(id);
              refresh();
            }}
          />
        </Dialog>
      ) : null}
    </SettingsSection>
  );
}
