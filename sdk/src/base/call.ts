import type { AttemptRecord } from './attempt-record.ts';

/**
 * Options of one call. All options are optional. An option of a call replaces the option of the client with the same name. All
 * times are in milliseconds. The time `Infinity` means that there is no limit.
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
  /** The maximum total time of a call in milliseconds, including all waits and retries. Default 60 000. */
  readonly timeout?: number | undefined;
  /**
   * A signal that ends the call. When it aborts, the call rejects immediately with an `AbortError`, even while the call waits.
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * Headers to add to each request. A header of a call replaces the header of the client with the same name. The call rejects
   * with a `ConfigurationError` if `headers` contains a header that the client or the runtime sets (`Authorization`, `Accept`,
   * `User-Agent`, `Content-*`, `Host` and similar headers). The client sends all other headers unchanged.
   */
  readonly headers?: HeadersInput | undefined;
  /**
   * The idempotency key of a write (the header `Idempotency-Key`). Default: the client makes a new key for each call. An
   * operation without idempotency keys rejects this option with a `ConfigurationError`.
   */
  readonly idempotencyKey?: string | undefined;
  /**
   * An ETag. The server makes the change only if the resource still has this ETag (`If-Match`, RFC 9110 section 13.1.1).
   * Otherwise, the call rejects with a `PreconditionFailedError`. If the operation does not support `If-Match`, the call rejects
   * with a `ConfigurationError` and sends nothing.
   */
  readonly ifMatch?: string | undefined;
  /**
   * An ETag. The server returns the resource only if the resource no longer has this ETag (`If-None-Match`, RFC 9110 section
   * 13.1.2). Otherwise, the call rejects with a `NotModifiedError`. If the operation does not support `If-None-Match`, the call
   * rejects with a `ConfigurationError` and sends nothing.
   */
  readonly ifNoneMatch?: string | undefined;
  /**
   * The priority among calls that wait for the same quota: the client sends `interactive` calls before `bulk` calls. Default
   * `interactive`.
   */
  readonly priority?: 'interactive' | 'bulk' | undefined;
  /**
   * The maximum time of one attempt in milliseconds: from sending the request until the headers of the response arrive. The time
   * that a call waits for quota is not included. Default 20 000. The `fetch` of Node ends every attempt after 300 000 ms.
   * `undiciTransport()` has no such limit. If a client with the `fetch` of Node makes a call for which `attemptTimeout` and
   * `timeout` are both longer than 300 000 ms, the client warns once.
   */
  readonly attemptTimeout?: number | undefined;
  /**
   * The maximum pause in milliseconds while your code reads a response body. A pause is a time in which no bytes arrive, or in
   * which your code reads no bytes. If a pause is longer, the client cancels the body, and the next read throws a `TimeoutError`.
   * Default 30 000. If you do not read the body of a file to its end, cancel the body. An open body occupies a connection. The
   * server also limits the number of open bodies of an account. The `fetch` of Node ends a body after 300 000 ms without new
   * bytes, even if `idleTimeout` is longer.
   */
  readonly idleTimeout?: number | undefined;
  /**
   * The maximum time in milliseconds that a call may wait for quota before all its attempts. If the wait would be
   * longer, the call rejects with a `RateLimitError`. Default: only `timeout` limits the wait.
   */
  readonly maxQueueTime?: number | undefined;
  /**
   * The maximum number of times that the client sends a call again after a failure. Default 5. With 0, the client does not send a
   * call again after a failure. There is one exception: if the server closes a kept-alive connection and sends no response, the
   * client sends the call once more. Three kinds of responses do not count as failures. Each kind has its own maximum:
   * - A 429 response that states when to send the call again: at most 20 retries. With `maxRetries: 0`, there are no retries.
   * - A response that refuses the key: at most 10 retries, each with a new key, even with `maxRetries: 0`.
   * - A response that requires a second factor: one retry with a new MFA token, even with `maxRetries: 0`.
   */
  readonly maxRetries?: number | undefined;
  /**
   * The maximum size of a response body in bytes, after decompression. Default 67 108 864 (64 MiB). The call rejects with an
   * `IntegrityError` as soon as a body exceeds this size, without a retry. The limit does not apply to files, because your code
   * reads files as streams.
   */
  readonly maxBodyBytes?: number | undefined;
  /** The one-time token from the response of `account.close`. Only `account.restore` accepts this option. */
  readonly restoreToken?: string | undefined;
  /**
   * The one-time token of an invitation. An invited member needs the token to enrol the first MFA factor. A call with this token
   * needs no MFA code.
   */
  readonly invitationToken?: string | undefined;
}

/**
 * Headers in any form that `fetch` accepts: a `Headers` object, pairs of name and value, or an object of strings.
 *
 * @example
 * ```ts
 * const headers: HeadersInput = new Headers({ 'x-tenant': 'a' });
 * const account = await client.account.get({ headers });
 * ```
 */
export type HeadersInput = Readonly<Record<string, string>> | Iterable<readonly [string, string]>;

/** The options that only some operations support. */
type OwnOption = 'idempotencyKey' | 'ifMatch' | 'ifNoneMatch' | 'restoreToken' | 'invitationToken';

/**
 * The options of calls of one operation. Some options, such as `ifMatch`, work only for some operations. `Own` lists which of
 * these options the operation supports. Options such as `timeout` work for every operation.
 *
 * @example
 * ```ts
 * const options: OptionsOf<'ifMatch'> = { ifMatch: '*', timeout: 5000 };
 * await client.settings.update({ logging_level: 'metadata' }, options);
 * ```
 */
export type OptionsOf<Own extends OwnOption = never> = Omit<CallOptions, Exclude<OwnOption, Own>>;

type Text<Value> = Value extends string ? Value : Value extends number | boolean ? `${Value}` : never;

/** Header parameters of an operation. `Name` contains the names of these parameters. The value of each parameter is text. */
type DescribedHeaders<Parameters extends { readonly header?: unknown }, Name extends string> = {
  readonly [Key in keyof Pick<NonNullable<Parameters['header']>, Name & keyof NonNullable<Parameters['header']>>]: Text<
    NonNullable<Parameters['header']>[Key]
  >;
};

/**
 * The option `headers` of an operation with header parameters. The option is required if at least one of these parameters is
 * required.
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
 * The parsed body of a response, together with the response.
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
  /**
   * The id that the server gave to the request. Include this id when you report a problem. Undefined if the server gave no id.
   */
  readonly requestId: string | undefined;
  /** All attempts of the call. The last attempt succeeded. */
  readonly attempts: readonly AttemptRecord[];
}

/**
 * A call, as a promise of the parsed response body. The promise rejects only with a `SentinelSecError`.
 *
 * @example
 * ```ts
 * const account = await client.account.get();
 * const { response } = await client.account.get().withResponse();
 * ```
 */
export interface ApiCall<Body> extends Promise<Body> {
  /** Returns the body together with the response (headers, status), the request id and the attempts. */
  withResponse(): Promise<WithResponse<Body>>;
}

/**
 * A list. `await` returns the first page. `for await` returns all items. The client fetches each page when your code needs it. If
 * a page is empty but has a cursor, the list continues with the next page.
 *
 * @example
 * ```ts
 * const first = await client.keys.list({ limit: 10 });
 * for await (const key of client.keys.list()) console.log(key.name);
 * for await (const page of client.keys.list().pages()) console.log(page.data.length);
 * ```
 */
export interface ApiList<Page, Item> extends ApiCall<Page>, AsyncIterable<Item> {
  /** Returns all pages. The client fetches each page when your code needs it. */
  pages(): AsyncIterable<Page>;
}
