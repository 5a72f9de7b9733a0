import { type FormEvent, useState } from 'react';
import { useAct } from '@/data/useAct.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { useTasks } from '@/features/task/useTasks.ts';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import type { Definition } from './definition.ts';
import { type RuleNode, RuleRun } from './documents.ts';
import { type ChosenEvent, EventPicker } from './EventPicker.tsx';

/** Runs a rule that waits to be run by hand, on a chosen event or task. */
export function RunByHand({ rule }: { rule: RuleNode }) {
  const { act, busy } = useAct();
  const toast = useToast();
  const [event, setEvent] = useState<ChosenEvent | null>(null);
  const [missing, setMissing] = useState(false);
  const { trigger } = rule.definition as Definition;
  const needsEvent = (trigger.subject ?? 'EVENT') === 'EVENT';
  const needsTask = trigger.subject === 'TASK';
  const [taskId, setTaskId] = useState('');
  const tasks = useTasks(needsTask ? { statuses: ['NEEDS_ACTION', 'IN_PROCESS'] } : null, 'DUE').nodes;

  async function run(submitted: FormEvent) {
    submitted.preventDefault();
    const isMissing = (needsEvent && event === null) || (needsTask && !taskId);
    setMissing(isMissing);
    if (isMissing) return;
    const eventId = needsEvent ? (event?.id ?? null) : null;
    const about = needsTask ? { taskId } : { eventId };
    const done = await act(RuleRun, { input: { id: rule.id, ...about } }, (data) => data.ruleRun);
    if (done) toast(t('rules.manual.runs', { name: rule.name }));
  }

  return (
    <SettingsSection title={t('rules.manual.title')} hint={t('rules.manual.titleHint')}>
      <form onSubmit={(submitted) => void run(submitted)} className="space-y-3">
        {needsEvent ? (
          <EventPicker
            chosen={event}
            error={missing ? t('rules.try.chooseFirst') : undefined}
            onChoose={(chosen) => {
              setEvent(chosen);
              setMissing(false);
            }}
          />
        ) : null}
        {needsTask ? (
          <SelectField
            className="sm:max-w-80"
            label={t('rules.manual.task')}
            value={taskId}
            error={missing ? t('rules.manual.chooseTask') : undefined}
            onChange={(change) => {
              setTaskId(change.target.value);
              setMissing(false);
            }}
          >
            <option value="">{t('rules.test.choose')}</option>
            {tasks.map(({ id, summary }) => (
              <option key={id} value={id}>
                {summary}
              </option>
            ))}
          </SelectField>
        ) : null}
        <Button look="primary" type="submit" busy={busy} disabled={!rule.isEnabled}>
          {t('rules.manual.run')}
        </Button>
      </form>
    </SettingsSection>
  );
}
