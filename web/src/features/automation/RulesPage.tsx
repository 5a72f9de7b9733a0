import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useFresh } from '@/data/useFresh.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { instantText } from '@/lib/instant.ts';
import { Button } from '@/ui/Button.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Pager, useCursor } from '@/ui/Pager.tsx';
import type { Definition } from './definition.ts';
import { Rules, type RulesEntry } from './documents.ts';
import { NewRuleDialog } from './NewRuleDialog.tsx';
import { Paused, RuleMenu, RuleSwitch } from './RuleControls.tsx';
import { triggerText } from './words.ts';

/** The viewer's automation rules: which there are, whether they run, and how they last ended. */
export function Page() {
  const [choosing, setChoosing] = useState(false);
  const cursor = useCursor();
  const [asked, ask] = useQuery({
    query: Rules,
    variables: { after: cursor.after },
    requestPolicy: 'cache-and-network',
  });
  useFresh('rules', asked, ask);
  const { data, error } = asked;
  const rules = data?.automationRules;
  return (
    <SettingsSection title={t('rules.title')} hint={t('rules.hint')}>
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {rules?.nodes.length === 0 && cursor.isFirst ? (
        <p className="text-ink-faint">{t('rules.none')}</p>
      ) : null}
      <ul className="divide-y divide-line" aria-label={t('rules.title')}>
        {rules?.nodes.map((rule) => (
          <Row key={rule.id} rule={rule} />
        ))}
      </ul>
      <Pager cursor={cursor} info={rules?.pageInfo} />
      <Button look="primary" className="mt-4" onClick={() => setChoosing(true)}>
        <Icon name="plus" size={16} />
        {t('rules.new')}
      </Button>
      {choosing ? <NewRuleDialog onClose={() => setChoosing(false)} /> : null}
    </SettingsSection>
  );
}

function Row({ rule }: { rule: RulesEntry }) {
  const { viewer, zone } = useHome();
  const when = (instant: string) => (viewer ? instantText(instant, zone, viewer) : instant);
  const last = rule.runs.nodes.at(-1);
  const { trigger } = rule.definition as Definition;
  const ended = last?.state
    ? t('rules.lastRan', { when: when(last.createdAt), state: t(`rules.run.state.${last.state}`) })
    : t('rules.neverRan');
  return (
    <li className="py-3">
      <div className="flex items-start gap-3">
        <RuleSwitch rule={rule} />
        <div className="min-w-0 grow">
          <Link
            to="/settings/automation/$ruleId"
            params={{ ruleId: rule.id }}
            className="font-medium break-words hover:underline"
          >
            {rule.name}
          </Link>
          <p className="text-ink-soft">{triggerText(trigger)}</p>
          {rule.description ? <p className="break-words text-ink-soft">{rule.description}</p> : null}
          <p
            className={`text-[0.8125rem] ${last?.state === 'FAILED' || last?.state === 'DEAD' ? 'text-danger' : 'text-ink-faint'}`}
          >
            {ended}
          </p>
        </div>
        <RuleMenu rule={rule} />
      </div>
      <Paused rule={rule} />
    </li>
  );
}
