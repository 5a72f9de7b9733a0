import { useEffect, useRef, useState } from 'react';
import { searchZones, zoneLabel } from '@/lib/zoneNames.ts';
import { Combobox } from '@/ui/Combobox.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { t } from './texts.ts';
import { offsetText, type Reading } from './time.ts';

interface Props {
  reading: Reading;
  /** An instant among those that are shown: the offsets are its. */
  at: number;
  onChange: (change: Partial<Reading>) => void;
}

const CYCLES = ['h12', 'h23'] as const;

/** In which zone and by which clock times are shown, and how to change that. */
export function ReadingFields({ reading, at, onChange }: Props) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
      <ZoneField {...{ reading, at, onChange }} />
      <fieldset className="inline-flex rounded-lg border border-line p-0.5">
        <legend className="sr-only">{t('choose.hours')}</legend>
        {CYCLES.map((cycle) => (
          <label
            key={cycle}
            className="cursor-pointer rounded-md px-2 py-0.5 text-[0.8125rem] text-ink-soft has-checked:bg-accent-wash has-checked:font-medium has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="hours"
              className="sr-only"
              checked={reading.hourCycle === cycle}
              onChange={() => onChange({ hourCycle: cycle })}
            />
            {t(`choose.${cycle}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

/** The zone as a line of text that becomes a field. */
function ZoneField({ reading, at, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const offset = (zone: string) => offsetText(at, zone);
  if (!isOpen) {
    return (
      <button
        type="button"
        ref={button}
        aria-label={`${t('choose.zone')} ${zoneLabel(reading.zone)}. ${t('choose.changeZone')}`}
        onClick={() => setOpen(true)}
        className="-mx-2 flex items-center gap-2 rounded-lg px-2 py-1 text-left text-[0.8125rem] text-ink-soft hover:bg-sunken hover:text-ink"
      >
        <Icon name="globe" size={16} className="shrink-0" />
        <span>
          {zoneLabel(reading.zone)}{' '}
          <span className="whitespace-nowrap text-ink-faint tabular-nums">{offset(reading.zone)}</span>
        </span>
        <Icon name="down" size={14} className="shrink-0" />
      </button>
    );
  }
  return (
    <Combobox
      className="w-full max-w-72"
      label={t('choose.zone')}
      text={zoneLabel(reading.zone)}
      value={reading.zone}
      placeholder={t('choose.zoneSearch')}
      none={t('choose.zoneNone')}
      search={(typed) =>
        searchZones(typed, (zone) => offset(zone).slice(3).replace('−', '-')).map((zone) => ({
          value: zone,
          label: zoneLabel(zone),
          detail: offset(zone),
        }))
      }
      onChoose={(zone) => {
        onChange({ zone });
        setOpen(false);
      }}
      onLeave={() => setOpen(false)}
    />
  );
}
