import { useRef } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { useBuilder, useFaults, useFreshFocus } from './builder.ts';
import { type BodyDraft, newKey, type PairDraft } from './draft.ts';
import { TemplateField } from './TemplateField.tsx';

/** The headers of a call beside those that the server sets. */
export function HeaderFields({
  pairs,
  onChange,
}: {
  pairs: PairDraft[];
  onChange: (pairs: PairDraft[]) => void;
}) {
  return (
    <Pairs
      pairs={pairs}
      onChange={onChange}
      texts={{
        legend: t('rules.parameter.headers'),
        name: (number) => t('rules.call.headerName', { number }),
        value: (number) => t('rules.call.headerValue', { number }),
        remove: (number) => t('rules.call.removeHeader', { number }),
        add: t('rules.call.addHeader'),
      }}
    />
  );
}

/** What a call sends: fields with texts, JSON of any form, or nothing. */
export function BodyFields({
  body,
  at,
  onChange,
}: {
  body: BodyDraft;
  at: string;
  onChange: (body: BodyDraft) => void;
}) {
  const fault = useFaults();
  const fields = body.fields.map(({ name, value }) => [name, value]);
  return (
    <div className="space-y-3">
      <SelectField
        className="sm:max-w-80"
        label={t('rules.call.body')}
        value={body.kind}
        onChange={(event) => {
          const kind = event.target.value as BodyDraft['kind'];
          // What was given as fields is where the JSON begins.
          const json =
            kind === 'JSON' && fields.length > 0
              ? JSON.stringify(Object.fromEntries(fields), null, 2)
              : body.json;
          onChange({ ...body, kind, json });
        }}
      >
        <option value="FIELDS">{t('rules.call.bodyFields')}</option>
        <option value="JSON">{t('rules.call.bodyJson')}</option>
        <option value="NONE">{t('rules.call.bodyNone')}</option>
      </SelectField>
      {body.kind === 'FIELDS' ? (
        <Pairs
          pairs={body.fields}
          onChange={(changed) => onChange({ ...body, fields: changed })}
          texts={{
            legend: t('rules.call.bodyFields'),
            name: (number) => t('rules.call.fieldName', { number }),
            value: (number) => t('rules.call.fieldValue', { number }),
            remove: (number) => t('rules.call.removeField', { number }),
            add: t('rules.call.addField'),
          }}
        />
      ) : null}
      {body.kind === 'JSON' ? (
        <TextArea
          label={t('rules.call.json')}
          className="font-mono"
          rows={8}
          spellCheck={false}
          value={body.json}
          error={fault(at)}
          onChange={(event) => onChange({ ...body, json: event.target.value })}
        />
      ) : null}
    </div>
  );
}

interface PairsProps {
  pairs: PairDraft[];
  texts: {
    legend: string;
    name: (number: number) => string;
    value: (number: number) => string;
    remove: (number: number) => string;
    add: string;
  };
  onChange: (pairs: PairDraft[]) => void;
}

/** Names and values. */
function Pairs({ pairs, texts, onChange }: PairsProps) {
  const { fresh } = useBuilder();
  const addButton = useRef<HTMLButtonElement>(null);
  return (
    <fieldset>
      <legend className="sr-only">{texts.legend}</legend>
      <ul className="space-y-2">
        {pairs.map((pair, index) => (
          <Pair
            key={pair.key}
            pair={pair}
            name={texts.name(index + 1)}
            value={texts.value(index + 1)}
            remove={texts.remove(index + 1)}
            onChange={(changed) => onChange(pairs.map((one) => (one.key === pair.key ? changed : one)))}
            onRemove={() => {
              onChange(pairs.filter((one) => one.key !== pair.key));
              addButton.current?.focus();
            }}
          />
        ))}
      </ul>
      <Button
        ref={addButton}
        look="quiet"
        className="mt-1"
        onClick={() => {
          const pair = { key: newKey(), name: '', value: '' };
          fresh.current = pair.key;
          onChange([...pairs, pair]);
        }}
      >
        <Icon name="plus" size={16} />
        {texts.add}
      </Button>
    </fieldset>
  );
}

interface PairProps {
  pair: PairDraft;
  name: string;
  value: string;
  remove: string;
  onChange: (pair: PairDraft) => void;
  onRemove: () => void;
}

function Pair({ pair, name, value, remove, onChange, onRemove }: PairProps) {
  const fault = useFaults();
  const root = useFreshFocus<HTMLLIElement>(pair.key);
  return (
    <li ref={root} className="flex items-start gap-2">
      <div className="grid min-w-0 grow gap-2 sm:grid-cols-[1fr_2fr]">
        <TextField
          label={name}
          value={pair.name}
          error={fault(`${pair.key}.name`)}
          onChange={(event) => onChange({ ...pair, name: event.target.value })}
        />
        <TemplateField
          label={value}
          value={pair.value}
          error={fault(`${pair.key}.value`)}
          onChange={(text) => onChange({ ...pair, value: text })}
        />
      </div>
      <IconButton label={remove} className="mt-[1.4375rem]" onClick={onRemove}>
        <Icon name="trash" />
      </IconButton>
    </li>
  );
}
