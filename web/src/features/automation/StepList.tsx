import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { actionsOf } from './actions.ts';
import { useBuilder, useFaults, useFreshFocus } from './builder.ts';
import { ConditionGroup } from './ConditionGroup.tsx';
import { anchorOf, moved, newStep, type StepDraft } from './draft.ts';
import { Parameters } from './Parameters.tsx';
import { word } from './words.ts';

interface Props {
  steps: StepDraft[];
  onChange: (steps: StepDraft[]) => void;
}

/** The actions of a rule in their order. They are moved by buttons, so that the keyboard does as well as the mouse. */
export function StepList({ steps, onChange }: Props) {
  const { trigger, fresh } = useBuilder();
  const fault = useFaults();
  const [said, say] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  // Moving an element takes the focus away from it: the button that was pressed gets it back.
  const pressed = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is given back when the steps are in their new order.
  useLayoutEffect(() => {
    if (!pressed.current) return;
    list.current?.querySelector<HTMLElement>(`[data-button="${pressed.current}"]`)?.focus();
    pressed.current = null;
  }, [steps]);

  function add() {
    const [kind = 'CALL_WEBHOOK'] = actionsOf(trigger);
    const step = newStep(kind, {}, anchorOf(trigger));
    fresh.current = step.key;
    onChange([...steps, step]);
  }

  function move(step: StepDraft, from: number, to: number, button: string) {
    if (to < 0 || to >= steps.length) return;
    pressed.current = `${button} ${step.key}`;
    const action = word('action', step.kind);
    say(t('rules.step.moved', { action, number: to + 1, count: steps.length }));
    onChange(moved(steps, from, to));
  }

  function remove(index: number) {
    say(t('rules.step.removed', { number: index + 1 }));
    onChange(steps.filter((_, at) => at !== index));
    addButton.current?.focus();
  }

  const none = steps.length === 0 ? fault('steps') : undefined;
  return (
    <>
      <ol ref={list} aria-label={t('rules.edit.then')} className="space-y-3">
        {steps.map((step, index) => (
          <li key={step.key} className="rounded-xl border border-line p-3">
            <Step
              step={step}
              number={index + 1}
              onChange={(changed) => onChange(steps.map((one) => (one.key === step.key ? changed : one)))}
            >
              <IconButton
                label={t('rules.step.up', { number: index + 1 })}
                aria-disabled={index === 0 || undefined}
                data-button={`up ${step.key}`}
                className="aria-disabled:opacity-40"
                onClick={() => move(step, index, index - 1, 'up')}
              >
                <Icon name="up" />
              </IconButton>
              <IconButton
                label={t('rules.step.down', { number: index + 1 })}
                aria-disabled={index === steps.length - 1 || undefined}
                data-button={`down ${step.key}`}
                className="aria-disabled:opacity-40"
                onClick={() => move(step, index, index + 1, 'down')}
              >
                <Icon name="down" />
              </IconButton>
              <IconButton label={t('rules.step.remove', { number: index + 1 })} onClick={() => remove(index)}>
                <Icon name="trash" />
              </IconButton>
            </Step>
          </li>
        ))}
      </ol>
      <Button ref={addButton} className={steps.length > 0 ? 'mt-3' : ''} onClick={add}>
        <Icon name="plus" size={16} />
        {t('rules.step.add')}
      </Button>
      {none ? (
        <p role="alert" className="mt-1 text-[0.8125rem] text-danger">
          {none}
        </p>
      ) : null}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  );
}

interface StepProps {
  step: StepDraft;
  number: number;
  onChange: (step: StepDraft) => void;
  /** The buttons that move and remove it. */
  children: ReactNode;
}

function Step({ step, number, onChange, children }: StepProps) {
  const { trigger } = useBuilder();
  const fault = useFaults();
  const root = useFreshFocus<HTMLDivElement>(step.key);
  const offered = actionsOf(trigger);
  const [open, setOpen] = useState(step.condition.parts.length > 0 || step.onFailure === 'CONTINUE');
  return (
    <section aria-label={t('rules.step.title', { number, action: word('action', step.kind) })}>
      <div className="mb-3 flex items-start gap-1">
        <div ref={root} className="mr-1 min-w-0 grow sm:max-w-80">
          <SelectField
            label={t('rules.step.numbered', { number })}
            value={step.kind}
            error={fault(`${step.key}.kind`)}
            onChange={(event) => onChange({ ...step, kind: event.target.value, other: null })}
          >
            {offered.some((kind) => kind === step.kind) ? null : (
              <option value={step.kind}>{word('action', step.kind)}</option>
            )}
            {offered.map((kind) => (
              <option key={kind} value={kind}>
                {word('action', kind)}
              </option>
            ))}
          </SelectField>
        </div>
        <div className="mt-[1.4375rem] ml-auto flex">{children}</div>
      </div>
      {step.other ? (
        <p className="text-ink-soft">{t('rules.step.unknown')}</p>
      ) : (
        <Parameters step={step} onChange={onChange} />
      )}
      <details className="mt-3" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="w-fit rounded-md text-[0.8125rem] text-ink-soft hover:text-ink">
          {t('rules.step.more')}
        </summary>
        <div className="mt-3 space-y-3">
          <div>
            <p className="mb-1 text-[0.8125rem] font-medium text-ink-soft">{t('rules.step.condition')}</p>
            <ConditionGroup
              group={step.condition}
              label={t('rules.group.of', { number })}
              onChange={(condition) => onChange({ ...step, condition })}
            />
          </div>
          <SelectField
            className="sm:max-w-80"
            label={t('rules.step.onFailure')}
            value={step.onFailure}
            onChange={(event) =>
              onChange({ ...step, onFailure: event.target.value === 'CONTINUE' ? 'CONTINUE' : 'STOP' })
            }
          >
            {(['STOP', 'CONTINUE'] as const).map((value) => (
              <option key={value} value={value}>
                {t(`rules.step.onFailure.${value}`)}
              </option>
            ))}
          </SelectField>
        </div>
      </details>
    </section>
  );
}
