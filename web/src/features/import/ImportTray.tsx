import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMutation, useQuery } from 'urql';
import { stale } from '@/data/signal.ts';
import { t } from '@/lib/i18n.ts';
import { IconButton } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Progress } from '@/ui/Progress.tsx';
import { ImportCancel, type ImportNode, ImportProgress } from './documents.ts';
import type { Upload } from './useImports.ts';

export function isFinished(status: ImportNode['status']): boolean {
  return status === 'SUCCEEDED' || status === 'FAILED' || status === 'CANCELLED';
}

/** An import as it is now; the live changes keep it current in the cache. */
export function useImport(id: string | null): { node: ImportNode | null; fetching: boolean } {
  const [{ data, fetching }] = useQuery({
    query: ImportProgress,
    variables: { id: id ?? '' },
    pause: id === null,
  });
  return { node: data?.node?.__typename === 'Import' ? data.node : null, fetching };
}

/** How far the imports are, in a corner of the page. */
export function ImportTray({ uploads, onDismiss }: { uploads: Upload[]; onDismiss: (key: string) => void }) {
  if (uploads.length === 0) return null;
  return (
    <section
      aria-label={t('import.tray')}
      className="fixed right-3 bottom-3 z-30 max-h-[60dvh] w-[min(22rem,calc(100vw-1.5rem))] overflow-y-auto rounded-2xl border border-line bg-paper shadow-lift"
    >
      <ul className="divide-y divide-line">
        {uploads.map((upload) => (
          <TrayItem key={upload.key} upload={upload} onDismiss={() => onDismiss(upload.key)} />
        ))}
      </ul>
    </section>
  );
}

function TrayItem({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const { node } = useImport(upload.importId);
  const [, cancel] = useMutation(ImportCancel);
  const sending = upload.failure === null && (!node || node.status === 'UPLOADING');
  const finished = upload.failure !== null || (node !== null && isFinished(node.status));
  const done = node ? node.created + node.updated + node.unchanged + node.skipped : 0;

  // A finished import shows its events even when the last of its changes was missed.
  useEffect(() => {
    if (finished) stale.emit('occurrences');
  }, [finished]);

  function stop() {
    upload.cancel();
    if (upload.importId) void cancel({ input: { id: upload.importId } });
  }

  return (
    <li className="px-4 py-3" data-import-status={upload.failure ? 'FAILED' : (node?.status ?? 'UPLOADING')}>
      <div className="flex items-center gap-2">
        <span className="min-w-0 grow truncate font-medium">{upload.fileName}</span>
        {finished ? (
          <IconButton label={t('import.hide')} className="-mr-2 size-7" onClick={onDismiss}>
            <Icon name="close" size={15} />
          </IconButton>
        ) : (
          <button
            type="button"
            className="text-[0.8125rem] text-ink-soft underline underline-offset-2"
            onClick={stop}
          >
            {t('import.cancel')}
          </button>
        )}
      </div>
      {finished ? null : (
        <Progress
          label={`${upload.fileName}: ${t('report.progress')}`}
          value={sending ? upload.bytesSent : (node?.bytesProcessed ?? 0)}
          max={upload.byteSize}
        />
      )}
      <p
        className={`mt-1 text-[0.8125rem] ${upload.failure || node?.status === 'FAILED' ? 'text-danger' : 'text-ink-soft'}`}
        role="status"
      >
        {upload.failure ??
          node?.failure ??
          (sending ? t('import.uploading') : t(`import.${node?.status ?? 'PENDING'}`))}
        {!upload.failure && node && done > 0 ? ` · ${t('import.summary', { ...counts(node) })}` : ''}
      </p>
      {node && !sending ? (
        <Link
          to="/imports/$importId"
          params={{ importId: node.id }}
          className="mt-1 inline-block text-[0.8125rem] font-medium text-accent underline underline-offset-2"
        >
          {t('import.report')}
        </Link>
      ) : null}
    </li>
  );
}

function counts(node: ImportNode) {
  return { created: node.created, updated: node.updated, skipped: node.skipped };
}
