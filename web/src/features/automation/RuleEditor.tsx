import { useBlocker, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { failureText, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t, tn } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { Waiting } from '@/routes/Fallbacks.tsx';
import { Button } from '@/ui/Button.tsx';
import { Confirm } from '@/ui/Confirm.tsx';
import { Checkbox, TextArea, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { BuilderContext, useFaults } from './builder.ts';
import { ConditionGroup } from './ConditionGroup.tsx';
import type { Definition } from './definition.ts';
import { RuleById, RuleCreate, type RuleNode, RuleUpdate } from './documents.ts';
import { type Draft, mappedFields, newDraft } from './draft.ts';
import { BackToRules } from './RulePage.tsx';
import { draftOf } from './read.ts';
import { RECIPES } from './recipes.ts';
import { SecretFields } from './SecretFields.tsx';
import { StepList } from './StepList.tsx';
import { TriggerFields } from './TriggerFields.tsx';
import { TryOut } from './TryOut.tsx';
import { causeOf } from './vocabulary.ts';
import { type Fault, faultsInText, faultsOf, type Written, written } from './write.ts';

/** A new rule, empty or one of the usual ones. */
export function NewRulePage() {
  const { recipe } = useSearch({ from: '/signed-in/settings/automation/new' });
  const { viewer, zone } = useHome();
  const usual = RECIPES.find(({ key }) => key === recipe);
  return (
    <>
      <BackToRules />
      {viewer ? (
        <Editor
          key={recipe}
          begin={() => (usual ? draftOf(usual.definition(zone)) : newDraft(zone))}
          rule={null}
        />
      ) : (
        <Waiting />
      )}
    </>
  );
}

/** A rule that is there, to be changed. */
export function EditRulePage() {
  const { ruleId } = useParams({ from: '/signed-in/settings/automation/$ruleId/edit' });
  const [round, setRound] = useState(0);
  const [{ data, error, fetching, stale: isStale }, ask] = useQuery({
    query: RuleById,
    variables: { id: ruleId },
    requestPolicy: 'network-only',
  });
  const rule = data?.automationRule;
  const isComing = fetching || isStale;
  return (
    <>
      <BackToRules />
      {error ? <Notice>{failureText(error)}</Notice> : null}
      {data && !rule ? <Notice>{t('rules.gone')}</Notice> : null}
      {isComing && !rule ? <Waiting /> : null}
      {rule ? (
        <Editor
          key={`${rule.id} ${round}`}
          begin={() => draftOf(rule.definition as Definition)}
          rule={rule}
          onReload={() => {
            ask({ requestPolicy: 'network-only' });
            setRound((now) => now + 1);
          }}
        />
      ) : null}
    </>
  );
}

interface Props {
  begin: () => Draft;
  /** Null while it is made. */
  rule: RuleNode | null;
  onReload?: () => void;
}

function Editor({ begin, rule, onReload }: Props) {
  const { calendars } = useHome();
  const [draft, setDraft] = useState(begin);
  // The version that was read, whatever becomes of the rule meanwhile.
  const [known] = useState(rule);
  const [isEnabled, setEnabled] = useState(true);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [conflict, setConflict] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const fresh = useRef<string | null>(null);
  const changed = useRef(false);
  const key = useRef({ of: '', value: '' });
  const navigate = useNavigate();
  const toast = useToast();
  const [{ fetching: creating }, create] = useMutation(RuleCreate);
  const [{ fetching: updating }, update] = useMutation(RuleUpdate);
  const leaving = useBlocker({
    shouldBlockFn: () => changed.current,
    enableBeforeUnload: () => changed.current,
    withResolver: true,
  });

  const edit = (change: Partial<Draft>) => {
    changed.current = true;
    setDraft((now) => ({ ...now, ...change }));
  };
  const hints = useMemo(
    () => Object.fromEntries((known?.secrets ?? []).map(({ name, hint }) => [name, hint])),
    [known],
  );
  const builder = useMemo(
    () => ({
      trigger: causeOf(draft.trigger),
      mapped: mappedFields(draft.trigger),
      timeZone: draft.timeZone,
      calendars,
      faults,
      fresh,
      hints,
    }),
    [draft.trigger, draft.timeZone, calendars, faults, hints],
  );
  useEffect(() => {
    if (faults.length > 0 || failure) summary.current?.focus();
  }, [faults, failure]);

  /** What is written, or null after it was said what is wrong with it. */
  function checked(): Written | null {
    const result = written(draft);
    setFailure(null);
    setFaults(result.faults);
    return result.faults.length > 0 ? null : result;
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    const result = checked();
    if (!result) return;
    const outcome = known
      ? outcomeOf(
          await update({
            input: {
              id: known.id,
              definition: result.definition,
              secrets: result.secrets,
              ifVersion: known.version,
            },
          }),
          (data) => data.ruleUpdate,
        )
      : outcomeOf(await create({ input: newRule(result) }), (data) => data.ruleCreate);
    if (outcome.kind === 'failed') return setFailure(outcome.message);
    if (outcome.kind === 'refused') {
      setConflict(outcome.errors.some((error) => error.__typename === 'VersionConflict'));
      const mendable = outcome.errors.filter((error) => error.__typename !== 'VersionConflict');
      return setFaults(faultsOf(mendable, result));
    }
    changed.current = false;
    stale.emit('rules');
    const saved = outcome.payload.rule;
    if (!saved) return;
    toast(t('rules.edit.saved', { name: saved.name }));
    await navigate({ to: '/settings/automation/$ruleId', params: { ruleId: saved.id } });
  }

  /** A second request for the same rule must not make a second one. */
  function newRule({ definition, secrets }: Written) {
    const content = JSON.stringify({ definition, secrets, isEnabled });
    if (key.current.of !== content) key.current = { of: content, value: randomId() };
    return { definition, secrets, isEnabled, idempotencyKey: key.current.value };
  }

  return (
    <BuilderContext value={builder}>
      <h2 className="mb-4 text-lg font-semibold break-words">
        {known ? t('rules.edit.title', { name: known.name }) : t('rules.edit.new')}
      </h2>
      <div ref={summary} tabIndex={-1} className="mb-4 rounded-lg empty:hidden">
        {failure ? <Notice>{failure}</Notice> : null}
        {conflict ? (
          <Notice>
            <p>{t('rules.edit.conflict')}</p>
            <Button className="mt-2" onClick={onReload}>
              {t('rules.edit.reload')}
            </Button>
          </Notice>
        ) : null}
        {faults.length > 0 ? <Summary faults={faults} /> : null}
      </div>
      <form id="rule" onSubmit={(event) => void save(event)} noValidate>
        <About draft={draft} onChange={edit}>
          {known ? null : (
            <Checkbox
              label={t('rules.edit.enabled')}
              checked={isEnabled}
              onChange={(event) => setEnabled(event.target.checked)}
            />
          )}
        </About>
        <SettingsSection title={t('rules.edit.when')}>
          <TriggerFields draft={draft} onChange={edit} />
        </SettingsSection>
        <SettingsSection title={t('rules.edit.if')} hint={t('rules.edit.ifHint')}>
          <ConditionGroup
            group={draft.condition}
            label={t('rules.group.root')}
            onChange={(condition) => edit({ condition })}
          />
        </SettingsSection>
        <SettingsSection title={t('rules.edit.then')} hint={t('rules.edit.thenHint')}>
          <StepList steps={draft.steps} onChange={(steps) => edit({ steps })} />
        </SettingsSection>
        <SecretFields draft={draft} onChange={edit} />
      </form>
      <TryOut
        key={causeOf(draft.trigger)}
        trigger={causeOf(draft.trigger)}
        definition={() => checked()?.definition ?? null}
        onFaulty={(message) => setFaults(faultsOf(faultsInText(message), written(draft)))}
      />
      <div className="sticky bottom-0 flex justify-end gap-2 rounded-xl border border-line bg-paper px-4 py-3 shadow-lift">
        <Button
          onClick={() =>
            void (known
              ? navigate({ to: '/settings/automation/$ruleId', params: { ruleId: known.id } })
              : navigate({ to: '/settings/$page', params: { page: 'automation' } }))
          }
        >
          {t('common.cancel')}
        </Button>
        <Button look="primary" type="submit" form="rule" busy={creating || updating}>
          {t('rules.edit.save')}
        </Button>
      </div>
      {leaving.status === 'blocked' ? (
        <Confirm
          question={t('rules.edit.leave')}
          action={t('rules.edit.discard')}
          onConfirm={leaving.proceed}
          onClose={leaving.reset}
        />
      ) : null}
    </BuilderContext>
  );
}

/** Everything that is wrong, in the order of the form; each is also shown at its control. */
function Summary({ faults }: { faults: Fault[] }) {
  const where = (section: string) => {
    const [part, index] = section.split('.');
    if (part === 'steps' && index) return t('rules.edit.at.step', { number: Number(index) + 1 });
    switch (part) {
      case 'name':
      case 'description':
      case 'scope':
      case 'timeZone':
      case 'trigger':
      case 'condition':
        return t(`rules.edit.at.${part}`);
      default:
        return null;
    }
  };
  return (
    <Notice>
      <p className="font-medium">{tn('rules.edit.faults', faults.length)}</p>
      <ul className="list-disc pl-5">
        {faults.map(({ at, section, message }) => (
          <li key={`${at} ${message}`} className="break-words">
            {where(section) ? `${where(section)}: ` : null}
            {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface AboutProps {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  children: ReactNode;
}

function About({ draft, onChange, children }: AboutProps) {
  const fault = useFaults();
  return (
    <SettingsSection title={t('rules.edit.about')}>
      <div className="space-y-3">
        <TextField
          label={t('rules.edit.name')}
          maxLength={200}
          required
          value={draft.name}
          error={fault('name')}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <TextArea
          label={t('rules.edit.description')}
          hint={t('rules.edit.descriptionHint')}
          maxLength={2000}
          rows={2}
          value={draft.description}
          error={fault('description')}
          onChange={(event) => onChange({ description: event.target.value })}
        />
        {children}
      </div>
    </SettingsSection>
  );
}
