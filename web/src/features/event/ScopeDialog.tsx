import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Checkbox } from '@/ui/Field.tsx';
import type { Scope } from './plan.ts';

const TEXTS = {
  THIS: 'scope.this',
  THIS_AND_FUTURE: 'scope.following',
  ALL: 'scope.all',
} as const;

/** For which occurrences a change is, null for an event that does not recur, and whether the guests are told. */
export interface Choice {
  scope: Scope | null;
  isTold: boolean;
}

export interface Asked {
  verb: 'edit' | 'delete';
  /** None for an event that does not recur. */
  scopes: Scope[];
  /** Whether the guests are told unless it is said otherwise; null where nobody would be. */
  isTold: boolean | null;
}

const TITLES = { edit: 'scope.editTitle', delete: 'scope.deleteTitle' } as const;

/** Asks which occurrences of a series a change is for, and whether the guests are told of it. */
export function ScopeDialog({
  verb,
  scopes,
  isTold,
  onChoose,
}: Asked & { onChoose: (choice: Choice | null) => void }) {
  const [scope, setScope] = useState<Scope | null>(scopes[0] ?? null);
  const [tells, setTells] = useState(isTold ?? true);
  return (
    <Dialog
      title={t(scopes.length > 0 ? TITLES[verb] : 'guests.tellTitle')}
      onClose={() => onChoose(null)}
      footer={
        <>
          <Button onClick={() => onChoose(null)}>{t('common.cancel')}</Button>
          <Button
            look={verb === 'delete' ? 'danger' : 'primary'}
            onClick={() => onChoose({ scope, isTold: tells })}
          >
            {t(verb === 'delete' ? 'common.delete' : 'scope.apply')}
          </Button>
        </>
      }
    >
      {scopes.length > 0 ? (
        <fieldset className="space-y-1">
          <legend className="sr-only">{t('scope.legend')}</legend>
          {scopes.map((one) => (
            <label
              key={one}
              className="flex cursor-pointer items-center gap-3 rounded-lg px-3 py-2.5 hover:bg-sunken has-checked:bg-accent-wash"
            >
              <input
                type="radio"
                name="scope"
                checked={one === scope}
                onChange={() => setScope(one)}
                className="size-4 accent-accent"
              />
              {t(TEXTS[one])}
            </label>
          ))}
        </fieldset>
      ) : null}
      {isTold === null ? null : (
        <Checkbox
          className={scopes.length > 0 ? 'mt-3 px-3' : ''}
          label={t('guests.tell')}
          checked={tells}
          onChange={(event) => setTells(event.target.checked)}
        />
      )}
    </Dialog>
  );
}
