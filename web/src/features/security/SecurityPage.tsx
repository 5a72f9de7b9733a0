import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { problemText, useWays } from '@/features/account/Providers.tsx';
import { useHome } from '@/features/calendar/useHome.ts';
import { t } from '@/lib/i18n.ts';
import { Notice } from '@/ui/Notice.tsx';
import { Address } from './Address.tsx';
import { Devices } from './Devices.tsx';
import { AccountSecurity } from './documents.ts';
import { Password } from './Password.tsx';
import { Services } from './Services.tsx';
import { TwoStep } from './TwoStep.tsx';

/** What the address says when one comes back from a service that was to be linked. It is taken out of it at once. */
function takeNews(): { problem?: string; provider?: string; linked?: string } {
  const { search, pathname } = window.location;
  if (search) window.history.replaceState(window.history.state, '', pathname);
  return Object.fromEntries(new URLSearchParams(search));
}

/** How one's account is protected: address, password, second step, services, devices. */
export function Page() {
  const { viewer, zone } = useHome();
  const ways = useWays();
  const [news] = useState(takeNews);
  const [before, setBefore] = useState<string | null>(null);
  const [{ data, error }, ask] = useQuery({
    query: AccountSecurity,
    variables: { before },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  // Another device may have changed what is shown here.
  useEffect(() => {
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  });

  const security = data?.viewer?.security;
  const problem = problemText(news.problem, news.provider, ways);
  if (error && !data) return <Notice>{failureText(error)}</Notice>;
  if (!security || !viewer) return null;
  const linked = ways?.providers.find(({ name }) => name === news.linked)?.label;
  const shared = { security, onChange: again };
  const style = { locale: viewer.locale, hourCycle: viewer.hourCycle };
  return (
    <>
      <div className="mb-4 empty:hidden">
        {problem ? <Notice>{problem}</Notice> : null}
        {linked ? <Notice look="info">{t('security.linked', { provider: linked })}</Notice> : null}
      </div>
      <Address {...shared} email={data.viewer?.email ?? ''} mail={ways?.mail ?? false} />
      <Password {...shared} />
      <TwoStep {...shared} />
      <Services {...shared} ways={ways} zone={zone} style={style} />
      <Devices {...shared} zone={zone} style={style} onPage={setBefore} isFirst={before === null} />
    </>
  );
}
