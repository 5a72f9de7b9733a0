import { SelectField } from '@/ui/Field.tsx';
import type { PageNode } from './BookPage.tsx';
import { t, tn } from './texts.ts';
import { minutesText } from './time.ts';

/** What the guest picks before the time. */
export interface Picked {
  /** Minutes. */
  duration: number;
  /** Null for any that is free. */
  resourceId: string | null;
  quantity: number;
}

/** At most so many can be picked from a list. */
const MOST = 50;

/** How long, what, and how many; whatever leaves no choice is not shown. */
export function Pick({
  page,
  picked,
  locale,
  onChange,
}: {
  page: PageNode;
  picked: Picked;
  locale: string;
  onChange: (picked: Picked) => void;
}) {
  const among = picked.resourceId
    ? page.resources.filter(({ id }) => id === picked.resourceId)
    : page.resources;
  const most = Math.min(MOST, Math.max(1, ...among.map(({ quantity }) => quantity)));
  const chip =
    'cursor-pointer rounded-lg border border-line px-3 py-1.5 has-checked:border-accent has-checked:bg-accent-wash has-checked:font-medium has-checked:text-accent-strong hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent';
  return (
    <>
      {page.durations.length > 1 ? (
        <fieldset>
          <legend className="mb-1.5 text-[0.8125rem] font-medium text-ink-soft">
            {t('choose.duration')}
          </legend>
          <div className="flex flex-wrap gap-2">
            {page.durations.map((duration) => (
              <label key={duration} className={chip}>
                <input
                  type="radio"
                  name="duration"
                  className="sr-only"
                  checked={duration === picked.duration}
                  onChange={() => onChange({ ...picked, duration })}
                />
                {minutesText(duration, locale)}
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      {page.canChooseResource && page.resources.length > 1 ? (
        <SelectField
          label={t('choose.resource')}
          value={picked.resourceId ?? ''}
          onChange={(event) => onChange({ ...picked, resourceId: event.target.value || null, quantity: 1 })}
        >
          <option value="">{t('choose.any')}</option>
          {page.resources.map(({ id, name, seats }) => (
            <option key={id} value={id}>
              {seats ? `${name} · ${tn('choose.seats', seats)}` : name}
            </option>
          ))}
        </SelectField>
      ) : null}
      {most > 1 ? (
        <SelectField
          label={t('choose.quantity')}
          className="max-w-32"
          value={picked.quantity}
          onChange={(event) => onChange({ ...picked, quantity: Number(event.target.value) })}
        >
          {Array.from({ length: most }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the number is what it is.
            <option key={index} value={index + 1}>
              {index + 1}
            </option>
          ))}
        </SelectField>
      ) : null}
    </>
  );
}
