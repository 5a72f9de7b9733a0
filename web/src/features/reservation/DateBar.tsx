import type { ReactNode } from 'react';
import { Temporal } from 'temporal-polyfill';
import { viewTitle } from '@/features/calendar/Toolbar.tsx';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { useScope } from './scope.ts';

type View = 'day' | 'week' | 'month';

/** Which days are looked at: one step back or forward, a date, and how much of it. */
export function DateBar<V extends View>({
  views,
  view,
  date,
  onView,
  onStep,
  onDate,
  className = '',
  children,
}: {
  className?: string;
  views: readonly V[];
  view: V;
  date: Temporal.PlainDate;
  onView: (view: V) => void;
  onStep: (by: -1 | 1) => void;
  /** Undefined means today. */
  onDate: (date: Temporal.PlainDate | undefined) => void;
  /** What else can be done with what is looked at. */
  children?: ReactNode;
}) {
  const { viewer, style } = useScope();
  return (
    <div className={`mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 ${className}`}>
      <div className="flex items-center">
        <Button onClick={() => onDate(undefined)} className="mr-1">
          {t('toolbar.today')}
        </Button>
        <IconButton label={t('toolbar.previous')} onClick={() => onStep(-1)}>
          <Icon name="left" />
        </IconButton>
        <IconButton label={t('toolbar.next')} onClick={() => onStep(1)}>
          <Icon name="right" />
        </IconButton>
      </div>
      <h3 className="min-w-40 grow truncate text-base font-semibold" aria-live="polite">
        {viewTitle(view, date, viewer.weekStart, style)}
      </h3>
      <TextField
        label={t('book.date')}
        hideLabel
        type="date"
        value={date.toString()}
        onChange={(event) => {
          if (event.target.value) onDate(Temporal.PlainDate.from(event.target.value));
        }}
      />
      <fieldset className="flex rounded-lg bg-sunken p-0.5">
        <legend className="sr-only">{t('toolbar.view')}</legend>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === view}
            onClick={() => onView(one)}
            className="h-8 rounded-md px-2.5 font-medium text-ink-soft transition-colors hover:text-ink aria-pressed:bg-paper aria-pressed:text-ink aria-pressed:shadow-xs sm:px-3"
          >
            {t(`view.${one}`)}
          </button>
        ))}
      </fieldset>
      {children}
    </div>
  );
}
