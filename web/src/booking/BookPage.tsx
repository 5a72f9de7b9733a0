import { useEffect, useMemo } from 'react';
import type { PublicBookingPageQuery, PublicBookingPageQueryVariables } from '@/gql/graphql.ts';
import { paint } from './accent.ts';
import { BookFlow } from './BookFlow.tsx';
import { PUBLIC_BOOKING_PAGE } from './documents.ts';
import { Failure, Message } from './Shell.tsx';
import { t } from './texts.ts';
import { useAsked } from './useAsked.ts';

export type PageNode = NonNullable<PublicBookingPageQuery['publicBookingPage']>;

/** The page on which a guest books. */
export function BookPage({ slug }: { slug: string }) {
  const { data, error, again } = useAsked<PublicBookingPageQuery, PublicBookingPageQueryVariables>(
    PUBLIC_BOOKING_PAGE,
    useMemo(() => ({ slug }), [slug]),
  );
  const page = data?.publicBookingPage;
  useEffect(() => {
    if (!page) return;
    paint(page.organisationColor);
    document.title = t('page.title', { title: page.title, organisation: page.organisationName });
  }, [page]);
  if (page) return <BookFlow page={page} />;
  if (data) return <Message title={t('gone.title')} hint={t('gone.hint')} />;
  // Until then book.html shows the shape of the page.
  return error ? <Failure error={error} onRetry={again} /> : null;
}
