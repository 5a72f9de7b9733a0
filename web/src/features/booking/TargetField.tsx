import { useScope } from '@/features/reservation/scope.ts';
import { guestsMayBook } from '@/features/resource/policyForm.ts';
import { t } from '@/lib/i18n.ts';
import { SelectField, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { BookingPageNode } from './documents.ts';

/**
 * What is booked: one resource, whichever of a type is free, a person or a team. Of a page that is there it stays. Whoever does not
 * manage all resources makes pages of their own time.
 */
export function TargetField({
  value,
  known,
  error,
  onChange,
}: {
  value: string;
  known?: BookingPageNode;
  error?: string;
  onChange: (target: string) => void;
}) {
  const { types, resources, managesAll, viewer } = useScope();
  const label = t('bookingPage.target');
  if (known) {
    return (
      <TextField
        label={label}
        value={targetName(known)}
        hint={t('bookingPage.targetStays')}
        readOnly
        className="opacity-80"
      />
    );
  }
  const bookable = resources.filter(({ isReservable, archivedAt }) => isReservable && !archivedAt);
  const things = bookable.filter(({ userId }) => !userId);
  const people = bookable.filter(({ userId }) => userId && (managesAll || userId === viewer.id));
  const [kind, chosen] = value.split(':');
  const among = bookable.filter(({ id, type }) => (kind === 'type' ? type?.id : id) === chosen);
  const isShut = value !== '' && value !== 'team' && !among.some(({ policy }) => guestsMayBook(policy));
  return (
    <div className="space-y-2">
      <SelectField
        label={label}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t('bookingPage.targetChoose')}</option>
        {people.length > 0 ? (
          <optgroup label={t('bookingPage.targetPeople')}>
            {people.map(({ id, name, userId }) => (
              <option key={id} value={`resource:${id}`}>
                {userId === viewer.id ? t('bookingPage.targetMine', { name }) : name}
              </option>
            ))}
            {managesAll ? <option value="team">{t('bookingPage.targetTeam')}</option> : null}
          </optgroup>
        ) : null}
        {managesAll ? (
          <>
            <optgroup label={t('bookingPage.targetTypes')}>
              {types.map(({ id, name }) => (
                <option key={id} value={`type:${id}`}>
                  {t('bookingPage.anyOf', { type: name })}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('bookingPage.targetResources')}>
              {things.map(({ id, name }) => (
                <option key={id} value={`resource:${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          </>
        ) : null}
      </SelectField>
      {isShut ? <Notice look="warn">{t('bookingPage.targetShut')}</Notice> : null}
    </div>
  );
}

/** The name of what a page books. */
export function targetName({
  resource,
  resourceType,
  hosts,
  assignment,
}: Pick<BookingPageNode, 'resource' | 'resourceType' | 'hosts' | 'assignment'>): string {
  const names = hosts.map(({ name }) => name).join(', ');
  if (assignment === 'ROUND_ROBIN') return t('bookingPage.oneOf', { names });
  if (assignment === 'COLLECTIVE') return t('bookingPage.allOf', { names });
  if (resource) return resource.name;
  return resourceType ? t('bookingPage.anyOf', { type: resourceType.name }) : t('reservation.unseen');
}
