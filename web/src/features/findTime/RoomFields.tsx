import { useState } from 'react';
import { useQuery } from 'urql';
import { usePages } from '@/data/usePages.ts';
import { Organisations } from '@/features/organisation/documents.ts';
import { Resources, ResourceTypes } from '@/features/resource/documents.ts';
import { t } from '@/lib/i18n.ts';
import { SelectField, TextField } from '@/ui/Field.tsx';

interface Props {
  room: string;
  seats: string;
  onRoom: (id: string, name: string) => void;
  onSeats: (seats: string) => void;
}

/** Which resource is needed: none, one in particular, or any of a type. Nothing for whoever belongs to no organisation. */
export function RoomFields({ room, seats, onRoom, onSeats }: Props) {
  const [{ data }] = useQuery({ query: Organisations, variables: { after: null } });
  const [chosen, choose] = useState('');
  const organisations = data?.organisations.nodes ?? [];
  const organisation = organisations.find(({ id }) => id === chosen) ?? organisations[0];
  const id = organisation?.id;
  const types = usePages(
    ResourceTypes,
    id ? { organisationId: id, after: null } : null,
    (answer) => answer.resourceTypes,
    'resources',
  ).nodes.filter(({ organisationId }) => organisationId === id);
  const resources = usePages(
    Resources,
    id ? { filter: { organisationId: id }, after: null } : null,
    (answer) => answer.resources,
    'resources',
  ).nodes.filter(({ organisationId, isReservable }) => organisationId === id && isReservable);
  const offered = types.filter((one) => resources.some(({ type }) => type?.id === one.id));
  if (!organisation || resources.length === 0) return null;
  const hasSeats = resources.some((one) => one.type?.id === room && one.seats != null);
  const nameOf = (value: string) => [...offered, ...resources].find((one) => one.id === value)?.name ?? '';
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {organisations.length > 1 ? (
        <SelectField
          label={t('findTime.organisation')}
          value={organisation.id}
          onChange={(event) => {
            choose(event.target.value);
            onRoom('', '');
          }}
        >
          {organisations.map(({ id: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField
        label={t('findTime.room')}
        value={room}
        onChange={(event) => onRoom(event.target.value, nameOf(event.target.value))}
      >
        <option value="">{t('findTime.noRoom')}</option>
        {offered.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {t('findTime.anyOf', { type: name })}
          </option>
        ))}
        <optgroup label={t('findTime.resources')}>
          {resources.map(({ id: value, name, parent }) => (
            <option key={value} value={value}>
              {parent ? `${name} (${parent.name})` : name}
            </option>
          ))}
        </optgroup>
      </SelectField>
      {hasSeats ? (
        <TextField
          label={t('findTime.seats')}
          type="number"
          min={1}
          value={seats}
          onChange={(event) => onSeats(event.target.value)}
        />
      ) : null}
    </div>
  );
}
