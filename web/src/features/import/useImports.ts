import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { t } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { ImportCreate } from './documents.ts';
import { forget, remember, type Unfinished, unfinished } from './unfinished.ts';
import { UploadError, upload } from './upload.ts';

/** One file on its way; once the server has all of it, its Import node tells the rest. */
export interface Upload {
  key: string;
  fileName: string;
  byteSize: number;
  bytesSent: number;
  importId: string | null;
  /** The page was loaded anew meanwhile. */
  isResumed: boolean;
  failure: string | null;
  cancel: () => void;
}

/** The most files taken at once. */
export const MOST_FILES = 20;

/** One that was on its way when the page was loaded anew: what had not been sent by then never will be. */
function resumed({ key, importId, fileName, byteSize }: Unfinished): Upload {
  return {
    key,
    importId,
    fileName,
    byteSize,
    bytesSent: byteSize,
    isResumed: true,
    failure: null,
    cancel: () => {},
  };
}

/** Uploads running or done since the page was opened, and imports that were still running then. */
export function useImports() {
  const client = useClient();
  const [uploads, setUploads] = useState<Upload[]>(() => unfinished().map(resumed));

  const change = useCallback((key: string, to: Partial<Upload>) => {
    setUploads((now) => now.map((one) => (one.key === key ? { ...one, ...to } : one)));
  }, []);

  const start = useCallback(
    async (file: File, calendarId: string) => {
      const key = randomId();
      const controller = new AbortController();
      setUploads((now) => [
        {
          key,
          fileName: file.name,
          byteSize: file.size,
          bytesSent: 0,
          importId: null,
          isResumed: false,
          failure: null,
          cancel: () => controller.abort(),
        },
        ...now,
      ]);
      const input = { calendarId, fileName: file.name, byteSize: file.size, idempotencyKey: key };
      const outcome = outcomeOf(await client.mutation(ImportCreate, { input }), (data) => data.importCreate);
      if (outcome.kind === 'failed') return change(key, { failure: outcome.message });
      if (outcome.kind === 'refused') {
        return change(key, { failure: outcome.errors.map((error) => error.message).join(' ') });
      }
      const made = outcome.payload.import;
      if (!made) return change(key, { failure: t('failure.unknown') });
      remember({ key, importId: made.id, fileName: file.name, byteSize: file.size });
      change(key, { importId: made.id });
      if (!made.uploadUrl) return;
      try {
        await upload(file, made.uploadUrl, {
          signal: controller.signal,
          onProgress: (bytesSent) => change(key, { bytesSent }),
        });
        stale.emit('occurrences');
      } catch (error) {
        if (controller.signal.aborted) return change(key, { failure: t('import.CANCELLED') });
        const reason = error instanceof UploadError || error instanceof Error ? error.message : String(error);
        change(key, { failure: t('import.uploadFailed', { reason }) });
      }
    },
    [client, change],
  );

  const dismiss = useCallback((key: string) => {
    forget(key);
    setUploads((now) => now.filter((one) => one.key !== key));
  }, []);
  return { uploads, start, dismiss, finished: forget };
}
