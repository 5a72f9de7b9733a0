import { type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Icon } from '@/ui/Icon.tsx';

/** Takes files dropped anywhere on the page. */
export function DropZone({ onFiles, children }: { onFiles: (files: File[]) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const take = useRef(onFiles);
  take.current = onFiles;

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth.current += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const overIt = (event: DragEvent) => {
      // Without this the browser would open the file instead.
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take.current(files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', overIt);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', overIt);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <>
      {children}
      {over ? (
        <div className="pointer-events-none fixed inset-0 z-40 grid place-items-center bg-ground/85 p-6">
          <div className="flex flex-col items-center gap-3 rounded-3xl border-2 border-dashed border-accent bg-paper px-12 py-10 text-lg font-semibold shadow-lift">
            <Icon name="upload" size={36} className="text-accent" />
            {t('import.drop')}
          </div>
        </div>
      ) : null}
    </>
  );
}
