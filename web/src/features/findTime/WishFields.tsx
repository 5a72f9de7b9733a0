import { t, tn } from '@/lib/i18n.ts';
import { Checkbox, SelectField, TextField } from '@/ui/Field.tsx';
import { DAYS, type Person, type Wish } from './findTime.ts';
import { RoomFields } from './RoomFields.tsx';

interface Props {
  wish: Wish;
  people: Person[];
  onChange: (change: Partial<Wish>) => void;
  /** What the room, or its type, is called. */
  onRoomName: (name: string) => void;
}

/** Who and what a time is looked for with, how long it is, and when. */
export function WishFields({ wish, people, onChange, onRoomName }: Props) {
  return (
    <>
      <PeopleFields people={people} value={wish.people} onChange={(chosen) => onChange({ people: chosen })} />
      <RoomFields
        room={wish.room}
        seats={wish.seats}
        onRoom={(room, name) => {
          onChange({ room, seats: '' });
          onRoomName(name);
        }}
        onSeats={(seats) => onChange({ seats })}
      />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
        <TextField
          label={t('findTime.minutes')}
          type="number"
          min={1}
          required
          value={wish.minutes}
          onChange={(event) => onChange({ minutes: event.target.value })}
        />
        <TextField
          label={t('findTime.from')}
          type="date"
          required
          value={wish.from}
          onChange={(event) => onChange({ from: event.target.value })}
        />
        <SelectField
          label={t('findTime.days')}
          value={wish.days}
          onChange={(event) => onChange({ days: event.target.value })}
        >
          {DAYS.map((days) => (
            <option key={days} value={days}>
              {tn('findTime.days', days)}
            </option>
          ))}
        </SelectField>
      </div>
      <Checkbox
        label={t('findTime.withinHours')}
        checked={wish.withinHours}
        onChange={(event) => onChange({ withinHours: event.target.checked })}
      />
    </>
  );
}

/** Who takes part, and who is optional. */
function PeopleFields({
  people,
  value,
  onChange,
}: {
  people: Person[];
  value: Wish['people'];
  onChange: (value: Wish['people']) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{t('findTime.people')}</legend>
      <ul className="max-h-44 space-y-1.5 overflow-y-auto p-0.5">
        {people.map(({ id, name }) => {
          const chosen = value.find((one) => one.id === id);
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
              <Checkbox
                label={name}
                checked={chosen !== undefined}
                onChange={(event) =>
                  onChange(
                    event.target.checked
                      ? [...value, { id, isOptional: false }]
                      : value.filter((one) => one.id !== id),
                  )
                }
              />
              {chosen ? (
                <Checkbox
                  className="text-[0.8125rem] text-ink-soft"
                  label={t('findTime.optional', { name })}
                  checked={chosen.isOptional}
                  onChange={(event) =>
                    onChange(
                      value.map((one) => (one.id === id ? { id, isOptional: event.target.checked } : one)),
                    )
                  }
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {people.length === 1 ? <p className="mt-1 text-ink-faint">{t('findTime.nobodyElse')}</p> : null}
    </fieldset>
  );
}
