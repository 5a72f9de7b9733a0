import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { usePages } from '@/data/usePages.ts';
import { ConnectionDot } from '@/features/calendar/ConnectionDot.tsx';
import { mayWrite, useHome } from '@/features/calendar/useHome.ts';
import { Organisations } from '@/features/organisation/documents.ts';
import { Resources, ResourceTypes } from '@/features/resource/documents.ts';
import { AppHeader } from '@/features/shell/AppHeader.tsx';
import type { Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { SelectField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { RESERVATION_PAGES } from './pages.ts';
import { managesResources, mayApprove, type ReservationScope, ScopeContext } from './scope.ts';

const route = getRouteApi('/signed-in/reservations');

const LINK =
  'block rounded-lg px-3 py-2 whitespace-nowrap text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-wash aria-[current=page]:font-medium aria-[current=page]:text-accent-strong';

/** The pages about reservations: whose resources, which page, and what they share. */
export function ReservationsLayout() {
  const { organisation: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const { viewer, calendars, zone } = useHome();
  const [{ data, error }] = useQuery({ query: Organisations, variables: { after: null } });
  const organisations = data?.organisations.nodes;
  const organisation = organisations?.find(({ id }) => id === chosen) ?? organisations?.[0];
  const id = organisation?.id;
  const types = usePages(
    ResourceTypes,
    id ? { organisationId: id, after: null } : null,
    (answer) => answer.resourceTypes,
    'resources',
  );
  const resources = usePages(
    Resources,
    id ? { filter: { organisationId: id, withArchived: true }, after: null } : null,
    (answer) => answer.resources,
    'resources',
  );
  const style: Style = useMemo(
    () => ({ locale: viewer?.locale ?? 'en', hourCycle: viewer?.hourCycle ?? 'H23' }),
    [viewer?.locale, viewer?.hourCycle],
  );
  const problem = error ? failureText(error) : (types.error ?? resources.error);
  const scope = useMemo<ReservationScope | null>(
    () =>
      organisation && viewer
        ? {
            organisation,
            viewer,
            calendars: calendars.filter(mayWrite),
            zone,
            style,
            types: types.nodes.filter(({ organisationId }) => organisationId === organisation.id),
            resources: resources.nodes.filter(({ organisationId }) => organisationId === organisation.id),
            resourcesTruncated: resources.truncated,
            isKnown: !types.isFirst && !resources.isFirst,
            managesAll: managesResources(organisation.viewerRole),
          }
        : null,
    [organisation, viewer, calendars, zone, style, types, resources],
  );
  return (
    <div className="flex h-full flex-col">
      <AppHeader>
        <ConnectionDot />
      </AppHeader>
      <div className="mx-auto flex min-h-0 w-full max-w-7xl grow gap-x-8 overflow-y-auto px-4 py-6 max-lg:flex-col">
        <nav aria-label={t('reservations.pages')} className="lg:w-48 lg:shrink-0">
          <h1 className="mb-3 px-3 text-lg font-semibold">{t('reservations.title')}</h1>
          {organisations && organisations.length > 1 && organisation ? (
            <SelectField
              className="mb-3 max-w-xs"
              label={t('reservations.organisation')}
              value={organisation.id}
              onChange={(event) => void navigate({ search: { organisation: event.target.value } })}
            >
              {organisations.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </SelectField>
          ) : null}
          {scope ? <PageList scope={scope} /> : null}
        </nav>
        <main className="min-w-0 grow pb-10">
          {problem ? <Notice>{problem}</Notice> : null}
          {organisations?.length === 0 ? <NoOrganisation /> : null}
          {scope ? (
            <ScopeContext value={scope}>
              <Outlet key={scope.organisation.id} />
            </ScopeContext>
          ) : null}
        </main>
      </div>
    </div>
  );
}

/** The pages that are of use to the viewer. */
function PageList({ scope }: { scope: ReservationScope }) {
  const has = {
    everybody: true,
    approvers: scope.managesAll || scope.resources.some(mayApprove),
    managers: scope.managesAll || scope.resources.some(({ viewerRole }) => viewerRole === 'MANAGER'),
  };
  return (
    <ul className="flex gap-1 max-lg:mb-4 max-lg:overflow-x-auto lg:flex-col">
      {RESERVATION_PAGES.filter((page) => has[page.for]).map(({ path, label }) => (
        <li key={path}>
          <Link
            to="/reservations/$page"
            params={{ page: path }}
            search={({ organisation }) => ({ organisation })}
            activeOptions={{ includeSearch: false }}
            className={LINK}
          >
            {t(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function NoOrganisation() {
  return (
    <div className="rounded-2xl border border-line bg-paper p-5 shadow-xs">
      <p className="text-ink-soft">{t('reservations.noOrganisation')}</p>
      <Link
        to="/settings/$page"
        params={{ page: 'organisations' }}
        className="mt-3 inline-block text-accent underline underline-offset-2"
      >
        {t('reservations.toOrganisations')}
      </Link>
    </div>
  );
}
