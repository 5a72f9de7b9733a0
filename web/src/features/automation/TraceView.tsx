import { t } from '@/lib/i18n.ts';
import { Icon } from '@/ui/Icon.tsx';
import type { Condition, Evaluation, Operand, Trace } from './definition.ts';
import { useSay } from './useSay.ts';
import { valueForm } from './vocabulary.ts';
import { fieldText, word } from './words.ts';

/** Which conditions held and what they saw. */
export function TraceView({ evaluation }: { evaluation: Evaluation }) {
  if (!evaluation.trace) return <p className="text-ink-soft">{t('rules.trace.none')}</p>;
  return (
    <ul className="space-y-1">
      <TracePart trace={evaluation.trace} />
    </ul>
  );
}

function TracePart({ trace }: { trace: Trace }) {
  const [only] = trace.parts ?? [];
  // That all of one hold needs no saying.
  if (only && trace.parts?.length === 1 && (trace.kind === 'ALL' || trace.kind === 'ANY')) {
    return <TracePart trace={only} />;
  }
  return (
    <li>
      <div className="flex gap-2">
        <Icon
          name={trace.holds ? 'check' : 'close'}
          size={16}
          className={`mt-0.5 ${trace.holds ? 'text-ok' : 'text-danger'}`}
        />
        <p className="min-w-0 break-words">
          <span className="sr-only">{t(trace.holds ? 'rules.trace.holds' : 'rules.trace.fails')}: </span>
          <PartText trace={trace} />
        </p>
      </div>
      {trace.parts && trace.parts.length > 0 ? (
        <ul className="mt-1 ml-2 space-y-1 border-l border-line pl-3">
          {trace.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts stand in the order of the condition's own.
            <TracePart key={index} trace={part} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function PartText({ trace }: { trace: Trace }) {
  const { fact } = useSay();
  const said = (value: unknown) => fact(trace.field ?? '', value);
  switch (trace.kind) {
    case 'ALL':
    case 'ANY':
    case 'NOT':
      return t(`rules.trace.${trace.kind}`);
    case 'ANY_ITEM':
    case 'ALL_ITEMS':
    case 'NO_ITEM':
      return t(`rules.trace.${trace.kind}`, { field: fieldText(trace.field ?? '') });
    case 'TEST': {
      const saw =
        trace.before === undefined
          ? t('rules.trace.actual', { value: said(trace.actual) })
          : t('rules.trace.changed', { before: said(trace.before), value: said(trace.actual) });
      return (
        <>
          <TestText field={trace.field ?? ''} operator={trace.operator ?? ''} value={trace.value} />
          <span className="text-ink-faint"> – {saw}</span>
        </>
      );
    }
  }
}

function TestText({ field, operator, value }: { field: string; operator: string; value?: Operand }) {
  const { operand } = useSay();
  const said = valueForm(operator) === 'NONE' ? '' : ` ${operand(field, operator, value)}`;
  return `${fieldText(field)} ${word('operator', operator)}${said}`;
}

/** A condition in words. */
export function ConditionView({ condition }: { condition: Condition }) {
  switch (condition.kind) {
    case 'TEST':
      return (
        <p className="break-words">
          <TestText {...condition} />
        </p>
      );
    case 'ALL':
    case 'ANY': {
      const [only] = condition.conditions;
      if (only && condition.conditions.length === 1) return <ConditionView condition={only} />;
      return <Parts title={t(`rules.trace.${condition.kind}`)} parts={condition.conditions} />;
    }
    case 'NOT': {
      const inner = condition.condition;
      if (inner.kind === 'ANY') return <Parts title={t('rules.group.NONE')} parts={inner.conditions} />;
      return <Parts title={t('rules.group.NONE')} parts={[inner]} />;
    }
    default:
      return (
        <Parts
          title={t(`rules.trace.${condition.kind}`, { field: fieldText(condition.field) })}
          parts={[condition.condition]}
        />
      );
  }
}

function Parts({ title, parts }: { title: string; parts: Condition[] }) {
  return (
    <div>
      <p>{title}</p>
      <ul className="mt-1 ml-1 space-y-1 border-l border-line pl-3">
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one version of a rule do not move.
          <li key={index}>
            <ConditionView condition={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}
