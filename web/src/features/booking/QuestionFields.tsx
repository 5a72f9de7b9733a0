import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { Checkbox, SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { NEW_QUESTION, QUESTION_TYPES, type QuestionForm, type QuestionType } from './questionForm.ts';

/** Most questions of one page. */
const MOST = 30;

/** What guests are asked, in the order in which they are. */
export function QuestionFields({
  value,
  errors,
  onChange,
}: {
  value: QuestionForm[];
  errors: Record<number, Record<string, string>>;
  onChange: (value: QuestionForm[]) => void;
}) {
  const swap = (one: number, other: number) =>
    onChange(value.map((form, at) => (at === one ? value[other] : at === other ? value[one] : form) ?? form));
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-soft">
        {t('bookingPage.questions')}
      </legend>
      <p className="mb-2 text-[0.8125rem] text-ink-faint">{t('bookingPage.questionsHint')}</p>
      <ol className="space-y-3">
        {value.map((form, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a new question has no name but its place.
          <li key={index} className="space-y-3 rounded-lg border border-line bg-ground p-3">
            <div className="flex items-center justify-between gap-2">
              <h3 className="font-medium">{t('question.number', { number: index + 1 })}</h3>
              <div className="flex">
                <IconButton
                  label={t('question.up', { number: index + 1 })}
                  disabled={index === 0}
                  onClick={() => swap(index, index - 1)}
                >
                  <Icon name="up" />
                </IconButton>
                <IconButton
                  label={t('question.down', { number: index + 1 })}
                  disabled={index === value.length - 1}
                  onClick={() => swap(index, index + 1)}
                >
                  <Icon name="down" />
                </IconButton>
                <IconButton
                  label={t('question.remove', { number: index + 1 })}
                  onClick={() => onChange(value.filter((_, at) => at !== index))}
                >
                  <Icon name="trash" />
                </IconButton>
              </div>
            </div>
            <OneQuestion
              form={form}
              errors={errors[index] ?? {}}
              onChange={(change) =>
                onChange(value.map((other, at) => (at === index ? { ...form, ...change } : other)))
              }
            />
          </li>
        ))}
      </ol>
      <Button
        look="quiet"
        className="mt-1"
        disabled={value.length >= MOST}
        onClick={() => onChange([...value, { ...NEW_QUESTION }])}
      >
        <Icon name="plus" size={15} />
        {t('question.add')}
      </Button>
    </fieldset>
  );
}

interface OneProps {
  form: QuestionForm;
  errors: Record<string, string>;
  onChange: (change: Partial<QuestionForm>) => void;
}

function OneQuestion({ form, errors, onChange }: OneProps) {
  return (
    <>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <TextField
          label={t('question.label')}
          value={form.label}
          error={errors.label ?? errors.key}
          maxLength={200}
          onChange={(event) => onChange({ label: event.target.value })}
        />
        <SelectField
          label={t('question.type')}
          value={form.type}
          onChange={(event) => onChange({ type: event.target.value as QuestionType })}
        >
          {QUESTION_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`question.type.${type}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <KindFields form={form} errors={errors} onChange={onChange} />
      <TextField
        label={t('question.help')}
        value={form.help}
        error={errors.help}
        maxLength={200}
        onChange={(event) => onChange({ help: event.target.value })}
      />
      <Checkbox
        label={t(form.type === 'BOOLEAN' ? 'question.requiredYes' : 'question.required')}
        checked={form.required}
        onChange={(event) => onChange({ required: event.target.checked })}
      />
    </>
  );
}

/** What else there is to say about a kind of answer. */
function KindFields({ form, errors, onChange }: OneProps) {
  const bounds = 'grid grid-cols-2 gap-3';
  switch (form.type) {
    case 'TEXT':
      return (
        <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
          <TextField
            label={t('question.most')}
            type="number"
            min={1}
            max={10_000}
            className="w-44"
            value={form.most}
            error={errors['kind.max']}
            onChange={(event) => onChange({ most: event.target.value })}
          />
          <Checkbox
            label={t('question.multiline')}
            className="h-9"
            checked={form.multiline}
            onChange={(event) => onChange({ multiline: event.target.checked })}
          />
        </div>
      );
    case 'NUMBER':
      return (
        <>
          <div className={bounds}>
            <TextField
              label={t('question.min')}
              type="number"
              step="any"
              value={form.min}
              onChange={(event) => onChange({ min: event.target.value })}
            />
            <TextField
              label={t('question.max')}
              type="number"
              step="any"
              value={form.max}
              error={errors['kind.max']}
              onChange={(event) => onChange({ max: event.target.value })}
            />
          </div>
          <Checkbox
            label={t('question.whole')}
            checked={form.whole}
            onChange={(event) => onChange({ whole: event.target.checked })}
          />
        </>
      );
    case 'CHOICE':
      return (
        <>
          <TextArea
            label={t('question.options')}
            hint={t('question.optionsHint')}
            value={form.options}
            error={errors['kind.options']}
            onChange={(event) => onChange({ options: event.target.value })}
          />
          <Checkbox
            label={t('question.several')}
            checked={form.several}
            onChange={(event) => onChange({ several: event.target.checked })}
          />
        </>
      );
    case 'DATE':
      return (
        <div className={bounds}>
          <TextField
            label={t('question.earliest')}
            type="date"
            value={form.earliest}
            onChange={(event) => onChange({ earliest: event.target.value })}
          />
          <TextField
            label={t('question.latest')}
            type="date"
            value={form.latest}
            error={errors['kind.latest']}
            onChange={(event) => onChange({ latest: event.target.value })}
          />
        </div>
      );
    case 'BOOLEAN':
      return null;
  }
}
