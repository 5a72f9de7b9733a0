import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import type { Viewer } from '@/features/calendar/documents.ts';
import { graphql } from '@/gql';
import { t } from '@/lib/i18n.ts';
import { WEEKDAYS } from '@/lib/windows.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { ZonePicker } from '@/ui/ZonePicker.tsx';

const UserUpdate = graphql(`
  mutation UserUpdate($input: UserUpdateInput!) {
    userUpdate(input: $input) {
      user {
        ...ViewerFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

const FIELDS = ['name', 'timeZone', 'locale', 'weekStart', 'hourCycle'];

/** Languages offered for dates; the viewer's own is added when it is another. */
const LOCALES = ['en-GB', 'en-US', 'de', 'es', 'fr', 'hu', 'it', 'nl', 'pl', 'pt', 'sv', 'ja'];

function localeName(locale: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** Name, zone, week start and clock of the signed-in person. */
export function ProfileForm({ viewer }: { viewer: Viewer }) {
  const [form, setForm] = useState({
    name: viewer.name,
    timeZone: viewer.timeZone,
    locale: viewer.locale,
    weekStart: viewer.weekStart,
    hourCycle: viewer.hourCycle,
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [{ fetching }, update] = useMutation(UserUpdate);
  const toast = useToast();
  const set = (change: Partial<typeof form>) => setForm((now) => ({ ...now, ...change }));

  async function save(event: FormEvent) {
    event.preventDefault();
    const outcome = outcomeOf(await update({ input: form }), (data) => data.userUpdate);
    if (outcome.kind === 'done') {
      setErrors({});
      toast(t('prefs.saved'));
    } else if (outcome.kind === 'failed') setErrors({ form: outcome.message });
    else setErrors(errorsByField(outcome.errors, FIELDS));
  }

  const locales = LOCALES.includes(form.locale) ? LOCALES : [form.locale, ...LOCALES];
  return (
    <form onSubmit={(event) => void save(event)} className="max-w-md space-y-4" noValidate>
      {errors.form ? <Notice>{errors.form}</Notice> : null}
      <TextField
        label={t('prefs.name')}
        value={form.name}
        error={errors.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <ZonePicker label={t('prefs.zone')} value={form.timeZone} onChange={(timeZone) => set({ timeZone })} />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={t('prefs.weekStart')}
          value={form.weekStart}
          error={errors.weekStart}
          onChange={(event) => set({ weekStart: event.target.value as Viewer['weekStart'] })}
        >
          {WEEKDAYS.map((day) => (
            <option key={day} value={day}>
              {t(`weekday.${day}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('prefs.hourCycle')}
          value={form.hourCycle}
          error={errors.hourCycle}
          onChange={(event) => set({ hourCycle: event.target.value as Viewer['hourCycle'] })}
        >
          <option value="H12">{t('prefs.h12')}</option>
          <option value="H23">{t('prefs.h23')}</option>
        </SelectField>
      </div>
      <SelectField
        label={t('prefs.locale')}
        value={form.locale}
        error={errors.locale}
        onChange={(event) => set({ locale: event.target.value })}
      >
        {locales.map((locale) => (
          <option key={locale} value={locale}>
            {localeName(locale)}
          </option>
        ))}
      </SelectField>
      <Button look="primary" type="submit" busy={fetching}>
        {t('common.save')}
      </Button>
    </form>
  );
}
