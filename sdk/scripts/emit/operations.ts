import { isDeepStrictEqual } from 'node:util';
import { paramsIn, usualFacts } from '../../src/base/operation-table.ts';
import type { Operation } from '../spec/model.ts';
import { banner, listed, literal, quoted } from './source.ts';

const named = (operation: Operation, place: string): string[] =>
  operation.parameters.filter((parameter) => parameter.in === place).map((parameter) => parameter.name);

function responseKind(operation: Operation): 'json' | 'file' | 'none' {
  const media = operation.success.content?.mediaType;
  if (media === undefined) return 'none';
  return media === 'application/json' ? 'json' : 'file';
}

function entry(operation: Operation): object {
  const headers = named(operation, 'header').map((name) => name.toLowerCase());
  return {
    method: operation.method,
    path: operation.path,
    params: named(operation, 'path'),
    query: named(operation, 'query'),
    body: operation.body !== undefined,
    response: responseKind(operation),
    statuses: operation.answers.map(({ status }) => Number(status)).filter((status) => status >= 200 && status < 300),
    ...(responseKind(operation) === 'file' && { mediaType: operation.success.content?.mediaType }),
    list: operation.list,
    ...(operation.follow && { follow: operation.follow }),
    auth: operation.auth,
    mfa: operation.mfa,
    policies: operation.policies,
    idempotencyKey: headers.includes('idempotency-key'),
    ifMatch: headers.includes('if-match'),
    ifNoneMatch: headers.includes('if-none-match'),
    ...(operation.invitation && { invitation: true }),
    ...(operation.deprecated && { deprecated: operation.deprecated }),
  };
}

/** Returns the properties of an operation, without the properties that have the default value. */
function row(operation: Operation): object {
  const usual: Readonly<Record<string, unknown>> = { ...usualFacts, params: paramsIn(operation.path) };
  return Object.fromEntries(Object.entries(entry(operation)).filter(([name, value]) => !isDeepStrictEqual(value, usual[name])));
}

/** Returns `operations.ts` of the SDK: the facts of each operation that the pipeline and the methods need. */
export function emitOperations(operations: readonly Operation[]): string {
  const table = Object.fromEntries(operations.map((operation) => [operation.id, row(operation)]));
  return `${banner}
import { operationTable } from '../base/operation-table.ts';

/**
 * The id of an operation: \`tag.method\`.
 *
 * @example
 * \`\`\`ts
 * const operation: OperationId = 'usage.listLogs';
 * const ms = client.quota.estimate(100, operation);
 * \`\`\`
 */
export type OperationId =${listed(operations.map(({ id }) => quoted(id)))};

/** Every operation of the API. */
export const operations = /* @__PURE__ */ operationTable<OperationId>(${literal(table, 1)});
`;
}
