import { disk } from '#exports-node';
import type { ApiCall } from '../base/call.ts';
import { CallSite } from '../base/call-site.ts';
import type { Listener } from '../base/events.ts';
import type { Keys } from '../credentials/keys.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { DownloadOptions, DownloadResult } from '../exports/download-options.ts';
import type { VerifyOptions } from '../exports/verify-options.ts';
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
 * Exports of the account's data: the operations, and what makes files of them.
 *
 * @example
 * ```ts
 * const { files } = await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
 * ```
 */
export interface ExportsResource extends ExportsNamespace {
  /**
   * Creates an export, waits for it, fetches its files, checks each against its length and SHA-256, and only then puts
   * them into the folder with a manifest beside them. The same call goes on where an earlier one was interrupted, in another process
   * too. Node only. Has no total time limit unless `timeout` is given.
   *
   * @example
   * ```ts
   * await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
   * ```
   */
  download(options: DownloadOptions): Promise<DownloadResult>;
  /**
   * Checks a folder that `download` filled against its manifest: all files are there, with the length and SHA-256 that it lists. Throws
   * an `IntegrityError` that names each file that is missing or not the same. Node only; nothing is sent.
   *
   * @example
   * ```ts
   * await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' });
   * const { files } = await client.exports.verify('./export');
   * ```
   */
  verify(folder: string, options?: VerifyOptions): Promise<DownloadResult>;
}

/**
 * API keys: the operations, and rotation of the key in use.
 *
 * @example
 * ```ts
 * for await (const key of client.keys.list()) console.log(key.name, key.expires_at);
 * ```
 */
export interface KeysResource extends KeysNamespace {
  /**
   * Gives this client's key a new secret without a failed call: makes it, hands it to `store`, proves that it works,
   * and then goes on with it. Interrupted anywhere, the old secret works until the overlap ends; asked again with the same
   * `idempotencyKey`, the server answers the same new secret until its first use. An error after `store` was called means that
   * the new key is kept but could not be proved; this client goes on with the old one, and with the new one when that has ended.
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

/** What one client is made of; those that `withOptions` makes share all but the defaults. */
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
  return { ...exports, download: own, verify: (folder, options) => disk.verify(folder, options) };
}

interface Tags extends Omit<Namespaces, 'keys' | 'exports'> {
  /** API keys, and rotation of the one in use. */
  readonly keys: KeysResource;
  /** Exports of the account's data, down to checked files. */
  readonly exports: ExportsResource;
}

/** Puts the namespaces on the client; their types come from the description. */
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
   * The same client, typed by path, for those who think in paths. It rejects with this client's errors.
   *
   * @example
   * ```ts
   * const { data } = await client.api.GET('/v1/account');
   * ```
   */
  readonly api: PathClient;
  /** What is believed of the limits, and who waits for them. */
  readonly quota: Quota;

  constructor(inside: Inside) {
    super(inside);
    this.#inside = inside;
    this.api = makePathClient(`${inside.deps.origin}${inside.prefix}`, runWith(inside));
    this.quota = new Quota(inside.deps);
  }

  /**
   * Calls any method and path, described or not, through the same pipeline. Answers the parsed body when it is JSON,
   * else its text; a described file the raw `Response`.
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

  /** Hears of everything that the client does; returns what ends that. Shared with clients made by `withOptions`. */
  onEvent(listener: Listener): () => void {
    return this.#inside.deps.hub.on(listener);
  }

  /** What may be printed of it: where it calls, and no secret. */
  toJSON(): object {
    return { baseUrl: `${this.#inside.deps.origin}${this.#inside.prefix}` };
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `SentinelSec { baseUrl: '${this.#inside.deps.origin}${this.#inside.prefix}' }`;
  }

  /**
   * A client with other defaults. Key, limits, queue and events stay shared with this one.
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
 * A client of the SentinelSec API. Every operation is a method under its tag; all calls are paced by the limits,
 * retried where that is safe, and fail with a `SentinelSecError`. Throws a `ConfigurationError` when the options
 * cannot work.
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
