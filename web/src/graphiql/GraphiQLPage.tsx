import { GraphiQL } from 'graphiql';
import { t } from '@/lib/i18n.ts';
import { examples } from './examples.ts';
import { fetcher } from './fetcher.ts';
import { TokenField } from './TokenField.tsx';

/** GraphiQL with its docs explorer and history, worked examples, and this browser's session or a pasted token. */
export function GraphiQLPage() {
  return (
    <div className="cal3-page">
      <TokenField />
      <main>
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={examples()}
          defaultEditorToolsVisibility="variables"
          shouldPersistHeaders={false}
        >
          <GraphiQL.Logo>
            <a className="cal3-logo" href="/">
              {t('app.name')}
            </a>
          </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </div>
  );
}
