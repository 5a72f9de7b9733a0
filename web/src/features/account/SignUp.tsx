import { Link } from '@tanstack/react-router';
import type { Registration } from '@/data/authApi.ts';
import { invitation } from '@/data/invitation.ts';
import { sessionStore } from '@/data/session.ts';
import { t } from '@/lib/i18n.ts';
import { AuthLayout } from './AuthLayout.tsx';
import { NewAccountForm } from './NewAccountForm.tsx';
import { ProviderButtons, useWays } from './Providers.tsx';

export function SignUp({ from }: { from?: string }) {
  const ways = useWays();

  async function make(account: Registration) {
    // Spent with the account that is made: it is out of the way before the page goes on.
    const secret = from === '/invitation' ? invitation.kept() : '';
    invitation.forget();
    const result = await sessionStore.signUp({ ...account, ...(secret && { invitation: secret }) });
    if (!result.ok && secret) invitation.keep(secret);
    return result;
  }

  return (
    <AuthLayout
      title={t('signUp.title')}
      below={
        <>
          {t('signUp.haveAccount')}{' '}
          <Link
            to="/sign-in"
            search={{ from }}
            className="font-medium text-accent underline underline-offset-2"
          >
            {t('signIn.title')}
          </Link>
        </>
      }
    >
      <NewAccountForm submit={t('signUp.submit')} make={make} />
      <ProviderButtons ways={ways} from={from} />
    </AuthLayout>
  );
}
