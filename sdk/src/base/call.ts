import type { AttemptRecord } from './attempt-record.ts';

/**
 * Options of one call. All are optional. An option of a call replaces the same option of the client. Times are in milliseconds; `Infinity`
 * means no limit.
 *
 * @example
 * ```ts
 * const key = await client.keys.create(
 *   { name: 'nightly export', scopes: ['exports:read'] },
 *   { timeout: 10_000, idempotencyKey: 'nightly-export-key-1', priority: 'bulk' },
 * );
 * ```
 */
export interface CallOptions {
  /** The total time of a call, with all waits and retries. Default 60 000. */
  readonly timeout?: number | undefined;
  /** Aborts the call at once, also while it waits. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Headers to add. A header of a call replaces the same header of the client. Headers that the client or the runtime sets
   * (`Authorization`, `Accept`, `User-Agent`, `Content-*`, `Host` and similar ones) are refused with a `ConfigurationError`; all others are
   * sent as given.
   */
  readonly headers?: HeadersInput | undefined;
  /** The idempotency key of a write. Default: the client makes one. Operations without idempotency keys refuse this option. */
  readonly idempotencyKey?: string | undefined;
  /**
   * Makes the change only while the resource still has this ETag (`If-Match`, RFC 9110 section 13.1.1); otherwise the call rejects with a
   * `PreconditionFailedError`. Operations without such conditions refuse this option.
   */
  readonly ifMatch?: string | undefined;
  /**
   * Reads the resource only if it no longer has this ETag (`If-None-Match`, RFC 9110 section 13.1.2); otherwise the call rejects with a
   * `NotModifiedError`. Operations without such conditions refuse this option.
   */
  readonly ifNoneMatch?: string | undefined;
  /** Which calls are sent first when several wait for a quota: `interactive` before `bulk`. Default `interactive`. */
  readonly priority?: 'interactive' | 'bulk' | undefined;
  /**
   * The time of one attempt from the sending of the request until the headers of the response. Waiting for quota does not count. Default
   * 20 000. The `fetch` of Node ends an attempt after 300 000 at the latest; `undiciTransport()` does not. The client warns once if this
   * option is higher than that.
   */
  readonly attemptTimeout?: number | undefined;
  /**
   * The longest pause in a body: no bytes arrive, or your code reads none. Then the body is cancelled, and reading it further throws a
   * `TimeoutError`. Default 30 000. Cancel the body of a file that you do not read to its end: until then it holds its connection and its
   * slot among the concurrent transfers. The `fetch` of Node ends a body after 300 000 without new bytes at the latest.
   */
  readonly idleTimeout?: number | undefined;
  /** The longest time that a call may wait for quota; then it rejects with a `RateLimitError`. Default: no limit but `timeout`. */
  readonly maxQueueTime?: number | undefined;
  /**
   * How often a call is sent again after failures. Default 5. With 0 it is sent again only once, and only if a kept-alive connection turned
   * out to be closed before any response. Two cases do not count: a 429 that says when to come back (sent again then, at most 20 times; with
   * 0 not at all), and new credentials after a 401 (at most 10 keys and one second factor).
   */
  readonly maxRetries?: number | undefined;
  /**
   * The largest body of a response in bytes, after decompression. Default 67 108 864 (64 MiB). A larger body is an `IntegrityError` as soon
   * as this is seen, without a retry. Files do not count, because they are read as streams.
   */
  readonly maxBodyBytes?: number | undefined;
  /** The one-time token from the response of `account.close`. Only `account.restore` takes it. */
  readonly restoreToken?: string | undefined;
  /** The one-time token of an invitation, for enrolling the first factor. It replaces the second factor for this call. */
  readonly invitationToken?: string | undefined;
}

/**
 * Headers in each form that `fetch` takes: a `Headers` object, pairs of name and value, or an object of strings.
 *
 * @example
 * ```ts
 * const headers: HeadersInput = new Headers({ 'x-tenant': 'a' });
 * const account = await client.account.get({ headers });
 * ```
 */
export type HeadersInput = Readonly<Record<string, string>> | Iterable<readonly [string, string]>;

/** Options that only some operations take. */
type OwnOption = 'idempotencyKey' | 'ifMatch' | 'ifNoneMatch' | 'restoreToken' | 'invitationToken';

/**
 * The options of the calls of one operation: the options of every call, and those special ones that the operation takes.
 *
 * @example
 * ```ts
 * const options: OptionsOf<'ifMatch'> = { ifMatch: '*', timeout: 5000 };
 * await client.settings.update({ logging_level: 'metadata' }, options);
 * ```
 */
export type OptionsOf<Own extends OwnOption = never> = Omit<CallOptions, Exclude<OwnOption, Own>>;

type Text<Value> = Value extends string ? Value : Value extends number | boolean ? `${Value}` : never;

/** Those header parameters of an operation that have one of these names; their values as text. */
type DescribedHeaders<Parameters extends { readonly header?: unknown }, Name extends string> = {
  readonly [Key in keyof Pick<NonNullable<Parameters['header']>, Name & keyof NonNullable<Parameters['header']>>]: Text<
    NonNullable<Parameters['header']>[Key]
  >;
};

/**
 * The option `headers` of an operation with header parameters. It is required if one of these parameters is.
 *
 * @example
 * ```ts
 * const options: HeadersOf<{ header: { 'X-Region': 'eu' | 'us' } }, 'X-Region'> = { headers: { 'X-Region': 'eu' } };
 * ```
 */
export type HeadersOf<Parameters extends { readonly header?: unknown }, Name extends string> =
  Partial<DescribedHeaders<Parameters, Name>> extends DescribedHeaders<Parameters, Name>
    ? { readonly headers?: DescribedHeaders<Parameters, Name> }
    : { readonly headers: DescribedHeaders<Parameters, Name> };

/**
 * A parsed body together with its response.
 *
 * @example
 * ```ts
 * const { data, response, requestId, attempts } = await client.account.get().withResponse();
 * console.log(data.id, response.headers.get('etag'), requestId, attempts.length);
 * ```
 */
export interface WithResponse<Body> {
  /** The parsed body. */
  readonly data: Body;
  /** The response. Its body has already been read. */
  readonly response: Response;
  /** The id that the server gave to the request; include it when you report a problem. Undefined when the server gave none. */
  readonly requestId: string | undefined;
  /** All attempts of the call. The last one succeeded. */
  readonly attempts: readonly AttemptRecord[];
}

/**
 * A call that has been started: a promise of the parsed body. It rejects only with a `SentinelSecError`.
 *
 * @example
 * ```ts
 * const account = await client.account.get();
 * const { response } = await client.account.get().withResponse();
 * ```
 */
export interface ApiCall<Body> extends Promise<Body> {
  /** The body together with the response (headers, status), the request id and the attempts. */
  withResponse(): Promise<WithResponse<Body>>;
}

/**
 * A list. `await` gives its first page; `for await` gives all items, page by page as they are needed. An empty page does not end the list
 * if it has a cursor.
 *
 * @example
 * ```ts
 * const first = await client.keys.list({ limit: 10 });
 * for await (const key of client.keys.list()) console.log(key.name);
 * for await (const page of client.keys.list().pages()) console.log(page.data.length);
 * ```
 */
export interface ApiList<Page, Item> extends ApiCall<Page>, AsyncIterable<Item> {
  /** All pages, each fetched when it is needed. */
  pages(): AsyncIterable<Page>;
}
