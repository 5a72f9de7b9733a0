import { type FormEvent, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { download as saveFile } from '@/lib/download.ts';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { AuditEntries, type AuditEntry } from './documents.ts';

interface Filter {
  actions?: string[];
  outcome?: 'DONE' | 'REFUSED';
  from?: string;
}

/** The audit log, the newest first: to administrators of the installation all of it, to those of an organisation its own. */
export function Page() {
  const { zone, viewer } = useHome();
  const [filter, setFilter] = useState<Filter>({});
  const cursor = useCursor();
  const [{ data, error }] = useQuery({
    query: AuditEntries,
    variables: { filter, after: cursor.after },
    requestPolicy: 'network-only',
  });
  const entries = data?.auditEntries;
  return (
    <SettingsSection title={t('audit.title')} hint={t('audit.hint')}>
      <FilterForm
        zone={zone}
        onChange={(wanted) => {
          cursor.reset();
          setFilter(wanted);
        }}
      />
      {viewer?.isAdministrator ? <Download filter={filter} /> : null}
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {entries?.nodes.length === 0 ? <p className="mt-4 text-ink-faint">{t('audit.none')}</p> : null}
      {entries && entries.nodes.length > 0 ? (
        <div className="mt-4 overflow-x-auto">
          <table className="w-full text-left text-[0.8125rem]">
            <thead className="text-ink-faint">
              <tr>
                {(['when', 'who', 'what', 'outcome', 'toWhat', 'from'] as const).map((column) => (
                  <th key={column} scope="col" className="py-1.5 pr-4 font-medium">
                    {t(`audit.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {entries.nodes.map((entry) => (
                <Entry
                  key={entry.entryId}
                  entry={entry}
                  when={viewer ? instantText(entry.at, zone, viewer) : entry.at}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <Pager cursor={cursor} info={entries?.pageInfo} />
    </SettingsSection>
  );
}

function Entry({ entry, when }: { entry: AuditEntry; when: string }) {
  return (
    <tr className="align-top">
      <td className="py-2 pr-4 whitespace-nowrap">{when}</td>
      <td className="py-2 pr-4">{entry.actorName ?? entry.actorId ?? entry.via}</td>
      <td className="py-2 pr-4">
        <code>{entry.action}</code>
        {entry.details ? <div className="break-all text-ink-faint">{entry.details}</div> : null}
      </td>
      <td className={`py-2 pr-4 ${entry.outcome === 'REFUSED' ? 'text-danger' : ''}`}>
        {t(`audit.outcome.${entry.outcome}`)}
      </td>
      <td className="py-2 pr-4 break-all">{entry.subjectId}</td>
      <td className="py-2" title={entry.userAgent ?? undefined}>
        {entry.address}
      </td>
    </tr>
  );
}

function FilterForm({ zone, onChange }: { zone: string; onChange: (filter: Filter) => void }) {
  const [form, setForm] = useState({ action: '', outcome: '', since: '' });

  function apply(event: FormEvent) {
    event.preventDefault();
    const actions = form.action
      .toUpperCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    onChange({
      ...(actions.length > 0 && { actions }),
      ...(form.outcome && { outcome: form.outcome as Filter['outcome'] }),
      ...(form.since && {
        from: Temporal.PlainDate.from(form.since).toZonedDateTime(zone).toInstant().toString(),
      }),
    });
  }

  return (
    <form onSubmit={apply} className="flex flex-wrap items-end gap-3">
      <TextField
        label={t('audit.action')}
        value={form.action}
        onChange={(event) => setForm({ ...form, action: event.target.value })}
        className="min-w-48 grow"
      />
      <SelectField
        label={t('audit.outcome')}
        value={form.outcome}
        onChange={(event) => setForm({ ...form, outcome: event.target.value })}
      >
        <option value="">{t('audit.any')}</option>
        <option value="DONE">{t('audit.outcome.DONE')}</option>
        <option value="REFUSED">{t('audit.outcome.REFUSED')}</option>
      </SelectField>
      <TextField
        label={t('audit.since')}
        type="date"
        value={form.since}
        onChange={(event) => setForm({ ...form, since: event.target.value })}
      />
      <Button type="submit">{t('audit.filter')}</Button>
    </form>
  );
}

function Download({ filter }: { filter: Filter }) {
  const [busy, setBusy] = useState(false);
  const toast = useToast();

  async function download() {
    setBusy(true);
    try {
      const query = new URLSearchParams();
      if (filter.actions) query.set('actions', filter.actions.join(','));
      if (filter.outcome) query.set('outcome', filter.outcome);
      if (filter.from) query.set('from', filter.from);
      await saveFile(`/api/audit.csv?${query}`, 'audit.csv', String);
    } catch {
      toast(t('audit.exportFailed'), 'error');
    }
    setBusy(false);
  }

  return (
    <Button className="mt-3" busy={busy} onClick={() => void download()}>
      {t('audit.export')}
    </Button>
  );
}
