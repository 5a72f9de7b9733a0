import { Choices } from '@/ui/Choices.tsx';
import { SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import type { Filled, Question } from './answers.ts';
import { Tick } from './Tick.tsx';
import { t } from './texts.ts';

/** A question of a page with the field that its kind asks for. */
export function QuestionField({
  question,
  value,
  error,
  onChange,
}: {
  question: Question;
  value: Filled | undefined;
  error: string | undefined;
  onChange: (value: Filled) => void;
}) {
  const { key, label, help, required = false, kind } = question;
  const text = typeof value === 'string' ? value : '';
  const shared = {
    name: key,
    label: required ? label : t('form.optional', { label }),
    hint: help,
    error,
    'aria-required': required,
  };
  switch (kind.type) {
    case 'TEXT': {
      const field = { ...shared, value: text, maxLength: kind.max };
      return kind.multiline ? (
        <TextArea {...field} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <TextField {...field} onChange={(event) => onChange(event.target.value)} />
      );
    }
    case 'NUMBER':
      return (
        <TextField
          {...shared}
          type="number"
          inputMode={kind.whole ? 'numeric' : 'decimal'}
          min={kind.min}
          max={kind.max}
          step={kind.whole ? 1 : 'any'}
          value={text}
          className="max-w-48"
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'DATE':
      return (
        <TextField
          {...shared}
          type="date"
          min={kind.earliest}
          max={kind.latest}
          value={text}
          className="max-w-48"
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'BOOLEAN':
      return (
        <Tick
          label={required ? label : t('form.optional', { label })}
          hint={help}
          error={error}
          name={key}
          required={required}
          checked={value === true}
          onChange={onChange}
        />
      );
    case 'CHOICE':
      return kind.several ? (
        <Choices
          legend={shared.label}
          hint={help}
          error={error}
          options={kind.options.map((option) => ({ value: option, label: option }))}
          chosen={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      ) : (
        <SelectField {...shared} value={text} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('form.choose')}</option>
          {kind.options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </SelectField>
      );
  }
}
