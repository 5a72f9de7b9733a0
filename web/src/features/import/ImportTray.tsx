import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMutation, useQuery } from 'urql';
import { stale } from '@/data/signal.ts';
import { useFresh } from '@/data/useFresh.ts';
import { countText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { IconButton } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Progress } from '@/ui/Progress.tsx';
import { ImportCancel, type ImportNode, ImportProgress } from './documents.ts';
import type { Upload } from './useImports.ts';

export function isFinished(status: ImportNode['status']): boolean {
  return status === 'SUCCEEDED' || status === 'FAILED' || status === 'CANCELLED';
}

/** An import as it is now: live changes carry what it has come to, and let it be asked for again. */
export function useImport(id: string | null) {
  const [asked, ask] = useQuery({
    query: ImportProgress,
    variables: { id: id ?? '' },
    pause: id === null,
  });
  useFresh('imports', asked, ask, id === null);
  const { data, fetching } = asked;
  const node: ImportNode | null = data?.node?.__typename === 'Import' ? data.node : null;
  return { node, fetching, isAnswered: data !== undefined };
}

/** How far the imports are, in a corner of the page. */
export function ImportTray({
  uploads,
  locale,
  onDismiss,
  onFinished,
}: {
  uploads: Upload[];
  locale: string;
  onDismiss: (key: string) => void;
  onFinished: (key: string) => void;
}) {
  if (uploads.length === 0) return null;
  return (
    <section
      aria-label={t('import.tray')}
      className="fixed right-3 bottom-3 z-30 max-h-[60dvh] w-[min(22rem,calc(100vw-1.5rem))] overflow-y-auto rounded-2xl border border-line bg-paper shadow-lift"
    >
      <ul className="divide-y divide-line">
        {uploads.map((upload) => (
          <TrayItem
            key={upload.key}
            upload={upload}
            locale={locale}
            onDismiss={() => onDismiss(upload.key)}
            onFinished={onFinished}
          />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  upload: Upload;
  locale: string;
  onDismiss: () => void;
  onFinished: (key: string) => void;
}

function TrayItem({ upload, locale, onDismiss, onFinished }: ItemProps) {
  const { node, isAnswered } = useImport(upload.importId);
  const [, cancel] = useMutation(ImportCancel);
  const lost = upload.isResumed && isAnswered && (!node || node.status === 'UPLOADING');
  const failure = upload.failure ?? (lost ? t('import.interrupted') : null);
  const sending = failure === null && (!node || node.status === 'UPLOADING');
  const finished = failure !== null || (node !== null && isFinished(node.status));

  // A finished import shows its events even when the last of its changes was missed.
  useEffect(() => {
    if (!finished) return;
    stale.emit('occurrences');
    onFinished(upload.key);
  }, [finished, onFinished, upload.key]);

  function stop() {
    upload.cancel();
    if (upload.importId) void cancel({ input: { id: upload.importId } });
  }

  return (
    <li className="px-4 py-3" data-import-status={failure ? 'FAILED' : (node?.status ?? 'UPLOADING')}>
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
        className={`mt-1 text-[0.8125rem] ${failure || node?.status === 'FAILED' ? 'text-danger' : 'text-ink-soft'}`}
        role="status"
      >
        {failure ??
          node?.failure ??
          (sending ? t('import.uploading') : t(`import.${node?.status ?? 'PENDING'}`))}
        {failure === null && node && node.total > 0 ? ` · ${summary(node, locale)}` : ''}
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

/** What became of the objects so far: `18 new, 3 unchanged`. */
function summary(node: ImportNode, locale: string): string {
  const parts = (['created', 'updated', 'unchanged', 'skipped'] as const)
    .filter((part) => node[part] > 0)
    .map((part) => t(`import.${part}`, { count: countText(node[part], locale) }));
  return parts.join(', ');
}
