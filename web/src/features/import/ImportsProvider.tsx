import { createContext, type ReactNode, use } from 'react';
import { useHome } from '@/features/calendar/useHome.ts';
import { ImportTray } from './ImportTray.tsx';
import { useImports } from './useImports.ts';

type Start = ReturnType<typeof useImports>['start'];

const StartContext = createContext<Start>(async () => {});

/** Begins an import of a file into a calendar; the tray shows how far it is. */
export function useStartImport(): Start {
  return use(StartContext);
}

/** The imports of one signed-in person, which go on while they look at another page. */
export function ImportsProvider({ children }: { children: ReactNode }) {
  const { uploads, start, dismiss, finished } = useImports();
  const locale = useHome().viewer?.locale ?? 'en';
  return (
    <StartContext value={start}>
      {children}
      <ImportTray uploads={uploads} locale={locale} onDismiss={dismiss} onFinished={finished} />
    </StartContext>
  );
}
