import { useRef } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { Checkbox, SelectField, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { useBuilder, useFaults, useFreshFocus } from './builder.ts';
import { type MappingDraft, newKey, type TriggerDraft } from './draft.ts';
import { MAPPED_TYPES } from './vocabulary.ts';

interface Props {
  trigger: TriggerDraft;
  onChange: (trigger: TriggerDraft) => void;
}

/** How the sender of a message proves who they are, and what is taken out of its body. */
export function MessageFields({ trigger, onChange }: Props) {
  const { fresh } = useBuilder();
  const addButton = useRef<HTMLButtonElement>(null);
  const { mappings } = trigger;
  const set = (changed: MappingDraft[]) => onChange({ ...trigger, mappings: changed });
  return (
    <div className="space-y-3">
      <p className="text-ink-soft">{t('rules.message.hint')}</p>
      <SelectField
        className="sm:max-w-md"
        label={t('rules.message.authentication')}
        value={trigger.authentication}
        onChange={(event) =>
          onChange({ ...trigger, authentication: event.target.value === 'ADDRESS' ? 'ADDRESS' : 'SIGNATURE' })
        }
      >
        {(['SIGNATURE', 'ADDRESS'] as const).map((kind) => (
          <option key={kind} value={kind}>
            {t(`rules.message.${kind}`)}
          </option>
        ))}
      </SelectField>
      <fieldset>
        <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">
          {t('rules.message.fields')}
        </legend>
        <p className="mb-1 text-[0.8125rem] text-ink-faint">{t('rules.message.fieldsHint')}</p>
        <ul className="space-y-2">
          {mappings.map((mapping, index) => (
            <MappingFields
              key={mapping.key}
              mapping={mapping}
              number={index + 1}
              onChange={(changed) => set(mappings.map((one) => (one.key === mapping.key ? changed : one)))}
              onRemove={() => {
                set(mappings.filter((one) => one.key !== mapping.key));
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
            const mapping = { key: newKey(), name: '', pointer: '', type: 'TEXT', required: false };
            fresh.current = mapping.key;
            set([...mappings, mapping]);
          }}
        >
          <Icon name="plus" size={16} />
          {t('rules.message.add')}
        </Button>
      </fieldset>
    </div>
  );
}

interface MappingProps {
  mapping: MappingDraft;
  number: number;
  onChange: (mapping: MappingDraft) => void;
  onRemove: () => void;
}

function MappingFields({ mapping, number, onChange, onRemove }: MappingProps) {
  const fault = useFaults();
  const root = useFreshFocus<HTMLLIElement>(mapping.key);
  return (
    <li ref={root} className="flex items-start gap-2">
      <div className="grid min-w-0 grow gap-2 sm:grid-cols-4">
        <TextField
          label={t('rules.message.name', { number })}
          spellCheck={false}
          value={mapping.name}
          error={fault(`${mapping.key}.name`)}
          onChange={(event) => onChange({ ...mapping, name: event.target.value })}
        />
        <TextField
          label={t('rules.message.pointer', { number })}
          placeholder="/issue/title"
          spellCheck={false}
          value={mapping.pointer}
          error={fault(`${mapping.key}.pointer`)}
          onChange={(event) => onChange({ ...mapping, pointer: event.target.value })}
        />
        <SelectField
          label={t('rules.message.type', { number })}
          value={mapping.type}
          onChange={(event) => onChange({ ...mapping, type: event.target.value })}
        >
          {MAPPED_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`rules.mapped.${type}`)}
            </option>
          ))}
        </SelectField>
        <Checkbox
          className="self-end pb-2"
          label={t('rules.message.required', { number })}
          checked={mapping.required}
          onChange={(event) => onChange({ ...mapping, required: event.target.checked })}
        />
      </div>
      <IconButton label={t('rules.message.remove', { number })} className="mt-[1.4375rem]" onClick={onRemove}>
        <Icon name="trash" />
      </IconButton>
    </li>
  );
}
