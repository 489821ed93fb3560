import type { AttemptRecord } from './attempt-record.ts';

/**
 * Options of one call. All are optional and win over the client's.
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
  /** Total time for the call in milliseconds, waits and retries included. */
  readonly timeout?: number | undefined;
  /** Ends the call at once, wherever it is. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Headers to add, over those of the client. One that the client or the runtime sets (`Authorization`, `Accept`, `User-Agent`,
   * `Content-*`, `Host` and their like) is refused with a `ConfigurationError`; every other is sent as given.
   */
  readonly headers?: HeadersInput | undefined;
  /** The idempotency key of a write that takes one; made by the client when left out. Refused by other calls. */
  readonly idempotencyKey?: string | undefined;
  /** Do it only while the resource still has this ETag (`If-Match`, RFC 9110 section 13.1.1). Refused by calls that cannot. */
  readonly ifMatch?: string | undefined;
  /**
   * Answer it only if it has another ETag than this (`If-None-Match`, RFC 9110 section 13.1.2); else the call rejects with a
   * `NotModifiedError`. Refused by calls that cannot.
   */
  readonly ifNoneMatch?: string | undefined;
  /** Who goes first when calls wait for a limit. Default `interactive`. */
  readonly priority?: 'interactive' | 'bulk' | undefined;
  /**
   * Time for one attempt until its headers in milliseconds; waiting for a turn is not counted. Node's own `fetch` ends an attempt after
   * 300 000 whatever this is, `undiciTransport()` does not.
   */
  readonly attemptTimeout?: number | undefined;
  /**
   * Time that a body may stand still in milliseconds: nothing arrives, or nobody reads. A file's body that is dropped unread, or left after
   * a part, is cancelled then, so that it holds neither its connection nor its place among the transfers; reading on is a `TimeoutError`.
   * Cancel a body that you do not want, and nothing waits. Node's own `fetch` ends a body where nothing arrives after 300 000 whatever this is.
   */
  readonly idleTimeout?: number | undefined;
  /** Time that the call may wait for a turn under the limits in milliseconds. Default: as long as `timeout` allows. */
  readonly maxQueueTime?: number | undefined;
  /**
   * How often the call is sent again after failures. 0: never, but for one more try when a
   * kept-alive connection turns out closed before any answer. A 429 that says when its limit opens is not counted: the call goes again
   * then, at most 20 times, and with 0 not at all. Other credentials are tried whatever this is: a key at most 10 times, a second factor once.
   */
  readonly maxRetries?: number | undefined;
  /**
   * Bytes that the body of an answer may have once it is unpacked. Default 67 108 864 (64 MiB). A larger one is an `IntegrityError` as soon
   * as it is seen, and not asked for again. Files are not counted: they are read as a stream.
   */
  readonly maxBodyBytes?: number | undefined;
  /** The one-time token that closing the account answered, for the call that restores it. */
  readonly restoreToken?: string | undefined;
  /** The one-time token of an invitation, for the call that enrols a first factor. No other second factor is asked for then. */
  readonly invitationToken?: string | undefined;
}

/**
 * Headers in any of the forms that `fetch` takes: a `Headers` object, pairs, or an object of strings.
 *
 * @example
 * ```ts
 * const headers: HeadersInput = new Headers({ 'x-tenant': 'a' });
 * const account = await client.account.get({ headers });
 * ```
 */
export type HeadersInput = Readonly<Record<string, string>> | Iterable<readonly [string, string]>;

/** Options that some operations take and all others refuse. */
type OwnOption = 'idempotencyKey' | 'ifMatch' | 'ifNoneMatch' | 'restoreToken' | 'invitationToken';

/**
 * The options of one operation's calls: those of every call, and of the others the ones that it takes.
 *
 * @example
 * ```ts
 * const options: OptionsOf<'ifMatch'> = { ifMatch: '*', timeout: 5000 };
 * await client.settings.update({ logging_level: 'metadata' }, options);
 * ```
 */
export type OptionsOf<Own extends OwnOption = never> = Omit<CallOptions, Exclude<OwnOption, Own>>;

type Text<Value> = Value extends string ? Value : Value extends number | boolean ? `${Value}` : never;

/** Of the headers that an operation describes, those with these names, as text. */
type DescribedHeaders<Parameters extends { readonly header?: unknown }, Name extends string> = {
  readonly [Key in keyof Pick<NonNullable<Parameters['header']>, Name & keyof NonNullable<Parameters['header']>>]: Text<
    NonNullable<Parameters['header']>[Key]
  >;
};

/**
 * The option `headers` of an operation that describes headers of its own: those that it requires have to be given.
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
 * A parsed body together with the answer it came in.
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
  /** The answer; its body has been read. */
  readonly response: Response;
  /** The id under which the server knows the request; name it when you report a problem. Undefined when the server gave none. */
  readonly requestId: string | undefined;
  /** What each attempt saw and how long was waited, the one that went well last. */
  readonly attempts: readonly AttemptRecord[];
}

/**
 * A call under way: a promise of the parsed body. It rejects with a `SentinelSecError`, never with anything else.
 *
 * @example
 * ```ts
 * const account = await client.account.get();
 * const { response } = await client.account.get().withResponse();
 * ```
 */
export interface ApiCall<Body> extends Promise<Body> {
  /** The body together with the answer it came in, for its headers and status, and what it took to get it. */
  withResponse(): Promise<WithResponse<Body>>;
}

/**
 * A list: await it for its first page, iterate over it for all items. Pages are fetched as they are needed; an empty page that has a
 * cursor is not the end.
 *
 * @example
 * ```ts
 * const first = await client.keys.list({ limit: 10 });
 * for await (const key of client.keys.list()) console.log(key.name);
 * for await (const page of client.keys.list().pages()) console.log(page.data.length);
 * ```
 */
export interface ApiList<Page, Item> extends ApiCall<Page>, AsyncIterable<Item> {
  /** All pages, fetched as they are asked for. */
  pages(): AsyncIterable<Page>;
}
