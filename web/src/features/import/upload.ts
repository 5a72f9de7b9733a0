import { sessionStore } from '@/data/session.ts';
import { apiUrl } from '@/lib/env.ts';
import { t } from '@/lib/i18n.ts';

/** Bytes in one request; the server takes at most 8 MiB. */
const CHUNK_BYTES = 4 * 1024 * 1024;
const TIMEOUT_MS = 60_000;
/** Attempts for one chunk before the upload is given up. */
const MOST_TRIES = 6;
const FIRST_PAUSE_MS = 500;

export class UploadError extends Error {}

interface Options {
  signal?: AbortSignal;
  onProgress: (bytesSent: number) => void;
  /** For tests. */
  pause?: (ms: number) => Promise<void>;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Sends a file in pieces. After a break it goes on from where the server says the upload stands, so that
 * nothing is sent twice and nothing is left out.
 */
export async function upload(
  file: Blob,
  uploadUrl: string,
  { signal, onProgress, pause = wait }: Options,
): Promise<void> {
  let offset = 0;
  let tries = 0;
  while (offset < file.size) {
    const step = await sendChunk(file, uploadUrl, offset, signal);
    if ('offset' in step) {
      // Going on from another place than expected is progress only when it is further along.
      tries = step.offset > offset ? 0 : tries + 1;
      offset = step.offset;
      onProgress(offset);
    } else {
      if (step.final) throw new UploadError(step.reason);
      tries += 1;
    }
    if (tries >= MOST_TRIES) throw new UploadError('reason' in step ? step.reason : t('import.stalled'));
    if (tries > 0) await pause(FIRST_PAUSE_MS * 2 ** (tries - 1));
  }
}

type Step = { offset: number } | { final: boolean; reason: string };

async function sendChunk(file: Blob, uploadUrl: string, offset: number, signal?: AbortSignal): Promise<Step> {
  signal?.throwIfAborted();
  const url = new URL(apiUrl(uploadUrl), window.location.href);
  url.searchParams.set('offset', String(offset));
  const token = await sessionStore.freshToken();
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token ?? ''}`, 'Content-Type': 'application/octet-stream' },
      body: file.slice(offset, offset + CHUNK_BYTES),
      signal: signal
        ? AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
        : AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    signal?.throwIfAborted();
    return { final: false, reason: t('failure.network') };
  }
  const body = (await response.json().catch(() => ({}))) as {
    bytesReceived?: number;
    expectedOffset?: number;
    userErrors?: { message: string }[];
  };
  if (response.ok && typeof body.bytesReceived === 'number') return { offset: body.bytesReceived };
  if (response.status === 409 && typeof body.expectedOffset === 'number')
    return { offset: body.expectedOffset };
  if (response.status === 401) await sessionStore.refresh();
  const retry = [401, 408, 425, 429].includes(response.status) || response.status >= 500;
  return { final: !retry, reason: body.userErrors?.[0]?.message ?? `HTTP ${response.status}` };
}
