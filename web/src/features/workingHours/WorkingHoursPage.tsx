import { type FormEvent, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { failureText, outcomeOf } from '@/data/outcome.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { ExceptionFields } from '@/features/resource/ExceptionFields.tsx';
import { WeekFields } from '@/features/resource/WeekFields.tsx';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { Checkbox } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { WorkingHours, type WorkingHoursNode, WorkingHoursUpdate } from './documents.ts';
import { workingHoursForm, workingHoursOf } from './workingHoursForm.ts';

/** When one works, and the dates on which one does not. */
export function Page() {
  const { viewer } = useHome();
  const [{ data, error }] = useQuery({ query: WorkingHours });
  if (error && !data) return <Notice>{failureText(error)}</Notice>;
  if (!data?.viewer || !viewer) return null;
  return (
    <SettingsSection title={t('workingHours.title')} hint={t('workingHours.hint', { zone: viewer.timeZone })}>
      <WorkingHoursForm key={data.viewer.id} known={data.viewer} />
    </SettingsSection>
  );
}

function WorkingHoursForm({ known }: { known: WorkingHoursNode }) {
  const [form, setForm] = useState(() => workingHoursForm(known.workingHours));
  const [errors, setErrors] = useState<string[]>([]);
  const [{ fetching }, update] = useMutation(WorkingHoursUpdate);
  const toast = useToast();
  const set = (change: Partial<typeof form>) => setForm((now) => ({ ...now, ...change }));

  async function save(event: FormEvent) {
    event.preventDefault();
    const input = { workingHours: workingHoursOf(form), ifVersion: known.version };
    const outcome = outcomeOf(await update({ input }), (data) => data.userWorkingHoursUpdate);
    if (outcome.kind === 'done') {
      setErrors([]);
      toast(t('workingHours.saved'));
    } else if (outcome.kind === 'failed') setErrors([outcome.message]);
    else setErrors(outcome.errors.map(({ message }) => message));
  }

  return (
    <form onSubmit={(event) => void save(event)} className="space-y-4" noValidate>
      {errors.length > 0 ? <Notice>{errors.join(' ')}</Notice> : null}
      <Checkbox
        label={t('workingHours.said')}
        checked={form.isSaid}
        onChange={(event) => set({ isSaid: event.target.checked })}
      />
      {form.isSaid ? (
        <>
          <WeekFields none={t('workingHours.off')} value={form.week} onChange={(week) => set({ week })} />
          <ExceptionFields
            title={t('workingHours.exceptions')}
            none={t('workingHours.off')}
            value={form.exceptions}
            onChange={(exceptions) => set({ exceptions })}
          />
        </>
      ) : null}
      <Button look="primary" type="submit" busy={fetching} className="block">
        {t('common.save')}
      </Button>
    </form>
  );
}
