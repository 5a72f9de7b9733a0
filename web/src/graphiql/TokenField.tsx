import { useId, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { pastedToken } from './token.ts';

/** Where a token is pasted, and whose rights the requests of this page have. */
export function TokenField() {
  const [text, setText] = useState('');
  const id = useId();

  function change(next: string) {
    setText(next);
    pastedToken.set(next);
  }

  return (
    <div className="cal3-token">
      <label htmlFor={id}>{t('graphiql.token')}</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('graphiql.placeholder')}
        aria-describedby={`${id}-note`}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      {text ? (
        <button type="button" onClick={() => change('')}>
          {t('graphiql.forget')}
        </button>
      ) : null}
      <span id={`${id}-note`} role="status">
        {t(text ? 'graphiql.withToken' : 'graphiql.withSession')}
      </span>
    </div>
  );
}
