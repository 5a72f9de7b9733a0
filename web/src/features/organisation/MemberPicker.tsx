import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { t } from '@/lib/i18n.ts';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Members } from './documents.ts';

interface Props {
  organisationId: string;
  label: string;
  /** Who is chosen; empty for nobody. */
  value: string;
  disabled?: boolean;
  onPick: (userId: string) => void;
}

/** Finds somebody in an organisation by name or address. */
export function MemberPicker({ organisationId, label, value, disabled, onPick }: Props) {
  const [search, setSearch] = useState('');
  const variables = { id: organisationId, search: search.trim() || null, after: null };
  const [{ data, error }] = useQuery({ query: Members, variables });
  return (
    <div className="mt-4 space-y-3">
      <TextField
        label={t('members.search')}
        type="search"
        value={search}
        maxLength={100}
        error={error ? failureText(error) : undefined}
        onChange={(event) => {
          setSearch(event.target.value);
          onPick('');
        }}
      />
      <SelectField
        label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => onPick(event.target.value)}
      >
        <option value="">{t('groups.choose')}</option>
        {data?.organisation?.members.nodes.map(({ userId, name, email }) => (
          <option key={userId} value={userId}>
            {email ? `${name} (${email})` : name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
