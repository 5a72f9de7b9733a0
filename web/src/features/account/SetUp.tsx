import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { authApi } from '@/data/authApi.ts';
import { sessionStore } from '@/data/session.ts';
import { t } from '@/lib/i18n.ts';
import { AuthLayout } from './AuthLayout.tsx';
import { NewAccountForm } from './NewAccountForm.tsx';

/** Whether nobody has an account yet; false until it is known. */
export function useSetupNeeded(): boolean {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    let current = true;
    void authApi.setupNeeded().then((answer) => current && setNeeded(answer));
    return () => {
      current = false;
    };
  }, []);
  return needed;
}

/** The first run: makes the account of the administrator. */
export function SetUp() {
  return (
    <AuthLayout
      title={t('setup.title')}
      below={
        <>
          {t('setup.done')}{' '}
          <Link to="/sign-in" className="font-medium text-accent underline underline-offset-2">
            {t('signIn.title')}
          </Link>
        </>
      }
    >
      <p className="mb-4 text-ink-soft">{t('setup.hint')}</p>
      <NewAccountForm submit={t('setup.submit')} make={(account) => sessionStore.setUp(account)} />
    </AuthLayout>
  );
}
