import { type FormEvent, useState } from 'react';
import { useAct } from '@/data/useAct.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import type { Definition } from './definition.ts';
import { type RuleNode, RuleRun } from './documents.ts';
import { aboutOf, type Chosen, isMissing, SubjectPicker } from './SubjectPicker.tsx';
import { causeOf } from './vocabulary.ts';

/** Runs a rule that waits to be run by hand, about what is chosen. */
export function RunByHand({ rule }: { rule: RuleNode }) {
  const { act, busy } = useAct();
  const toast = useToast();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [missing, setMissing] = useState(false);
  const trigger = causeOf((rule.definition as Definition).trigger);

  async function run(submitted: FormEvent) {
    submitted.preventDefault();
    setMissing(isMissing(trigger, chosen));
    if (isMissing(trigger, chosen)) return;
    const input = { id: rule.id, ...aboutOf(trigger, chosen) };
    const done = await act(RuleRun, { input }, (data) => data.ruleRun);
    if (done) toast(t('rules.manual.runs', { name: rule.name }));
  }

  return (
    <SettingsSection title={t('rules.manual.title')} hint={t('rules.manual.titleHint')}>
      <form onSubmit={(submitted) => void run(submitted)} className="space-y-3">
        <SubjectPicker
          trigger={trigger}
          chosen={chosen}
          isMissing={missing}
          onChoose={(one) => {
            setChosen(one);
            setMissing(false);
          }}
        />
        <Button look="primary" type="submit" busy={busy} disabled={!rule.isEnabled}>
          {t('rules.manual.run')}
        </Button>
      </form>
    </SettingsSection>
  );
}
