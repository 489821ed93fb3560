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
    scopes: operation.scopes,
    mfa: operation.mfa,
    policies: operation.policies,
    idempotencyKey: headers.includes('idempotency-key'),
    ifMatch: headers.includes('if-match'),
    ifNoneMatch: headers.includes('if-none-match'),
    ...(operation.invitation && { invitation: true }),
    ...(operation.deprecated && { deprecated: operation.deprecated }),
  };
}

/** `operations.ts` of the SDK: the facts of each operation that the pipeline and the methods need. */
export function emitOperations(operations: readonly Operation[]): string {
  const table = Object.fromEntries(operations.map((operation) => [operation.id, entry(operation)]));
  return `${banner}
/** What the client must know about an operation. */
export interface OperationInfo {
  readonly method: string;
  readonly path: string;
  /** The names of the path parameters, in the order of the path. */
  readonly params: readonly string[];
  readonly query: readonly string[];
  readonly body: boolean;
  readonly response: 'json' | 'file' | 'none';
  /** The 2xx statuses that the operation may return. */
  readonly statuses: readonly number[];
  /** The media type of the response, if the response is a file. */
  readonly mediaType?: string;
  readonly list: boolean;
  /**
   * How to follow the list: the name of the method, the filters that this method accepts, and the parameters that it always
   * sends.
   */
  readonly follow?: {
    readonly name: string;
    readonly filters: readonly string[];
    readonly send: Readonly<Record<string, string | number | boolean>>;
  };
  readonly auth: 'none' | 'key' | 'restoreToken';
  readonly scopes: readonly string[];
  readonly mfa: boolean;
  readonly policies: readonly string[];
  /** Whether the operation accepts \`Idempotency-Key\`. */
  readonly idempotencyKey: boolean;
  /** Whether the operation accepts \`If-Match\`. */
  readonly ifMatch: boolean;
  /** Whether the operation accepts \`If-None-Match\`. */
  readonly ifNoneMatch: boolean;
  /** Whether the operation accepts the token of an invitation in place of an MFA token. */
  readonly invitation?: boolean;
  readonly deprecated?: { readonly at: string; readonly sunset: string };
}

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
export const operations: Readonly<Record<OperationId, OperationInfo>> = ${literal(table, 1)};
`;
}
