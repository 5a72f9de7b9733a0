import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import type { Scope } from './plan.ts';

const TEXTS = {
  THIS: 'scope.this',
  THIS_AND_FUTURE: 'scope.following',
  ALL: 'scope.all',
} as const;

interface Props {
  verb: 'edit' | 'delete';
  scopes: Scope[];
  onChoose: (scope: Scope | null) => void;
}

/** Asks which occurrences of a series a change is for. */
export function ScopeDialog({ verb, scopes, onChoose }: Props) {
  const [scope, setScope] = useState<Scope>(scopes[0] ?? 'THIS');
  return (
    <Dialog
      title={t(verb === 'edit' ? 'scope.editTitle' : 'scope.deleteTitle')}
      onClose={() => onChoose(null)}
      footer={
        <>
          <Button onClick={() => onChoose(null)}>{t('common.cancel')}</Button>
          <Button look={verb === 'delete' ? 'danger' : 'primary'} onClick={() => onChoose(scope)}>
            {t(verb === 'delete' ? 'common.delete' : 'scope.apply')}
          </Button>
        </>
      }
    >
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
    </Dialog>
  );
}
