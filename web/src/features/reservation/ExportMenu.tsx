import { t } from '@/lib/i18n.ts';
import { Icon } from '@/ui/Icon.tsx';
import { Menu } from '@/ui/Menu.tsx';
import { useDownload } from './useDownload.ts';

/** Takes the reservations of a time along: as a table or as a calendar. */
export function ExportMenu({
  organisationId,
  typeId,
  from,
  to,
}: {
  organisationId: string;
  /** Empty: of any type. */
  typeId: string;
  from: string;
  to: string;
}) {
  const { save, busy } = useDownload();
  const parameters = { organisationId, typeId, from, to };
  return (
    <Menu
      label={t('export.title')}
      buttonClassName="inline-flex h-9 items-center gap-2 rounded-lg border border-line bg-paper px-3.5 font-medium text-ink shadow-xs hover:bg-sunken"
      button={
        <>
          <Icon name="download" />
          {t('export.title')}
        </>
      }
      items={
        busy
          ? []
          : [
              { label: t('export.csv'), onSelect: () => void save('reservations.csv', parameters) },
              { label: t('export.ics'), onSelect: () => void save('reservations.ics', parameters) },
            ]
      }
    />
  );
}
