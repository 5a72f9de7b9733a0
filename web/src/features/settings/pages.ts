import type { ReactNode } from 'react';
import type { TextKey } from '@/lib/i18n.ts';

/** A page of the settings: its address below `/settings/`, its name in the list, and the component, loaded when it is shown. */
export interface SettingsPage {
  path: string;
  label: TextKey;
  /** Only administrators of the installation find it in the list. */
  administrators?: true;
  load: () => Promise<{ Page: () => ReactNode }>;
}

/** The pages in the order of the list. A feature adds its own here. */
export const SETTINGS_PAGES: readonly [SettingsPage, ...SettingsPage[]] = [
  { path: 'profile', label: 'settings.profile', load: () => import('./ProfilePage.tsx') },
  {
    path: 'working-hours',
    label: 'workingHours.title',
    load: () => import('@/features/workingHours/WorkingHoursPage.tsx'),
  },
  {
    path: 'notifications',
    label: 'push.title',
    load: () => import('@/features/push/NotificationsPage.tsx'),
  },
  {
    path: 'security',
    label: 'security.title',
    load: () => import('@/features/security/SecurityPage.tsx'),
  },
  {
    path: 'organisations',
    label: 'organisations.title',
    load: () => import('@/features/organisation/OrganisationsPage.tsx'),
  },
  {
    path: 'automation',
    label: 'rules.title',
    load: () => import('@/features/automation/RulesPage.tsx'),
  },
  {
    path: 'webhooks',
    label: 'webhooks.title',
    load: () => import('@/features/webhook/WebhooksPage.tsx'),
  },
  { path: 'tokens', label: 'token.title', load: () => import('@/features/token/TokensPage.tsx') },
  {
    path: 'users',
    label: 'users.title',
    administrators: true,
    load: () => import('@/features/administration/UsersPage.tsx'),
  },
  {
    path: 'all-organisations',
    label: 'allOrganisations.title',
    administrators: true,
    load: () => import('@/features/administration/OrganisationsPage.tsx'),
  },
  {
    path: 'queue',
    label: 'queue.title',
    administrators: true,
    load: () => import('@/features/queue/QueuePage.tsx'),
  },
  {
    path: 'audit',
    label: 'audit.title',
    administrators: true,
    load: () => import('@/features/administration/AuditPage.tsx'),
  },
];
