import { useState } from 'react';
import { useMutation } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import type { CalendarRole } from '@/gql/graphql';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { LinkCreate, LinkRotate, type LinkUrls, type ShareNode } from './documents.ts';
import { reasonOf } from './reason.ts';
import { LINK_ROLES, ROLE_TEXTS } from './roles.ts';
import { type RowActions, ShareRow } from './ShareRow.tsx';

interface Props extends RowActions {
  calendarId: string;
  links: ShareNode[];
  onFailure: (reason: string | null) => void;
}

/** The public links of a calendar: made, replaced, ended. Where a new one leads is shown once. */
export function LinkSection({ calendarId, links, onFailure, ...rows }: Props) {
  const [urls, setUrls] = useState<LinkUrls | null>(null);
  const [role, setRole] = useState<CalendarRole>('FREE_BUSY');
  const [creating, create] = useMutation(LinkCreate);
  const [, rotate] = useMutation(LinkRotate);

  async function make() {
    const input = { calendarId, role };
    const outcome = outcomeOf(await create({ input }), (data) => data.calendarLinkCreate);
    onFailure(reasonOf(outcome));
    if (outcome.kind === 'done') setUrls(outcome.payload.link ?? null);
    stale.emit('shares');
  }

  async function replace(share: ShareNode) {
    const outcome = outcomeOf(await rotate({ input: { id: share.id } }), (data) => data.calendarLinkRotate);
    onFailure(reasonOf(outcome));
    if (outcome.kind === 'done') setUrls(outcome.payload.link ?? null);
    stale.emit('shares');
  }

  return (
    <section aria-labelledby="share-links">
      <h3 id="share-links" className="font-semibold">
        {t('sharing.links')}
      </h3>
      <p className="mb-2 text-ink-soft">{t('sharing.linksHint')}</p>
      {urls ? <Urls urls={urls} /> : null}
      <ul className="divide-y divide-line">
        {links.map((share) => (
          <ShareRow key={share.id} share={share} {...rows}>
            <Button onClick={() => void replace(share)}>{t('sharing.rotate')}</Button>
          </ShareRow>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <SelectField
          className="w-56"
          label={t('sharing.linkLevel')}
          value={role}
          onChange={(event) => setRole(event.target.value as CalendarRole)}
        >
          {LINK_ROLES.map((one) => (
            <option key={one} value={one}>
              {t(ROLE_TEXTS[one])}
            </option>
          ))}
        </SelectField>
        <Button busy={creating.fetching} onClick={() => void make()}>
          {t('sharing.linkCreate')}
        </Button>
      </div>
    </section>
  );
}

function Urls({ urls }: { urls: LinkUrls }) {
  // The server may give a path of its own origin.
  const whole = (url: string) => new URL(url, window.location.href).href;
  const fields = [
    { label: t('sharing.pageUrl'), value: whole(urls.pageUrl) },
    {
      label: t('sharing.embedCode'),
      value: `<iframe src="${whole(urls.embedUrl)}" width="800" height="600"></iframe>`,
    },
    { label: t('sharing.feedUrl'), value: whole(urls.feedUrl) },
  ];
  return (
    <div className="my-3 space-y-3 rounded-xl border border-line bg-ground p-3">
      <p className="font-medium">{t('sharing.once')}</p>
      {fields.map(({ label, value }) => (
        <TextField
          key={label}
          label={label}
          value={value}
          readOnly
          onFocus={(event) => event.target.select()}
        />
      ))}
    </div>
  );
}
