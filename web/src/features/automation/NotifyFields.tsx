import { t } from '@/lib/i18n.ts';
import { Choices } from '@/ui/Choices.tsx';
import { Checkbox, SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import { CHANNELS, channelsOf, isChat, RECIPIENTS } from './actions.ts';
import { useBuilder, useFaults } from './builder.ts';
import type { StepDraft } from './draft.ts';
import { fieldGroups } from './vocabulary.ts';
import { word } from './words.ts';

interface Props {
  step: StepDraft;
  onChange: (step: StepDraft) => void;
}

/** By which way people are told: by mail, in the page, or in a chat whose address is kept as a secret. */
export function ChannelFields({ step, onChange }: Props) {
  const { hints } = useBuilder();
  const fault = useFaults();
  const { channel } = step;
  const hint = hints[channel.secret];
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={word('parameter', 'channels')}
        value={channel.kind}
        error={fault(`${step.key}.channel`)}
        onChange={(event) =>
          onChange({ ...step, channel: { kind: event.target.value, secret: '', address: '' } })
        }
      >
        {CHANNELS.map((kind) => (
          <option key={kind} value={kind}>
            {word('channel', kind)}
          </option>
        ))}
      </SelectField>
      {isChat(channel.kind) ? (
        <TextField
          label={t('rules.notify.address')}
          hint={
            hint
              ? t('rules.notify.addressKept', { hint })
              : t(
                  channel.kind === 'SLACK'
                    ? 'rules.notify.addressHint.SLACK'
                    : 'rules.notify.addressHint.TEAMS',
                )
          }
          type="url"
          autoComplete="off"
          spellCheck={false}
          required={!channel.secret}
          placeholder={hint ?? 'https://'}
          value={channel.address}
          error={fault(`${step.key}.address`)}
          onChange={(event) => onChange({ ...step, channel: { ...channel, address: event.target.value } })}
        />
      ) : null}
    </div>
  );
}

/** Who is told. Only people whom the rule's owner may have told are: the server decides. */
export function RecipientFields({ step, onChange }: Props) {
  const { trigger } = useBuilder();
  const fault = useFaults();
  const { recipients } = step;
  if (isChat(step.channel.kind)) return null;
  const isMailed = channelsOf(step.channel.kind).includes('EMAIL');
  const told = fieldGroups(trigger).map(({ name }) => name as string);
  const offered = RECIPIENTS.filter(
    ({ kind, group }) => group === null || told.includes(group) || recipients.kinds.includes(kind),
  );
  const set = (change: Partial<StepDraft['recipients']>) =>
    onChange({ ...step, recipients: { ...recipients, ...change } });
  return (
    <div className="space-y-3">
      <Choices
        inline
        legend={word('parameter', 'recipients')}
        hint={t(isMailed ? 'rules.notify.whom' : 'rules.notify.whomInPage')}
        error={fault(`${step.key}.recipients`)}
        options={offered.map(({ kind }) => ({ value: kind, label: word('recipient', kind) }))}
        chosen={recipients.kinds}
        onChange={(kinds) => set({ kinds })}
      />
      {recipients.kinds.includes('ATTENDEES') ? (
        <Checkbox
          label={t('rules.notify.exceptDeclined')}
          checked={recipients.exceptDeclined}
          onChange={(event) => set({ exceptDeclined: event.target.checked })}
        />
      ) : null}
      {isMailed ? (
        <TextArea
          label={t('rules.notify.addresses')}
          hint={t('rules.notify.addressesHint')}
          rows={2}
          value={recipients.addresses}
          onChange={(event) => set({ addresses: event.target.value })}
        />
      ) : null}
    </div>
  );
}
