import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { SETTINGS_PAGES } from '@/features/settings/pages.ts';
import { NotFound, Waiting } from './Fallbacks.tsx';

const COMPONENTS = new Map(
  SETTINGS_PAGES.map(({ path, load }) => [path, lazy(async () => ({ default: (await load()).Page }))]),
);

/** The page of the settings that the address names. */
export function SettingsPageRoute() {
  const { page } = useParams({ from: '/signed-in/settings/$page' });
  const Page = COMPONENTS.get(page);
  if (!Page) return <NotFound />;
  return (
    <Suspense fallback={<Waiting />}>
      <Page />
    </Suspense>
  );
}
