import { useRef } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { useFaults } from './builder.ts';
import { type InviteeDraft, newInvitee } from './draft.ts';
import { TemplateField } from './TemplateField.tsx';
import { word } from './words.ts';

const ROLES = ['REQUIRED', 'OPTIONAL', 'CHAIR', 'NON_PARTICIPANT'] as const;

interface Props {
  invitees: InviteeDraft[];
  error?: string;
  onChange: (invitees: InviteeDraft[]) => void;
}

/** Whom a step invites: addresses and names may have values of the event in them. */
export function InviteeFields({ invitees, error, onChange }: Props) {
  const fault = useFaults();
  const add = useRef<HTMLButtonElement>(null);
  const set = (key: string, change: Partial<InviteeDraft>) =>
    onChange(invitees.map((one) => (one.key === key ? { ...one, ...change } : one)));
  return (
    <fieldset className="space-y-3">
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">
        {word('parameter', 'attendees')}
      </legend>
      <p className="text-[0.8125rem] text-ink-faint">{t('rules.invite.hint')}</p>
      {error ? <p className="text-[0.8125rem] text-danger">{error}</p> : null}
      {invitees.map(({ key, email, name, role }, index) => {
        const number = index + 1;
        const label = (what: string) => `${t('rules.invite.of', { number })}: ${what}`;
        return (
          <div key={key} className="flex items-start gap-2 rounded-xl border border-line p-3">
            <div className="grid min-w-0 grow gap-3 sm:grid-cols-2">
              <TemplateField
                label={label(t('rules.invite.email'))}
                placeholder="ada@example.org"
                value={email}
                error={fault(`${key}.email`)}
                onChange={(text) => set(key, { email: text })}
              />
              <TemplateField
                label={label(t('rules.invite.name'))}
                value={name}
                error={fault(`${key}.name`)}
                onChange={(text) => set(key, { name: text })}
              />
              <SelectField
                label={label(t('rules.invite.role'))}
                value={role}
                onChange={(event) => set(key, { role: event.target.value })}
              >
                {ROLES.map((one) => (
                  <option key={one} value={one}>
                    {word('choice', one)}
                  </option>
                ))}
              </SelectField>
            </div>
            <IconButton
              label={t('rules.invite.remove', { number })}
              disabled={invitees.length === 1}
              onClick={() => {
                onChange(invitees.filter((one) => one.key !== key));
                add.current?.focus();
              }}
            >
              <Icon name="trash" />
            </IconButton>
          </div>
        );
      })}
      <Button ref={add} onClick={() => onChange([...invitees, newInvitee()])}>
        <Icon name="plus" size={15} />
        {t('rules.invite.add')}
      </Button>
    </fieldset>
  );
}
