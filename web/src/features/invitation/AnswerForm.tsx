import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { TextField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import type { Answer } from './documents.ts';
import { ANSWER_ICONS, ANSWERS } from './words.ts';

interface Props {
  answer: Answer;
  comment: string | null | undefined;
  busy: boolean;
  /** Belongs to the whole series, which is said. */
  isSeries: boolean;
  onAnswer: (answer: Answer, comment: string) => void;
}

/** The three answers, and what somebody adds to theirs. */
export function AnswerForm({ answer, comment, busy, isSeries, onAnswer }: Props) {
  const [text, setText] = useState(comment ?? '');
  return (
    <div className="space-y-2">
      <TextField
        label={t('answer.comment')}
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.target.value)}
      />
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">{t('answer.yours')}</legend>
        {ANSWERS.map((one) => (
          <Button
            key={one}
            look={one === answer ? 'primary' : 'plain'}
            aria-pressed={one === answer}
            busy={busy}
            onClick={() => onAnswer(one, text)}
          >
            <Icon name={ANSWER_ICONS[one]} size={16} />
            {t(`answer.do.${one}`)}
          </Button>
        ))}
      </fieldset>
      {isSeries ? <p className="text-[0.8125rem] text-ink-faint">{t('answer.wholeSeries')}</p> : null}
    </div>
  );
}
