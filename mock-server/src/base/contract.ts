/**
 * The rules of the platform as data. `generated/contract.ts` contains this data. Durations are in milliseconds unless stated
 * otherwise.
 */
export interface Contract<
  Id extends string,
  Policy extends string,
  Problem extends string,
  Figure extends string,
  Role extends string,
  Plan extends string,
  DataClassName extends string,
> {
  /** The version of the spec. */
  readonly version: string;
  /** The URL of the server of each environment, without a slash at its end. */
  readonly origins: Readonly<Record<string, string>>;
  readonly keyFormat: KeyFormat;
  /** The header that carries the MFA token. */
  readonly mfaTokenHeader: string;
  /** The constants of the platform, such as `lockout_failures`. */
  readonly figures: Readonly<Record<Figure, number>>;
  readonly policies: Readonly<Record<Policy, QuotaPolicy>>;
  /** The factor by which each plan multiplies quotas. */
  readonly plans: Readonly<Record<Plan, { readonly scale: number }>>;
  readonly scopes: readonly string[];
  readonly roles: Readonly<Record<Role, { readonly description: string; readonly scopes: readonly string[] }>>;
  readonly dataClasses: Readonly<Record<DataClassName, DataClass>>;
  readonly purposes: Readonly<Record<string, { readonly title: string }>>;
  readonly categories: Readonly<Record<string, { readonly title: string; readonly purposes: readonly string[] }>>;
  /** The data class and the personal properties of each kind of record. Each key is the name of a schema, such as `Member`. */
  readonly records: Readonly<Record<string, RecordRules>>;
  /** The data that the platform never collects, as the privacy policy says. */
  readonly neverCollected: Readonly<Record<string, { readonly title: string }>>;
  /**
   * The datasets that can be exported. Each entry contains the schema of the rows, and the scope that is required to read the
   * dataset.
   */
  readonly datasets: Readonly<Record<string, { readonly schema: string; readonly scope: string }>>;
  /** The version of the privacy policy that the rules follow. */
  readonly policyVersion: string;
  /** The teams that answer privacy requests, each with its email address. */
  readonly teams: Readonly<Record<string, { readonly email: string }>>;
  /** The header that carries the one-time token of an invitation. */
  readonly invitationHeader: string;
  readonly problems: Readonly<Record<Problem, ProblemContract>>;
  /** For each regular expression in the spec: a text that matches it. */
  readonly patternExamples: Readonly<Record<string, string>>;
  readonly operations: Readonly<Record<Id, OperationContract>>;
  /** For each operation: JSON Pointers of the secrets in its request body, such as `/code`. `*` stands for any index or key. */
  readonly secrets: Readonly<Record<string, readonly string[]>>;
}

/** A problem type (RFC 9457), and the name of its schema in the spec. */
export interface ProblemContract {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly schema: string;
}

/** The shape of an API key. */
export interface KeyFormat {
  readonly environments: readonly string[];
  readonly prefix: string;
  readonly id_length: number;
  readonly secret_length: number;
  readonly checksum_length: number;
  readonly alphabet: string;
}

/** A quota policy. `window` is in seconds. */
export interface QuotaPolicy {
  readonly quota: number;
  readonly burst?: number;
  readonly window?: number;
  readonly algorithm: 'token-bucket' | 'sliding-window' | 'fixed-window' | 'concurrency';
  readonly partition: 'key' | 'account' | 'ip';
  readonly unit: 'requests' | 'content-bytes' | 'concurrent-requests';
  /**
   * The calls that count against the quota. Default: every call. `after-mfa`: only calls whose second factor was accepted.
   * `wrong-code`: only calls with a wrong code of the second factor.
   */
  readonly charge?: 'after-mfa' | 'wrong-code';
}

/**
 * The retention periods of a data class. `clock` says when the periods begin: when the record is created, when its files are
 * ready, or when the account is closed.
 */
export interface DataClass {
  readonly description: string;
  readonly clock: 'creation' | 'ready' | 'closure' | 'none';
  readonly anonymizeAfter?: number;
  readonly deleteAfter?: number;
  /** Whether an account may shorten the periods. */
  readonly adjustable: boolean;
}

/** The data class of a kind of record, and the rules for its personal properties. */
export interface RecordRules {
  readonly dataClass: string;
  readonly properties: Readonly<Record<string, PersonalProperty>>;
}

/** The rules for a personal property: why the platform collects it, and how the platform removes it. */
export interface PersonalProperty {
  readonly category: string;
  readonly purpose: string;
  /**
   * The effect of anonymization on the property: `remove` removes the property, and `product` keeps only the product name of a
   * user agent. Absent if anonymization does not change the property.
   */
  readonly anonymize?: 'remove' | 'product';
  /** Whether the platform erases the property when the account is deleted, even if it keeps the record. */
  readonly erase?: boolean;
}

/** The facts about one operation in the spec. */
export interface OperationContract {
  readonly method: string;
  readonly path: string;
  readonly auth: 'none' | 'key' | 'restoreToken';
  readonly scopes: readonly string[];
  readonly mfa: boolean;
  /** Whether the token of an invitation can replace MFA. */
  readonly invitation?: boolean;
  readonly policies: readonly string[];
  readonly list: boolean;
  /**
   * The operation whose answer has the `ETag` for `If-Match` and `If-None-Match`. For `account.update`, this is `account.get`.
   * Absent if the operation accepts neither of these headers.
   */
  readonly versionOf?: string;
  readonly parameters: readonly ParameterContract[];
  readonly body?: BodyContract;
  /**
   * For an operation that creates a resource: `reader` is the operation that reads this resource, such as `keys.get`.
   * `parameters` contains the path parameters of `reader`, such as `{ key_id: '/id' }`. Each value is a JSON Pointer into the
   * answer of the operation that creates the resource.
   */
  readonly creates?: { readonly reader: string; readonly parameters: Readonly<Record<string, string>> };
  readonly success: { readonly status: number; readonly mediaType?: string };
  /** For each status of the operation: the names of the possible problems, such as `{ '422': ['validation-failed'] }`. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly deprecated?: { readonly at: string; readonly sunset: string };
}

/** The request body of an operation. */
export interface BodyContract {
  readonly mediaType: string;
  readonly required: boolean;
  /** The default values of omitted properties. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** The properties that contain times. */
  readonly times?: readonly string[];
}

/** A parameter. `type` is the type to which the platform converts the text of the parameter. */
export interface ParameterContract {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  /** The default value of the parameter. */
  readonly default?: string | number | boolean;
  /** The greatest number that is allowed. */
  readonly maximum?: number;
}
