import { useState } from 'react';
import { download } from '@/lib/download.ts';
import { t } from '@/lib/i18n.ts';
import { useToast } from '@/ui/Toasts.tsx';

/** Saves one of the files about reservations; `parameters` without a value are left out. */
export function useDownload() {
  const [busy, setBusy] = useState(false);
  const toast = useToast();

  async function save(name: string, parameters: Record<string, string | undefined>) {
    const given = Object.entries(parameters).filter((one): one is [string, string] => Boolean(one[1]));
    setBusy(true);
    try {
      await download(`/api/${name}?${new URLSearchParams(given)}`, name, (status) =>
        t('export.failed', { status }),
      );
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'error');
    }
    setBusy(false);
  }
  return { save, busy };
}
