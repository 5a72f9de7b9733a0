import { Link } from '@tanstack/react-router';
import { stale } from '@/data/signal.ts';
import { useAct } from '@/data/useAct.ts';
import { useScope } from '@/features/reservation/scope.ts';
import { SettingsSection } from '@/features/settings/SettingsLayout.tsx';
import { t } from '@/lib/i18n.ts';
import { Button } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { useToast } from '@/ui/Toasts.tsx';
import { HostSet } from './documents.ts';

/** Whether the viewer's own time can be booked, and in which of their calendars it is written. */
export function MyTime() {
  const { organisation, resources, calendars, viewer, isKnown } = useScope();
  const { act, busy } = useAct();
  const toast = useToast();
  const hour = resources.find(({ userId }) => userId === viewer.id);
  const isBookable = hour !== undefined && !hour.archivedAt;
  const own = calendars.filter(({ ownerId }) => ownerId === viewer.id);

  async function set(input: { isBookable: boolean; calendarId?: string }) {
    const done = await act(
      HostSet,
      { input: { organisationId: organisation.id, ...input } },
      (data) => data.hostSet,
    );
    if (!done) return;
    stale.emit('resources');
    toast(t(input.isBookable ? 'myTime.saved' : 'myTime.stopped'));
  }

  if (!isKnown) return null;
  return (
    <SettingsSection title={t('myTime.title')} hint={t('myTime.hint', { organisation: organisation.name })}>
      <p className="mb-3">
        {t(isBookable ? 'myTime.on' : 'myTime.off')}{' '}
        <Link
          to="/settings/$page"
          params={{ page: 'working-hours' }}
          className="text-accent-strong underline underline-offset-2"
        >
          {t('myTime.hours')}
        </Link>{' '}
        <span className="text-ink-soft">{t('myTime.hoursHint')}</span>
      </p>
      {own.length === 0 ? <p className="mb-3 text-ink-soft">{t('myTime.noCalendar')}</p> : null}
      {isBookable && own.length > 0 ? (
        <SelectField
          label={t('myTime.calendar')}
          className="mb-4 max-w-sm"
          value={hour.calendarId ?? ''}
          disabled={busy}
          onChange={(event) => void set({ isBookable: true, calendarId: event.target.value })}
        >
          {hour.calendarId ? null : <option value="">{t('myTime.oldest')}</option>}
          {own.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      {isBookable ? (
        <Button busy={busy} onClick={() => void set({ isBookable: false })}>
          {t('myTime.stop')}
        </Button>
      ) : (
        <Button look="primary" busy={busy} onClick={() => void set({ isBookable: true })}>
          {t('myTime.start')}
        </Button>
      )}
    </SettingsSection>
  );
}
