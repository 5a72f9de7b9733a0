import type { ReactNode } from 'react';
import { Photo } from '@/ui/Photo.tsx';
import type { PageNode } from './BookPage.tsx';
import { Fact } from './Facts.tsx';
import type { Picked } from './Pick.tsx';
import { t, tn } from './texts.ts';
import { minutesText } from './time.ts';

/** Whom the guest meets: of people who take turns they learn it when they have booked. */
function withWhom({ assignment, resources }: PageNode): string {
  if (assignment === 'ROUND_ROBIN') return t('facts.oneOfTeam');
  return t('facts.with', { name: resources.map(({ name }) => name).join(', ') });
}

/** What is booked here and with whom. */
export function PageFacts({
  page,
  picked,
  isPicked,
  children,
}: {
  page: PageNode;
  picked: Picked;
  /** Whether it is fixed by now. */
  isPicked: boolean;
  children?: ReactNode;
}) {
  const only = page.resources.length === 1 ? page.resources[0] : undefined;
  const resource = page.resources.find(({ id }) => id === picked.resourceId) ?? only;
  const name =
    resource && picked.quantity > 1
      ? t('facts.quantity', { quantity: picked.quantity, name: resource.name })
      : resource?.name;
  return (
    <div>
      <Photo url={resource?.photoUrl} className="mb-4 aspect-video w-full rounded-xl" />
      <p className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{page.organisationName}</p>
      <h1 className="text-xl leading-snug font-semibold text-balance">{page.title}</h1>
      {page.description ? <p className="mt-2 text-ink-soft whitespace-pre-line">{page.description}</p> : null}
      <ul className="mt-4 space-y-2 text-ink-soft">
        {isPicked || page.durations.length === 1 ? (
          <Fact icon="clock">{minutesText(picked.duration, navigator.language)}</Fact>
        ) : null}
        {page.isOfPeople ? <Fact icon="user">{withWhom(page)}</Fact> : null}
        {name && !page.isOfPeople ? (
          <Fact icon="pin">
            {name}
            {resource?.seats ? (
              <span className="text-ink-faint"> · {tn('choose.seats', resource.seats)}</span>
            ) : null}
          </Fact>
        ) : null}
        {children}
      </ul>
    </div>
  );
}
