import { useEffect, useRef } from 'react';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { t } from './texts.ts';
import { type Reading, spanText } from './time.ts';

/** A time that would do instead, and what is free then. */
export interface Alternative {
  start: string;
  end: string;
  resourceIds: readonly string[];
}

/** Somebody was faster: what would do instead. */
export function Taken({
  alternatives,
  page,
  picked,
  reading,
  onPick,
  onBack,
}: {
  alternatives: readonly Alternative[];
  page: { resources: readonly { id: string; name: string }[] };
  picked: { resourceId: string | null };
  reading: Reading;
  onPick: (alternative: Alternative) => void;
  onBack: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const wordsOf = ({ start, end, resourceIds }: Alternative) => {
    const time = spanText(Date.parse(start), Date.parse(end), reading);
    if (!picked.resourceId || resourceIds.includes(picked.resourceId)) return time;
    const resource = page.resources.find(({ id }) => resourceIds.includes(id))?.name;
    return resource ? t('taken.in', { time, resource }) : time;
  };
  return (
    <div ref={box} className="mb-5">
      <Notice look="warn">
        <p className="font-semibold">{t('taken.title')}</p>
        {alternatives.length > 0 ? <p>{t('taken.alternatives')}</p> : null}
        <ul className="mt-2 space-y-2">
          {alternatives.map((alternative) => (
            <li key={`${alternative.start} ${alternative.resourceIds[0]}`}>
              <Button
                className="h-auto min-h-11 w-full py-2 text-left whitespace-normal!"
                onClick={() => onPick(alternative)}
              >
                {wordsOf(alternative)}
              </Button>
            </li>
          ))}
          <li>
            <Button look="quiet" onClick={onBack}>
              {t('taken.other')}
            </Button>
          </li>
        </ul>
      </Notice>
    </div>
  );
}
