import { useState } from 'react';
import { AttendeeList } from '@/features/invitation/AttendeeList.tsx';
import type { AttendeeNode } from '@/features/invitation/documents.ts';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { Checkbox, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { addressesIn, withGuests } from './guests.ts';

interface Props {
  guests: readonly AttendeeNode[];
  organizer: { address: string; name?: string | null; isHere: boolean } | null;
  readOnly: boolean;
  /** Whether they are told; null where nobody would be. */
  isTold: boolean | null;
  error?: string;
  onChange: (guests: AttendeeNode[]) => void;
  onTell: (isTold: boolean) => void;
}

/** Who is invited to an event: added by address, each with what they answered. */
export function Guests({ guests, organizer, readOnly, isTold, error, onChange, onTell }: Props) {
  const [text, setText] = useState('');
  const isElsewhere = organizer !== null && !organizer.isHere;
  const mayChange = !readOnly && !isElsewhere;
  if (!mayChange && guests.length === 0) return null;

  /** What is no address stays, to be mended. */
  function add() {
    const { addresses, rest } = addressesIn(text);
    if (addresses.length > 0) onChange(withGuests(guests, addresses));
    setText(rest);
  }

  return (
    <fieldset className="rounded-xl border border-line p-3">
      <legend className="px-1 text-[0.8125rem] font-medium text-ink-soft">{t('guests.title')}</legend>
      {organizer ? (
        <p className="mb-1 text-[0.8125rem] break-words text-ink-soft">
          {t(isElsewhere ? 'guests.organizedElsewhere' : 'guests.organizedBy', {
            name: organizer.name ?? organizer.address,
          })}
        </p>
      ) : null}
      {error ? <Notice>{error}</Notice> : null}
      {guests.length > 0 ? (
        <AttendeeList
          label={t('guests.title')}
          attendees={guests}
          action={
            mayChange
              ? ({ address, name }) => (
                  <IconButton
                    label={t('guests.remove', { name: name ?? address })}
                    onClick={() => onChange(guests.filter((one) => one.address !== address))}
                  >
                    <Icon name="close" size={16} />
                  </IconButton>
                )
              : undefined
          }
        />
      ) : null}
      {mayChange ? (
        <div className="mt-2 flex items-end gap-2">
          <TextField
            className="grow"
            label={t('guests.add')}
            type="text"
            inputMode="email"
            autoComplete="off"
            placeholder="ada@example.org"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ',') return;
              event.preventDefault();
              add();
            }}
          />
          <Button onClick={add}>{t('guests.addButton')}</Button>
        </div>
      ) : null}
      {mayChange && isTold !== null ? (
        <Checkbox
          className="mt-2"
          label={t('guests.tell')}
          checked={isTold}
          onChange={(event) => onTell(event.target.checked)}
        />
      ) : null}
      {mayChange ? (
        <p className="mt-1.5 text-[0.8125rem] text-ink-faint">
          {t(isTold === false ? 'guests.untoldHint' : 'guests.hint')}
        </p>
      ) : null}
    </fieldset>
  );
}
