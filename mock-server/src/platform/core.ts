import { isAddress } from '../base/address.ts';
import { checkArgument, checkOptions, shown, text } from '../base/arguments.ts';
import { isRequest } from '../base/is-request.ts';
import type { Refusal } from '../base/refusal.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import { activeFactors, type FreshCode, freshCode } from '../rules/mfa/second-factor.ts';
import { copyState } from '../state/snapshot.ts';
import type { World } from '../state/world.ts';
import { TimeControl } from './control/clock-control.ts';
import { inProcess, LimitControl } from './control/limit-control.ts';
import { RetentionControl } from './control/retention-control.ts';
import { SeedControl } from './control/seed-control.ts';
import { isSnapshot, type Snapshot, snapshotOf } from './control/snapshot.ts';
import { Engine } from './engine/engine.ts';
import type { Arriving, CoreHooks, Interceptor, Pauses } from './engine/interception.ts';
import { type ArrivingRequest, LightRequest } from './engine/light-request.ts';
import { isMswHandler, type MswHandler } from './engine/msw-handlers.ts';
import type { OverrideOptions, Resolver } from './engine/overrides.ts';
import { asResponse, type Reply } from './engine/reply.ts';
import type { HandleOptions } from './handle-options.ts';
import type { Journal } from './journal.ts';
import { type LintFinding, type LintOptions, lint } from './lint/lint.ts';
import type { SearchReport } from './personal-data/findings.ts';
import { personalValuesOf } from './personal-data/personal-values.ts';
import { expectNone } from './personal-data/search.ts';
import { forkStart, type StartState } from './world-start.ts';

/** An IP address. */
const address = { allowed: 'an IPv4 or IPv6 address', holds: isAddress };

/** The start state at the moment of each snapshot, of any platform: a snapshot restores the seeded key, too. */
const startOf = new WeakMap<Snapshot, StartState>();

/**
 * The core of a platform. The core does no I/O and has no timers. An answer of `handle` depends only on the request, and on the
 * data and the clock of the platform.
 *
 * @example
 * const response = await platform.handle(new Request(`${platform.origin}/v1/health`));
 */
export class Core {
  /** Controls the time of the platform. */
  readonly clock: TimeControl;
  /** Reads, exhausts and changes quotas. */
  readonly limits: LimitControl;
  /** Explains what happens to each record, and why. */
  readonly retention: RetentionControl;
  /** Inserts test data. */
  readonly seed: SeedControl;
  readonly #engine: Engine;
  #start: StartState;
  /** @internal */
  readonly world: World;
  /** @internal */
  protected readonly pauses: Pauses;

  /**
   * The core calls `moved` after the clock was set or runs again. Requests wait with `pauses`.
   *
   * @internal
   */
  constructor(start: StartState, { moved, pauses, wait, worldName }: CoreHooks) {
    const { world, machine } = start;
    this.#start = start;
    this.world = world;
    this.pauses = pauses;
    this.#engine = new Engine(world, { ...start, report: machine.report, wait, worldName });
    this.clock = new TimeControl(world, moved);
    this.limits = new LimitControl(world);
    this.retention = new RetentionControl(world);
    this.seed = new SeedControl(world, () => ({ ...this.#start.seeded, environment: this.#start.environment }));
  }

  /** The API key of the seeded owner. */
  get apiKey(): string {
    return this.#start.seeded.apiKey;
  }

  /** The id of `apiKey`. */
  get keyId(): string {
    return this.#start.seeded.keyId;
  }

  /** The TOTP secret of the seeded owner, in base32. */
  get totpSecret(): string {
    return this.#start.seeded.totpSecret;
  }

  /** The origin that accepts the seeded key. */
  get origin(): string {
    return contract.origins[this.#start.environment] ?? '';
  }

  /** The answered requests, each with the rule that decided the answer. */
  get journal(): Journal {
    return this.#engine.journal;
  }

  /**
   * Returns a TOTP code of the seeded owner that the platform accepts now. Each code works only once. Throws a `RangeError` if
   * all current codes were already used, or if the owner has no second factor.
   */
  totp(): string {
    const fresh = this.freshCode();
    if ('code' in fresh) return fresh.code;
    throw new RangeError(
      `Each code works once, and all current ones were used. Move the clock ${fresh.wait} ms ahead to get the next.`,
    );
  }

  /** Returns a current code of the seeded owner, or how long to wait for the next code. */
  protected freshCode(): FreshCode {
    const [factor] = activeFactors(this.world, this.#start.seeded.member);
    if (!factor) throw new RangeError('The owner has no active second factor.');
    return freshCode(this.world, factor);
  }

  /**
   * Answers a request. Throws a `TypeError` if the value is not a request or if its body was already read. Throws a `RangeError`
   * if the URL does not belong to an origin of the platform.
   *
   * @example
   * const request = new Request(`${platform.origin}/v1/account`, { headers: { authorization: `Bearer ${platform.apiKey}` } });
   * const response = await platform.handle(request);
   */
  async handle(request: Request, options: HandleOptions = {}): Promise<Response> {
    if (!isRequest(request)) throw new TypeError(`platform.handle: the request is ${shown(request)}; it must be a Request.`);
    checkOptions('platform.handle', options, { ip: address });
    if (request.bodyUsed) throw new TypeError('platform.handle: the body of the request was already read; make a new Request.');
    return this.arrive(request, { address: options.ip ?? inProcess, via: 'handle' });
  }

  /** Answers a request that came through an adapter. @internal */
  async arrive(request: Request, arriving: Arriving): Promise<Response> {
    return asResponse(await this.exchange(request, arriving));
  }

  /**
   * Answers a request that came through an adapter, in the form in which the answer was made: immediately, if it waits for
   * nothing. Throws a `RangeError` for a URL outside the origins of the platform.
   *
   * @internal
   */
  exchange(request: ArrivingRequest, { address = inProcess, via, pauses = this.pauses }: Arriving): Reply | Promise<Reply> {
    return this.#engine.handle(request, { address, via, pauses });
  }

  /** The class of light requests that `exchange` takes. @internal */
  get light(): typeof LightRequest {
    return LightRequest;
  }

  /** Sets the interceptor, which acts between callers and the rules. */
  protected intercept(interceptor: Interceptor): void {
    this.#engine.interceptor = interceptor;
  }

  /** Makes the problem response for input that could not be read as a request. @internal */
  refuse(refusal: Refusal): Response {
    return asResponse(this.#engine.refuse(refusal));
  }

  /**
   * Makes the 500 response that an adapter sends when it cannot send the real answer. The journal and the console show the cause.
   * @internal
   */
  fail(request: ArrivingRequest, cause: unknown): Response {
    return asResponse(this.#engine.fail(request, cause));
  }

  /**
   * Overrides one operation. Each request that has passed all rules is answered by your resolver instead of the operation. Throws
   * a `RangeError` for an operation that does not exist, and a `TypeError` for any other wrong argument.
   *
   * @example
   * platform.on('account.get', () => Response.json({ title: 'Out of order' }, { status: 500 }), { once: true });
   */
  on(operation: OperationId, resolver: Resolver, options?: OverrideOptions): void {
    this.#engine.overrides.add(operation, resolver, options);
  }

  /**
   * Adds your own MSW handlers (MSW 2 or 3). For the requests of all adapters, these handlers run before the rules of the
   * platform. Handlers that were added later run first. Throws a `TypeError` for a value that is not an MSW request handler.
   *
   * @example
   * import { http, HttpResponse } from 'msw';
   *
   * platform.use(http.get('*\/v1/account', () => HttpResponse.json({ title: 'Out of order' }, { status: 503 })));
   */
  use(...handlers: MswHandler[]): void {
    const unknown = handlers.find((handler) => !isMswHandler(handler));
    if (unknown !== undefined || handlers.includes(undefined as never))
      throw new TypeError(
        `platform.use: ${Array.isArray(unknown) ? 'an array was given; spread it: platform.use(...handlers).' : `${shown(unknown)} is not an MSW handler for requests; make one with http.get(…) of msw.`}`,
      );
    this.#engine.handlers.unshift(...handlers);
  }

  /**
   * Returns the personal values of a record and of all records that belong to it. The record may be a member, a key, an account
   * or any other record. Store the values, and later check with `expectNoPersonalData` that the platform has removed these
   * values. Throws a `RangeError` if no record has this id.
   *
   * @example
   * const { id } = platform.seed.member({ email: 'grace@example.com' });
   * platform.personalDataOf(id); // ['grace@example.com']
   */
  personalDataOf(id: string): readonly string[] {
    checkArgument({ of: 'platform.personalDataOf', name: 'the id' }, id, text);
    return personalValuesOf(this.world, id);
  }

  /**
   * Checks that the platform has removed personal values. Searches all answers that a key can get, the files of exports, a new
   * snapshot, the data in memory, and the journal. If a value is found, throws a `PersonalDataError`. Its property `places` lists
   * each place, and the action that will remove the value there, if there is such an action. The search works on a copy of the
   * data: it logs, charges and changes nothing.
   *
   * The search finds a value only as a whole word. It does not find a part of a value, such as the network of an address. The
   * search reads all pages of all lists. It also reads the items of each list as single resources, but at most as many items as
   * the longest page of the list can have. The search takes some seconds for a million usage logs. It does not read the query,
   * headers and body in journal entries. Your client sent these, and the journal removes them when the platform anonymizes usage
   * logs of the same time.
   *
   * @example
   * const grace = platform.personalDataOf(platform.seed.member({ email: 'grace@example.com' }).id);
   * await platform.expectNoPersonalData(grace).catch(({ message }) => message);
   */
  async expectNoPersonalData(subject: string | readonly string[]): Promise<SearchReport> {
    return expectNone(this.world, this.journal, typeof subject === 'string' ? [subject] : subject);
  }

  /**
   * Checks how the clients have behaved, by the requests in the journal. Returns each mistake. A mistake is a retry or a poll
   * before the time in `Retry-After`, several refused requests that are sent again at the same instant, a write that is repeated
   * without its idempotency key, or a key in a URL. `lintRules` lists the rules. Throws a `TypeError` or `RangeError` for wrong
   * options.
   *
   * @example
   * await client.account.get();
   * platform.lint(); // []
   */
  lint(options: LintOptions = {}): readonly LintFinding[] {
    return lint(this.journal.requests(), options);
  }

  /**
   * Ends the lockout of an IP address, so that the platform answers requests from this address again. Default: the address of
   * in-process calls. Throws a `TypeError` for a text that is not an IP address.
   */
  unlock(ip: string = inProcess): void {
    checkArgument({ of: 'platform.unlock', name: 'the address' }, ip, address);
    this.world.state.failures.delete(ip);
  }

  /** The start state of this platform, with its current data. @internal */
  get start(): StartState {
    return this.#start;
  }

  /** Takes a snapshot of data, limits, clock and keys. */
  snapshot(): Snapshot {
    const snapshot = snapshotOf(this.world);
    startOf.set(snapshot, this.#start);
    return snapshot;
  }

  /**
   * Restores the data, limits, clock and keys of a snapshot of any platform in this process. For a client that shares the clock, time never goes back. A request that
   * is already running continues with the old data and does not change the restored data. Throws a `TypeError` for a value that
   * is not a snapshot.
   */
  restore(snapshot: Snapshot): void {
    if (!isSnapshot(snapshot, this.world.state))
      throw new TypeError(`platform.restore: ${shown(snapshot)} is not a snapshot; give what platform.snapshot() returned.`);
    const { state, clock } = snapshot;
    this.world.restore(copyState(state), this.world.clock.standingAt(clock));
    const start = startOf.get(snapshot);
    // The snapshot of another platform brings its keys. This platform keeps its own seed for `reset`.
    if (start?.world === this.world) this.#start = start;
    else if (start) this.#start = { ...this.#start, seeded: start.seeded, environment: start.environment };
    this.clock.announce();
  }

  /** Continues from another start state, as if the platform had started with it. @internal */
  protected adopt(start: StartState): void {
    this.restore(snapshotOf(start.world));
    const { machine, journalSize, check } = this.#start;
    this.#start = { ...start, world: this.world, machine, journalSize, check };
  }

  /** Returns the start state of a fork of this platform. @internal */
  protected branch(): StartState {
    return forkStart(this.#start);
  }

  /**
   * Resets the platform. Its data, limits and clock are then as they were at the start. Also removes all overrides, handlers and
   * journal entries.
   */
  reset(): void {
    const { seeded, ...first } = this.#start.first();
    this.restore(first);
    this.#start = { ...this.#start, seeded, environment: this.#start.options.environment };
    this.#engine.overrides.clear();
    this.#engine.handlers.length = 0;
    this.journal.clear();
  }
}
