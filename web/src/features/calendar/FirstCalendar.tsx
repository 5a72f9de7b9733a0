import { useState } from 'react';
import { nextColor } from '@/lib/color.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { CalendarDialog } from './CalendarDialog.tsx';

/** What a person without a calendar begins with; it lies over the empty view. */
export function FirstCalendar({ zone }: { zone: string }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="absolute inset-0 grid place-items-center rounded-xl bg-paper/70 p-4">
      <section
        aria-labelledby="first-calendar"
        className="max-w-sm rounded-2xl border border-line bg-paper px-8 py-7 text-center shadow-lift"
      >
        <Icon name="calendar" size={30} className="mx-auto mb-3 text-accent" />
        <h2 id="first-calendar" className="text-base font-semibold">
          {t('first.title')}
        </h2>
        <p className="mt-1 mb-5 text-ink-soft">{t('first.text')}</p>
        <Button look="primary" onClick={() => setOpen(true)}>
          {t('first.make')}
        </Button>
      </section>
      {open ? (
        <CalendarDialog
          calendar={null}
          suggestion={{ color: nextColor([]), timeZone: zone }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
