import { t } from '@/lib/i18n.ts';
import { MOST_FILES } from './useImports.ts';

/** The files that can be imported, and why the others cannot. */
export function importable(files: readonly File[]): { files: File[]; refusals: string[] } {
  const good: File[] = [];
  const refusals: string[] = [];
  for (const file of files) {
    if (!/\.(ics|ical|ifb|icalendar)$/i.test(file.name) && !file.type.startsWith('text/calendar')) {
      refusals.push(t('import.notIcs', { name: file.name }));
    } else if (file.size === 0) refusals.push(t('import.empty', { name: file.name }));
    else good.push(file);
  }
  if (good.length > MOST_FILES) refusals.push(t('import.tooMany', { count: MOST_FILES }));
  return { files: good.slice(0, MOST_FILES), refusals };
}
