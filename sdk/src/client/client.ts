import { disk } from '#exports-node';
import type { ApiCall } from '../base/call.ts';
import { CallSite } from '../base/call-site.ts';
import type { Listener } from '../base/events.ts';
import type { Keys } from '../credentials/keys.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { DownloadOptions, DownloadResult } from '../exports/download-options.ts';
import type { RowStream } from '../exports/row-stream.ts';
import { type RowsOptions, rows } from '../exports/rows.ts';
import type { VerifyOptions } from '../exports/verify-options.ts';
import type { DatasetRows } from '../generated/datasets.ts';
import type { ExportsNamespace, KeysNamespace, Namespaces } from '../generated/namespaces.ts';
import type { components } from '../generated/paths.d.ts';
import type { Call, StartCall } from '../pipeline/call.ts';
import { maskCredentials, requestIdOf } from '../pipeline/mask-credentials.ts';
import { pipeline } from '../pipeline/order.ts';
import { buildCall } from './build-call.ts';
import { CallPromise } from './call-promise.ts';
import { checkRuntime } from './check-runtime.ts';
import { withCheckedAnswers } from './checked-run.ts';
import { type ClientParts, createDeps } from './create-deps.ts';
import { makeNamespaces, type Run } from './namespaces.ts';
import { checkClientOptions, checkDefaults, snapshotDefaults } from './option-table.ts';
import type { CallDefaults, ClientOptions } from './options.ts';
import { makePathClient, type PathClient } from './path-client.ts';
import { Quota } from './quota.ts';
import { type RawRequestOptions, rawRequest } from './raw-request.ts';
import { type RotateInPlaceOptions, rotation } from './rotation.ts';
import { runTask } from './run-task.ts';
import { warnOnce } from './warn-once.ts';

/**
 * Exports of the account's data: the operations, and a method that downloads the files.
 *
 * @example
 * ```ts
 * const { files } = await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
 * ```
 */
export interface ExportsResource extends ExportsNamespace {
  /**
   * Creates an export, waits until it is ready, downloads its files and checks the length and SHA-256 of each file. Only then the
   * method gives the files their final names in the folder and writes a manifest into the folder. After an interruption, the same
   * call resumes the download, even in another process. Works in Node only. Without the option `timeout`, the download has no
   * total time limit.
   *
   * @example
   * ```ts
   * await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
   * ```
   */
  download(options: DownloadOptions): Promise<DownloadResult>;
  /**
   * Compares the files in a folder of `download` with the manifest: each file must exist and have the length and SHA-256 that the
   * manifest lists. Throws an `IntegrityError` that names each missing or changed file. Works in Node only. Sends no request.
   *
   * @example
   * ```ts
   * await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
   * const { files } = await client.exports.verify('./export');
   * ```
   */
  verify(folder: string, options?: VerifyOptions): Promise<DownloadResult>;
  /**
   * Returns the typed rows of a dataset as a stream, without a file on the disk. The method creates an export, waits until it is
   * ready, and fetches it only as fast as your code reads. Before the client returns the last rows, it compares the length of the
   * file, and in Node also the SHA-256, with the export. If they differ, the stream throws an `IntegrityError` instead of
   * returning the last rows.
   *
   * @example
   * ```ts
   * for await (const log of client.exports.rows('usage_logs', { from: '2026-11-01T00:00:00Z' })) console.log(log.path, log.status);
   * ```
   */
  rows<Name extends keyof DatasetRows>(dataset: Name, options?: RowsOptions): RowStream<DatasetRows[Name]>;
}

/**
 * API keys: the operations, and a method that rotates the client's own key.
 *
 * @example
 * ```ts
 * for await (const key of client.keys.list()) console.log(key.name, key.expires_at);
 * ```
 */
export interface KeysResource extends KeysNamespace {
  /**
   * Rotates the key of this client so that no call fails. The method gets a new secret, passes the secret to `store`, verifies it
   * with a call, and then uses it. If the rotation is interrupted, the old secret works until the overlap ends. In that case,
   * call this method again with the same `idempotencyKey`: the server returns the same new secret until its first use. An error
   * after the call of `store` means that the new key is stored but could not be verified. The client then continues to use the
   * old key, and changes to the new key when the old key stops working.
   *
   * @example
   * ```ts
   * import { writeFile } from 'node:fs/promises';
   *
   * const store = (secret: string) => writeFile('./api-key', secret, { mode: 0o600 });
   * await client.keys.rotateInPlace({ overlap: 'PT1H', store });
   * ```
   */
  rotateInPlace(request: RotateInPlaceOptions): Promise<components['schemas']['KeyWithSecret']>;
}

/** The parts of one client. The clients that `withOptions` makes share all parts except the defaults. */
interface Inside extends ClientParts {
  readonly start: StartCall;
  readonly defaults: CallDefaults;
  readonly nextId: () => number;
  readonly warned: Set<string>;
}

function runWith(inside: Inside, { start = inside.start, over }: { start?: StartCall; over?: Partial<Call> } = {}): Run {
  const { deps, prefix, defaults, nextId } = inside;
  const { random, origin } = deps;
  return async (request, site) => {
    try {
      const call = buildCall(request, { origin, prefix, defaults, random, nextId });
      warnOnce(inside, request, call.timeouts);
      const { data, response, attempts } = await start({ ...call, ...over });
      return { data, response, attempts, requestId: requestIdOf(deps, call, response) };
    } catch (error) {
      throw SentinelSecError.is(error) ? site.put(error) : error;
    }
  };
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

function open(given: ClientOptions): Inside {
  const options = checkClientOptions(given);
  checkRuntime(options);
  const stepUp = (): Namespaces['mfa'] =>
    makeNamespaces(withCheckedAnswers(runWith(inside, { over: { priority: 'ahead' } }))).mfa;
  const assembly = createDeps(options, {
    challenge: (signal) => stepUp().createChallenge({ signal }),
    verify: (body, signal) => stepUp().verify(body, { signal }),
  });
  const defaults = snapshotDefaults(options);
  const inside: Inside = { ...assembly, start: pipeline(assembly.deps), defaults, nextId: counter(), warned: new Set() };
  return inside;
}

function ownKeys(inside: Inside, keys: KeysNamespace): KeysResource {
  const { deps, checkEnvironment } = inside;
  const methodsWith = (other: Keys): Namespaces =>
    makeNamespaces(withCheckedAnswers(runWith(inside, { start: pipeline({ ...deps, keys: other }) })));
  const rotate = rotation({ ...deps, checkEnvironment, methodsWith });
  const rotateInPlace: KeysResource['rotateInPlace'] = (request) => {
    const begun = { task: 'keys.rotateInPlace', site: new CallSite(rotateInPlace) };
    return runTask({ ...deps, mask: maskCredentials(deps), nextId: inside.nextId }, begun, () => rotate(request));
  };
  return { ...keys, rotateInPlace };
}

function ownExports(inside: Inside, exports: ExportsNamespace): ExportsResource {
  const { deps, nextId } = inside;
  const { clock, hub, random } = deps;
  const checked = makeNamespaces(withCheckedAnswers(runWith(inside))).exports;
  const own: ExportsResource['download'] = (options) => {
    const begun = { task: 'exports.download', site: new CallSite(own) };
    return runTask({ ...deps, mask: maskCredentials(deps), nextId }, begun, () =>
      disk.download({ exports: checked, clock, hub, random }, options),
    );
  };
  return {
    ...exports,
    download: own,
    verify: (folder, options) => disk.verify(folder, options),
    rows: (dataset, options) => rows({ exports: checked, clock, random, newHash: disk.newHash }, dataset, options),
  };
}

interface Tags extends Omit<Namespaces, 'keys' | 'exports'> {
  /** API keys, and rotation of the client's own key. */
  readonly keys: KeysResource;
  /** Exports of the account's data, and downloads of their files. */
  readonly exports: ExportsResource;
}

/** The base class of the client with one member for each tag. The types of the members are generated from the spec. */
const Tagged = class {
  constructor(inside: Inside) {
    const namespaces = makeNamespaces(runWith(inside));
    Object.assign(this, namespaces, { keys: ownKeys(inside, namespaces.keys), exports: ownExports(inside, namespaces.exports) });
  }
} as new (
  inside: Inside,
) => Tags;

class Client extends Tagged {
  readonly #inside: Inside;
  /**
   * The same client, typed by path (openapi-fetch). Its calls reject with the errors of this client.
   *
   * @example
   * ```ts
   * const { data } = await client.api.GET('/v1/account');
   * ```
   */
  readonly api: PathClient;
  /** The status of the quota policies, and the calls that wait for quota. */
  readonly quota: Quota;

  constructor(inside: Inside) {
    super(inside);
    this.#inside = inside;
    this.api = makePathClient(`${inside.deps.origin}${inside.prefix}`, runWith(inside));
    this.quota = new Quota(inside.deps);
  }

  /**
   * Sends a request with any method and path through the same pipeline, even if the spec does not contain the operation. Resolves
   * to the parsed body if the body is JSON, otherwise to the text of the body. For an operation that returns a file, it resolves
   * to the `Response`.
   *
   * @example
   * ```ts
   * const answer = await client.request('GET', '/v1/account');
   * ```
   */
  request(method: string, path: string, request: RawRequestOptions = {}): ApiCall<unknown> {
    const site = new CallSite(this.request);
    const reply = (async () => runWith(this.#inside)(rawRequest(method, path, request), site))();
    return new CallPromise(() => reply);
  }

  /**
   * Adds a listener for all events of the client and of the clients made from it with `withOptions`. Returns a function that removes the
   * listener.
   *
   * @example
   * ```ts
   * const stop = client.onEvent((event) => console.log(event.type));
   * stop();
   * ```
   */
  onEvent(listener: Listener): () => void {
    return this.#inside.deps.hub.on(listener);
  }

  /** Returns the client as JSON: the base URL, and no secret. */
  toJSON(): object {
    return { baseUrl: `${this.#inside.deps.origin}${this.#inside.prefix}` };
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `SentinelSec { baseUrl: '${this.#inside.deps.origin}${this.#inside.prefix}' }`;
  }

  /**
   * Returns a client with other default options for its calls. Both clients share the key, quota, queue and events.
   *
   * @example
   * ```ts
   * const patient = client.withOptions({ timeout: 600_000, priority: 'bulk' });
   * ```
   */
  withOptions(options: CallDefaults): this {
    const defaults = { ...this.#inside.defaults, ...snapshotDefaults(checkDefaults(options)) };
    return Reflect.construct(Client, [{ ...this.#inside, defaults }], this.constructor as new () => object) as this;
  }
}

/**
 * A client of the SentinelSec API. Every operation is a method under its tag. A call waits for quota, retries if a retry is safe,
 * and rejects only with a `SentinelSecError`. The constructor throws a `ConfigurationError` for invalid options.
 *
 * @example
 * ```ts no-run: it needs a key in the environment
 * const client = new SentinelSec(); // SENTINELSEC_API_KEY, and SENTINELSEC_TOTP_SECRET for what needs MFA
 * const account = await client.account.get();
 * ```
 */
export class SentinelSec extends Client {
  constructor(options: ClientOptions = {}) {
    super(open(options));
  }
}
