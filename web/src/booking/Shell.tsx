import type { ReactNode } from 'react';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { failureText } from './failure.ts';
import { t } from './texts.ts';

/** The card in which everything stands; on a phone it fills the page. */
export function Card({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <div className="flex min-h-full flex-col sm:px-4 sm:pt-[clamp(1.5rem,9vh,6rem)] sm:pb-8">
      <main
        className={`mx-auto w-full grow overflow-hidden bg-paper sm:grow-0 sm:rounded-2xl sm:border sm:border-line sm:shadow-lift ${wide ? 'max-w-5xl' : 'max-w-xl'}`}
      >
        {children}
      </main>
    </div>
  );
}

/** A page with nothing but a message. */
export function Message({ title, hint, children }: { title: string; hint: string; children?: ReactNode }) {
  return (
    <Card>
      <div className="px-6 py-14 text-center">
        <h1 className="mb-2 text-lg font-semibold">{title}</h1>
        <p className="mx-auto max-w-sm text-ink-soft">{hint}</p>
        {children}
      </div>
    </Card>
  );
}

export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <Message title={t('failure.title')} hint={failureText(error)}>
      <Button className="mt-5" onClick={onRetry}>
        {t('failure.retry')}
      </Button>
    </Message>
  );
}

/** The same message inside of a page. */
export function FailureNotice({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <Notice>
      <p>{failureText(error)}</p>
      <Button className="mt-2" onClick={onRetry}>
        {t('failure.retry')}
      </Button>
    </Notice>
  );
}
