import { dateText, type Style, timeText } from '@/lib/format.ts';
import { t } from '@/lib/i18n.ts';
import { wallSpan } from '@/lib/wall.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import type { EventNode } from './documents.ts';

interface Props {
  current: EventNode;
  zone: string;
  style: Style;
  onChoose: (reapply: boolean) => void;
}

/** Someone else saved first: shows what is there now, and offers to make the change on top of it. */
export function ConflictDialog({ current, zone, style, onChoose }: Props) {
  const span = wallSpan(current, zone);
  const from = span.allDay ? '' : `, ${timeText(span.start, style)} – ${timeText(span.end, style)}`;
  return (
    <Dialog
      title={t('conflict.title')}
      onClose={() => onChoose(false)}
      footer={
        <>
          <Button onClick={() => onChoose(false)}>{t('conflict.discard')}</Button>
          <Button look="primary" onClick={() => onChoose(true)}>
            {t('conflict.reapply')}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-ink-soft">{t('conflict.explain')}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-lg bg-sunken px-4 py-3">
        <dt className="text-ink-soft">{t('event.title')}</dt>
        <dd className="font-medium">{current.summary || t('event.untitled')}</dd>
        <dt className="text-ink-soft">{t('event.when')}</dt>
        <dd>
          {dateText(span.start, style)}
          {from}
        </dd>
        {current.location ? (
          <>
            <dt className="text-ink-soft">{t('event.location')}</dt>
            <dd>{current.location}</dd>
          </>
        ) : null}
      </dl>
    </Dialog>
  );
}
