import { GraphiQL } from 'graphiql';
import { getOperationAST, parse } from 'graphql';
import { t } from '@/lib/i18n.ts';
import { examples } from './examples.ts';
import { createFetcher } from './fetcher.ts';

const fetcher = createFetcher(({ query, operationName }) => {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    // Not GraphQL: the server says what is wrong with it.
    return false;
  }
});

/** GraphiQL with its docs explorer and history, worked examples and this browser's session. */
export function GraphiQLPage() {
  return (
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
  );
}
