import { Link } from '@tanstack/react-router';
import { t } from '@/lib/i18n.ts';

/** The way back to where one signs in. */
export function SignInLink() {
  return (
    <Link to="/sign-in" className="font-medium text-accent underline underline-offset-2">
      {t('signIn.title')}
    </Link>
  );
}
