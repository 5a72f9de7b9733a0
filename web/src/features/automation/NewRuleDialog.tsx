import { Link } from '@tanstack/react-router';
import { t } from '@/lib/i18n.ts';
import { Dialog } from '@/ui/Dialog.tsx';
import { RECIPES } from './recipes.ts';

/** Where a new rule begins: one of the usual ones, or an empty one. */
export function NewRuleDialog({ onClose }: { onClose: () => void }) {
  const choice = (title: string, hint: string) => (
    <>
      <span className="block font-medium">{title}</span>
      <span className="block text-[0.8125rem] text-ink-soft">{hint}</span>
    </>
  );
  const look = 'block rounded-xl border border-line px-3.5 py-2.5 hover:bg-sunken';
  return (
    <Dialog title={t('rules.new')} onClose={onClose} width="wide">
      <p className="mb-3 text-ink-soft">{t('rules.beginHint')}</p>
      <ul aria-label={t('rules.begin')} className="grid gap-2 sm:grid-cols-2">
        <li>
          <Link to="/settings/automation/new" className={`${look} h-full`} data-autofocus>
            {choice(t('rules.blank'), t('rules.blankHint'))}
          </Link>
        </li>
        {RECIPES.map(({ key }) => (
          <li key={key}>
            <Link to="/settings/automation/new" search={{ recipe: key }} className={`${look} h-full`}>
              {choice(t(`rules.recipe.${key}`), t(`rules.recipe.${key}Hint`))}
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
