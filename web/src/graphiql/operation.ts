import { Kind, type OperationDefinitionNode, parse } from 'graphql';

/** What GraphiQL asks to be run. */
export interface Params {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

/**
 * The operation to be run, as the document has it; null when the document cannot be read or does not tell which.
 *
 * GraphiQL learns the name of the operation a moment after its editor shows another document. Run before that, it
 * still gives the name from the document of the tab before: then a document with one operation means that one.
 */
export function operationOf({ query, operationName }: Params): OperationDefinitionNode | null {
  let operations: OperationDefinitionNode[];
  try {
    operations = parse(query).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  } catch {
    // Not GraphQL: the server says what is wrong with it.
    return null;
  }
  if (operations.length === 1) return operations[0] ?? null;
  return operations.find((one) => one.name?.value === operationName) ?? null;
}

/** The same, naming the operation that the document has. */
export function withOperation(params: Params): Params {
  const operation = operationOf(params);
  return operation ? { ...params, operationName: operation.name?.value } : params;
}
