import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Notice } from '@/ui/Notice.tsx';
import { Tokens } from './documents.ts';
import { TokenList } from './TokenList.tsx';

/** The tokens with which programs act for the viewer. */
export function Page() {
  const [asked, ask] = useQuery({ query: Tokens, requestPolicy: 'cache-and-network' });
  useFresh('tokens', asked, ask);
  const { data, error } = asked;
  return (
    <SettingsSection title={t('token.title')} hint={t('token.hint')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      <TokenList tokens={data?.viewer?.tokens.nodes} none={t('token.none')} />
    </SettingsSection>
  );
}
