import type { Temporal } from 'temporal-polyfill';
import { dateText, rangeText, type Style } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { daysOf, VIEWS, type View, type Weekday } from '@/lib/windows.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';

interface Props {
  view: View;
  date: Temporal.PlainDate;
  weekStart: Weekday;
  style: Style;
  onView: (view: View) => void;
  onStep: (by: -1 | 1) => void;
  onToday: () => void;
}

/** What the view shows, in words. */
export function viewTitle(view: View, date: Temporal.PlainDate, weekStart: Weekday, style: Style): string {
  if (view === 'month') return dateText(date, style, { month: 'long', year: 'numeric' });
  if (view === 'day') return dateText(date, style);
  const { from, to } = daysOf(view, date, weekStart);
  return rangeText(from, to.subtract({ days: 1 }), style, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}

export function Toolbar({ view, date, weekStart, style, onView, onStep, onToday }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="flex items-center">
        <Button onClick={onToday} className="mr-1">
          {t('toolbar.today')}
        </Button>
        <IconButton label={t('toolbar.previous')} onClick={() => onStep(-1)}>
          <Icon name="left" />
        </IconButton>
        <IconButton label={t('toolbar.next')} onClick={() => onStep(1)}>
          <Icon name="right" />
        </IconButton>
      </div>
      <h1
        className="min-w-0 grow truncate text-lg font-semibold tracking-tight sm:text-xl"
        aria-live="polite"
      >
        {viewTitle(view, date, weekStart, style)}
      </h1>
      <fieldset className="flex rounded-lg bg-sunken p-0.5">
        <legend className="sr-only">{t('toolbar.view')}</legend>
        {VIEWS.map((one) => (
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
    </div>
  );
}
