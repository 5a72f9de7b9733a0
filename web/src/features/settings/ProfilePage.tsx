import { ProfileForm } from '@/features/account/ProfileForm.tsx';
import { useHome } from '@/features/calendar/useHome.ts';
import { t } from '@/lib/i18n.ts';
import { SettingsSection } from './SettingsLayout.tsx';

/** What one is called, and how one reads dates and times. */
export function Page() {
  const { viewer } = useHome();
  return (
    <SettingsSection title={t('settings.profile')} hint={t('settings.profileHint')}>
      {viewer ? <ProfileForm key={viewer.id} viewer={viewer} /> : null}
    </SettingsSection>
  );
}
