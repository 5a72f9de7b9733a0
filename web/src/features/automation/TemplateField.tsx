import { type Ref, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Combobox } from '@/ui/Combobox.tsx';
import { TextArea, TextField } from '@/ui/Field.tsx';
import { useBuilder } from './builder.ts';
import { variables } from './variables.ts';

interface Props {
  label: string;
  value: string;
  error?: string;
  hint?: string;
  multiline?: boolean;
  placeholder?: string;
  onChange: (value: string) => void;
}

/** A text in which values of the event can stand, with a list of those that this trigger offers. */
export function TemplateField({ label, value, error, hint, multiline, placeholder, onChange }: Props) {
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [choosing, setChoosing] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is set when the text with the inserted value is there.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [value]);

  function insert(variable: string) {
    const from = field.current?.selectionStart ?? value.length;
    const to = field.current?.selectionEnd ?? from;
    caret.current = from + variable.length;
    setChoosing(false);
    onChange(value.slice(0, from) + variable + value.slice(to));
  }

  const shared = { label, value, error, hint, placeholder };
  return (
    <div>
      {multiline ? (
        <TextArea
          {...shared}
          ref={field as Ref<HTMLTextAreaElement>}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <TextField
          {...shared}
          ref={field as Ref<HTMLInputElement>}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {choosing ? (
        <VariablePicker
          label={label}
          onChoose={insert}
          onLeave={() => {
            setChoosing(false);
            field.current?.focus();
          }}
        />
      ) : (
        <Button
          look="quiet"
          className="mt-1 h-7! px-2! text-[0.8125rem]"
          aria-label={t('rules.template.insertInto', { label })}
          onClick={() => setChoosing(true)}
        >
          {t('rules.template.insert')}
        </Button>
      )}
    </div>
  );
}

function VariablePicker({
  label,
  onChoose,
  onLeave,
}: {
  label: string;
  onChoose: (variable: string) => void;
  onLeave: () => void;
}) {
  const { trigger, mapped } = useBuilder();
  const offered = useMemo(() => variables(trigger, mapped), [trigger, mapped]);
  const search = useCallback(
    (typed: string) => {
      const wanted = typed.trim().toLocaleLowerCase();
      return offered.filter((one) => one.label.toLocaleLowerCase().includes(wanted));
    },
    [offered],
  );
  return (
    <Combobox
      className="mt-1 max-w-md"
      label={t('rules.template.insertInto', { label })}
      hideLabel
      text=""
      value=""
      search={search}
      placeholder={t('rules.template.search')}
      none={t('rules.template.none')}
      onChoose={onChoose}
      onLeave={onLeave}
    />
  );
}
