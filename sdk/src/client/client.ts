import { disk } from '#exports-node';
import type { ApiCall } from '../base/call.ts';
import { CallSite } from '../base/call-site.ts';
import type { Listener } from '../base/events.ts';
import type { Keys } from '../credentials/keys.ts';
import { rows } from '../exports/rows.ts';
import type { ExportsNamespace, KeysNamespace, Namespaces } from '../generated/namespaces.ts';
import type { PacedDeps } from '../pipeline/deps.ts';
import { maskCredentials } from '../pipeline/mask-credentials.ts';
import { pipeline } from '../pipeline/order.ts';
import type { QuotaStatus } from '../quota/status.ts';
import { callPromise } from './call-promise.ts';
import { checkRuntime } from './check-runtime.ts';
import { withCheckedAnswers } from './checked-run.ts';
import { checkClientOptions } from './client-checks.ts';
import { type ClientParts, createDeps } from './create-deps.ts';
import type { ExportsResource } from './exports-resource.ts';
import { followMethod } from './follow-method.ts';
import type { KeysResource } from './keys-resource.ts';
import { makeNamespaces } from './namespaces.ts';
import { checkDefaults, snapshotDefaults } from './option-table.ts';
import type { CallDefaults, ClientOptions } from './options.ts';
import { makePathClient, type PathClient } from './path-client.ts';
import { Quota } from './quota.ts';
import { type RawRequestOptions, rawRequest } from './raw-request.ts';
import { rotation } from './rotation.ts';
import { type Calling, counter, runCalls } from './run-calls.ts';
import { runTask } from './run-task.ts';
import { warnOnce } from './warn-once.ts';

/** The parts of one client. The clients that `withOptions` makes share all parts except the default options. */
interface Inside extends ClientParts, Calling {
  readonly deps: PacedDeps;
}

function open(given: ClientOptions): Inside {
  const options = checkClientOptions(given);
  checkRuntime(options);
  const stepUp = (): Namespaces['mfa'] => makeNamespaces(withCheckedAnswers(runCalls(inside, { priority: 'ahead' }))).mfa;
  const assembly = createDeps(options, {
    challenge: (signal) => stepUp().createChallenge({ signal }),
    verify: (body, signal) => stepUp().verify(body, { signal }),
  });
  const warned = new Set<string>();
  const inside: Inside = {
    ...assembly,
    start: pipeline(assembly.deps),
    defaults: snapshotDefaults(options),
    nextId: counter(),
    warn: (request, timeouts) => warnOnce({ deps: assembly.deps, warned }, request, timeouts),
  };
  return inside;
}

function ownKeys(inside: Inside, keys: KeysNamespace): KeysResource {
  const { deps, checkEnvironment } = inside;
  const methodsWith = (other: Keys): Namespaces =>
    makeNamespaces(withCheckedAnswers(runCalls({ ...inside, start: pipeline({ ...deps, keys: other }) })));
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
  const checked = makeNamespaces(withCheckedAnswers(runCalls(inside))).exports;
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

/** The base class of the client. It has one property for each tag of the spec. The types are generated from the spec. */
const Tagged = class {
  constructor(inside: Inside) {
    const { clock, ledger } = inside.deps;
    const policies = (): readonly QuotaStatus[] => ledger.view({ now: clock.monotonic(), date: clock.now() });
    const run = runCalls(inside);
    const namespaces = makeNamespaces(run, (list) => followMethod(list, run, { clock, policies }));
    Object.assign(this, namespaces, { keys: ownKeys(inside, namespaces.keys), exports: ownExports(inside, namespaces.exports) });
  }
} as new (
  inside: object,
) => Tags;

class Client extends Tagged {
  readonly #inside: Inside;
  /**
   * Methods that call the operations by HTTP method and path. The methods have the interface of openapi-fetch. A failed call
   * rejects with an error of this client.
   *
   * @example
   * ```ts
   * const { data } = await client.api.GET('/v1/account');
   * ```
   */
  readonly api: PathClient;
  /** The status of the quota policies, and the calls that wait for quota. */
  readonly quota: Quota;

  /** @internal */
  constructor(inside: Inside) {
    super(inside);
    this.#inside = inside;
    this.api = makePathClient(`${inside.deps.origin}${inside.prefix}`, runCalls(inside));
    this.quota = new Quota(inside.deps);
  }

  /**
   * Sends a request with any method and path, even if the spec does not contain the operation. As for every call, the client
   * waits for quota, retries and throws typed errors. Resolves to the parsed body if the body is JSON, otherwise to the text of
   * the body. For an operation that returns a file, resolves to the `Response`.
   *
   * @example
   * ```ts
   * const answer = await client.request('GET', '/v1/account');
   * ```
   */
  request(method: string, path: string, request: RawRequestOptions = {}): ApiCall<unknown> {
    const site = new CallSite(this.request);
    return callPromise((async () => runCalls(this.#inside)(rawRequest(method, path, request), site))());
  }

  /**
   * Adds a listener for all events of the client. Clients that `withOptions` makes share their events with the original client,
   * so the listener gets the events of all these clients. Returns a function that removes the listener.
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

  /** Returns an object for `JSON.stringify`. It contains the base URL, and no secret. */
  toJSON(): object {
    return { baseUrl: `${this.#inside.deps.origin}${this.#inside.prefix}` };
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `SentinelSec { baseUrl: '${this.#inside.deps.origin}${this.#inside.prefix}' }`;
  }

  /**
   * Returns a client with other default options for its calls. Options that you leave out stay the same. The new client shares
   * the key, the quota, the queue and the events with this client.
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
 * A client of the SentinelSec API. Each operation is a method, such as `client.keys.list`. The methods are grouped by tag. A call
 * waits for quota, retries if a retry is safe, and rejects only with a `SentinelSecError`. The constructor throws a
 * `ConfigurationError` for invalid options.
 *
 * @example
 * ```ts no-run: it needs a key in the environment
 * const client = new SentinelSec(); // reads SENTINELSEC_API_KEY, and SENTINELSEC_TOTP_SECRET for MFA
 * const account = await client.account.get();
 * ```
 */
export class SentinelSec extends Client {
  constructor(options: ClientOptions = {}) {
    super(open(options));
  }
}
