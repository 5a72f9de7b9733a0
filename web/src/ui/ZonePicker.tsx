import { t } from '@/lib/i18n.ts';
import { searchZones, zoneLabel } from '@/lib/zoneNames.ts';
import { offsetOf } from '@/lib/zones.ts';
import { Combobox, type Option } from './Combobox.tsx';

interface Props {
  label: string;
  value: string;
  onChange: (zone: string) => void;
  className?: string;
  hideLabel?: boolean;
}

function search(typed: string): Option[] {
  return searchZones(typed, offsetOf).map((zone) => ({
    value: zone,
    label: zoneLabel(zone),
    detail: `UTC${offsetOf(zone)}`,
  }));
}

/** A time zone found by typing, of at most 60. */
export function ZonePicker({ label, value, onChange, className, hideLabel }: Props) {
  return (
    <Combobox
      {...{ label, value, className, hideLabel, search }}
      text={`${zoneLabel(value)}  UTC${offsetOf(value)}`}
      placeholder={t('zone.search')}
      none={t('zone.none')}
      onChoose={onChange}
    />
  );
}
