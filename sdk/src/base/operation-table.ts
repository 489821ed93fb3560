/** What the client needs to know about an operation of the API. */
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
   * Some list operations have an additional method that returns new items as they arrive. This property contains the name of the
   * method, the filters that it accepts, and the parameters that it always sends. Absent if there is no such method.
   */
  readonly follow?: {
    readonly name: string;
    readonly filters: readonly string[];
    readonly send: Readonly<Record<string, string | number | boolean>>;
  };
  readonly auth: 'none' | 'key' | 'restoreToken';
  readonly mfa: boolean;
  readonly policies: readonly string[];
  /** Whether the operation accepts `Idempotency-Key`. */
  readonly idempotencyKey: boolean;
  /** Whether the operation accepts `If-Match`. */
  readonly ifMatch: boolean;
  /** Whether the operation accepts `If-None-Match`. */
  readonly ifNoneMatch: boolean;
  /** Whether the operation accepts the token of an invitation in place of an MFA token. */
  readonly invitation?: boolean;
  readonly deprecated?: { readonly at: string; readonly sunset: string };
}

/** A row of the table of operations. A row leaves out each property that has the default value (see `usualFacts`). */
export type OperationRow = Partial<Omit<OperationInfo, 'method' | 'path'>> & Pick<OperationInfo, 'method' | 'path'>;

/**
 * The default values of the properties of an `OperationRow`. This object has no default for `params`, because that default
 * depends on the row: the parameters in the row's path.
 */
export const usualFacts = {
  query: [],
  body: false,
  response: 'json',
  statuses: [200],
  list: false,
  auth: 'key',
  mfa: false,
  policies: [],
  idempotencyKey: false,
  ifMatch: false,
  ifNoneMatch: false,
} as const satisfies Partial<OperationInfo>;

/** Returns the names of the parameters in the template of a path. */
export const paramsIn = (path: string): string[] =>
  path
    .split('{')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('}')));

/** Completes a table of operations: adds the default value of each property that a row leaves out. */
export function operationTable<Id extends string>(rows: Readonly<Record<Id, OperationRow>>): Readonly<Record<Id, OperationInfo>> {
  const table = {} as Record<Id, OperationInfo>;
  for (const id of Object.keys(rows) as Id[]) table[id] = { params: paramsIn(rows[id].path), ...usualFacts, ...rows[id] };
  return table;
}
