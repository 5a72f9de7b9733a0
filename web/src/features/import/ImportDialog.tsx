import { useId, useState } from 'react';
import type { CalendarNode } from '@/features/calendar/documents.ts';
import { bytesText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { importable } from './files.ts';

interface Props {
  /** Those that the viewer may write to; at least one. */
  calendars: CalendarNode[];
  calendarId: string;
  /** What was dropped on the page, if that is how it began. */
  dropped: File[];
  locale: string;
  onStart: (files: File[], calendarId: string) => void;
  onClose: () => void;
}

/** Which files go into which calendar. */
export function ImportDialog({ calendars, calendarId, dropped, locale, onStart, onClose }: Props) {
  const [chosen, setChosen] = useState(() => importable(dropped));
  const [into, setInto] = useState(calendarId);
  const inputId = useId();
  const { files, refusals } = chosen;

  return (
    <Dialog
      title={t('import.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" disabled={files.length === 0} onClick={() => onStart(files, into)}>
            {t('import.start')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {refusals.length > 0 ? (
          <Notice look="warn">
            {refusals.map((one) => (
              <p key={one}>{one}</p>
            ))}
          </Notice>
        ) : null}
        <SelectField label={t('import.into')} value={into} onChange={(event) => setInto(event.target.value)}>
          {calendars.map((calendar) => (
            <option key={calendar.id} value={calendar.id}>
              {calendar.name}
            </option>
          ))}
        </SelectField>
        <div>
          <label
            htmlFor={inputId}
            className="flex cursor-pointer flex-col items-center gap-2 rounded-xl border-2 border-dashed border-line px-4 py-6 text-ink-soft hover:border-accent has-focus-visible:outline-2"
          >
            <Icon name="upload" size={24} />
            <span>{t('import.choose')}</span>
            <input
              id={inputId}
              type="file"
              multiple
              accept=".ics,.ical,.ifb,text/calendar"
              className="sr-only"
              onChange={(event) => setChosen(importable([...(event.target.files ?? [])]))}
            />
          </label>
          {files.length > 0 ? (
            <ul aria-label={t('import.files')} className="mt-3 space-y-1">
              {files.map((file) => (
                <li
                  key={`${file.name}${file.size}`}
                  className="flex justify-between gap-3 rounded-lg bg-sunken px-3 py-2"
                >
                  <span className="truncate">{file.name}</span>
                  <span className="text-ink-faint tabular-nums">{bytesText(file.size, locale)}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}
