import { download } from '@/lib/download.ts';
import { t } from '@/lib/i18n.ts';

/** Downloads a calendar as .ics. */
export async function exportCalendar(calendar: { id: string; name: string }): Promise<void> {
  const name = calendar.name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '').trim() || 'calendar';
  const path = `/api/calendars/${encodeURIComponent(calendar.id)}/export.ics`;
  await download(path, `${name}.ics`, (status) => t('calendar.exportFailed', { status }));
}
