import { t } from '@/lib/i18n.ts';
import { useToast } from '@/ui/Toasts.tsx';
import { ReservationCreate } from './documents.ts';
import { type Reserved, useReserve } from './useReserve.ts';

/** What one waits for. */
export interface Awaited {
  resources: { resourceId: string; quantity: number }[];
  start: string;
  end: string;
  summary: string;
  note?: string;
  calendarId?: string;
}

/** Stands in line for a place that is taken; where it is free again, it is reserved at once. */
export function useWait() {
  const { run, busy } = useReserve();
  const toast = useToast();

  async function wait({ summary, note = '', calendarId = '', ...awaited }: Awaited): Promise<Reserved> {
    const input = {
      ...awaited,
      summary: summary.trim() || null,
      note: note.trim() || null,
      calendarId: calendarId || null,
      orWait: true,
    };
    const outcome = await run(ReservationCreate, { input }, (data) => data.reservationCreate);
    if (outcome.kind === 'done') {
      const { status, code } = outcome.reservation;
      const key = status === 'WAITLISTED' ? 'wait.done' : 'hold.reserved';
      toast(t(status === 'REQUESTED' ? 'hold.requested' : key, { code }));
    }
    return outcome;
  }
  return { wait, busy };
}
