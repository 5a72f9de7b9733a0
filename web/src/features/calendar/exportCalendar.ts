import { sessionStore } from '@/data/session.ts';
import { apiUrl } from '@/lib/env.ts';
import { t } from '@/lib/i18n.ts';

const TIMEOUT_MS = 120_000;

/** Downloads a calendar as .ics; the token goes in a header, so a plain link will not do. */
export async function exportCalendar(calendar: { id: string; name: string }): Promise<void> {
  const token = await sessionStore.freshToken();
  const response = await fetch(apiUrl(`/api/calendars/${encodeURIComponent(calendar.id)}/export.ics`), {
    headers: { Authorization: `Bearer ${token ?? ''}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(t('calendar.exportFailed', { status: response.status }));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = `${calendar.name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '').trim() || 'calendar'}.ics`;
  link.click();
  // The browser has taken the content by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(url));
}
