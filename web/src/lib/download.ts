import { sessionStore } from '@/data/session.ts';
import { apiUrl } from './env.ts';

const TIMEOUT_MS = 120_000;

/**
 * Saves what the server answers at `path` as a file; the token goes in a header, so a plain link will not do.
 * `failed` says in words what happened when the server refuses.
 */
export async function download(
  path: string,
  name: string,
  failed: (status: number) => string,
): Promise<void> {
  const token = await sessionStore.freshToken();
  const response = await fetch(apiUrl(path), {
    headers: { Authorization: `Bearer ${token ?? ''}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(failed(response.status));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(url));
}
