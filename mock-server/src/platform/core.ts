import { isAddress } from '../base/address.ts';
import { checkArgument, checkOptions, shown, text } from '../base/arguments.ts';
import { isRequest } from '../base/is-request.ts';
import type { Refusal } from '../base/refusal.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import { activeFactors, type FreshCode, freshCode } from '../rules/mfa/second-factor.ts';
import { copyState } from '../state/snapshot.ts';
import type { World } from '../state/world.ts';
import { branchOf, type StartState } from './beginning.ts';
import { TimeControl } from './control/clock-control.ts';
import { inProcess, LimitControl } from './control/limit-control.ts';
import { RetentionControl } from './control/retention-control.ts';
import { SeedControl } from './control/seed-control.ts';
import { isSnapshot, type Snapshot, snapshotOf } from './control/snapshot.ts';
import { Engine } from './engine/engine.ts';
import type { Arriving, CoreHooks, Interceptor, Pauses } from './engine/interception.ts';
import { isMswHandler, type MswHandler } from './engine/msw-handlers.ts';
import type { OverrideOptions, Resolver } from './engine/overrides.ts';
import type { HandleOptions } from './handle-options.ts';
import type { Journal } from './journal.ts';
import type { SearchReport } from './personal-data/findings.ts';
import { personalValuesOf } from './personal-data/personal-values.ts';
import { expectNone } from './personal-data/search.ts';

/** An IP address. */
const address = { allowed: 'an IPv4 or IPv6 address', holds: isAddress };

/**
 * The core of a platform: `handle(request)` is a function of its data, its clock and the request. No I/O, no timers.
 *
 * @example
 * const response = await platform.handle(new Request(`${platform.origin}/v1/health`));
 */
export class Core {
  /** Time, in your hands. */
  readonly clock: TimeControl;
  /** The limits: look at them, use them up, change them. */
  readonly limits: LimitControl;
  /** What becomes of the data, and why. */
  readonly retention: RetentionControl;
  /** Makes data to test with. */
  readonly seed: SeedControl;
  readonly #engine: Engine;
  readonly #begun: StartState;
  /** @internal */
  protected readonly world: World;
  /** @internal */
  protected readonly pauses: Pauses;

  /**
   * `moved` is told when the clock was set or runs again; by `pauses` requests wait.
   *
   * @internal
   */
  constructor(begun: StartState, { moved, pauses }: CoreHooks) {
    const { world, seeded, environment, machine } = begun;
    this.#begun = begun;
    this.world = world;
    this.pauses = pauses;
    this.#engine = new Engine(world, { ...begun, report: machine.report });
    this.clock = new TimeControl(world, moved);
    this.limits = new LimitControl(world);
    this.retention = new RetentionControl(world);
    this.seed = new SeedControl(world, { ...seeded, environment });
  }

  /** The API key of the seeded owner. */
  get apiKey(): string {
    return this.#begun.seeded.apiKey;
  }

  /** The id of that key. */
  get keyId(): string {
    return this.#begun.seeded.keyId;
  }

  /** The TOTP secret of the seeded owner, in base32. */
  get totpSecret(): string {
    return this.#begun.seeded.totpSecret;
  }

  /** The origin that the seeded key is for. */
  get origin(): string {
    return contract.origins[this.#begun.environment] ?? '';
  }

  /** Each answer, and the rule that decided it. */
  get journal(): Journal {
    return this.#engine.journal;
  }

  /** A TOTP code of the seeded owner that works now; each works once. Throws a `RangeError` while all were used. */
  totp(): string {
    const fresh = this.freshCode();
    if ('code' in fresh) return fresh.code;
    throw new RangeError(`Each code works once. The next is there in ${fresh.wait} ms; move the clock on.`);
  }

  /** A code of the seeded owner's factor that works now, or how long until there is one. */
  protected freshCode(): FreshCode {
    const [factor] = activeFactors(this.world, this.#begun.seeded.member);
    if (!factor) throw new RangeError('The owner has no second factor any more.');
    return freshCode(this.world, factor);
  }

  /**
   * Answers one request, whatever it is. Throws a `RangeError` for a URL that is not of the platform's origins.
   *
   * @example
   * const request = new Request(`${platform.origin}/v1/account`, { headers: { authorization: `Bearer ${platform.apiKey}` } });
   * const response = await platform.handle(request);
   */
  async handle(request: Request, options: HandleOptions = {}): Promise<Response> {
    if (!isRequest(request)) throw new TypeError(`platform.handle: the request is ${shown(request)}; it must be a Request.`);
    checkOptions('platform.handle', options, { ip: address });
    if (request.bodyUsed) throw new TypeError('platform.handle: the body of the request was read before; make a new Request.');
    return this.arrive(request, { address: options.ip ?? inProcess, via: 'handle' });
  }

  /**
   * Answers one request that came by an adapter.
   *
   * @internal
   */
  arrive(request: Request, { address = inProcess, via, pauses = this.pauses }: Arriving): Promise<Response> {
    return this.#engine.handle(request, { address, via, pauses });
  }

  /** Puts something between the callers and the rules. */
  protected intercept(interceptor: Interceptor): void {
    this.#engine.interceptor = interceptor;
  }

  /**
   * The answer to what never became a request: an adapter turns it away with the problem it names.
   *
   * @internal
   */
  refuse(refusal: Refusal): Response {
    return this.#engine.refuse(refusal);
  }

  /**
   * The answer in the place of one that an adapter could not send: a 500, its cause in the journal and on the console.
   *
   * @internal
   */
  fail(request: Request, cause: unknown): Response {
    return this.#engine.fail(request, cause);
  }

  /**
   * Answers in the place of one operation, once the request has passed all rules. Throws a `RangeError` for a name that is no
   * operation's.
   *
   * @example
   * platform.on('account.get', () => Response.json({ title: 'Out of order' }, { status: 500 }), { once: true });
   */
  on(operation: OperationId, resolver: Resolver, options?: OverrideOptions): void {
    this.#engine.overrides.add(operation, resolver, options);
  }

  /**
   * Runs your own MSW handlers (MSW 2 or 3) before the platform, through every adapter; the newest first. Throws a `TypeError` for
   * what is no MSW request handler.
   *
   * @example
   * import { http, HttpResponse } from 'msw';
   *
   * platform.use(http.get('*\/v1/account', () => HttpResponse.json({ title: 'Out of order' }, { status: 503 })));
   */
  use(...handlers: MswHandler[]): void {
    const stranger = handlers.find((handler) => !isMswHandler(handler));
    if (stranger !== undefined || handlers.includes(undefined as never))
      throw new TypeError(
        `platform.use: ${Array.isArray(stranger) ? 'an array was given; spread it: platform.use(...handlers).' : `${shown(stranger)} is no MSW handler for requests; make one with http.get(…) of msw.`}`,
      );
    this.#engine.handlers.unshift(...handlers);
  }

  /**
   * The personal values that are kept now of a member, a key, an account or another record, and of what belongs to it, to
   * be looked for once they must be gone. Throws a `RangeError` for an id that no record has.
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
   * Makes sure that personal data is nowhere to be found: not by any route, page or resource that any key can read, not in
   * the files of exports, not in a snapshot taken now, not in the memory that the data is kept in, and not in the journal. Throws a
   * `PersonalDataError` that names each place and when that will lose it. Looks on a copy: nothing is logged, charged or
   * changed. A value counts where it stands as a whole; what was cut short, such as a network, does not. All pages of all lists
   * are read; of a list with more items than a page can have, as many resources one by one as such a page has. A million usage
   * logs take some seconds.
   *
   * @example
   * const grace = platform.personalDataOf(platform.seed.member({ email: 'grace@example.com' }).id);
   * await platform.expectNoPersonalData(grace).catch(({ message }) => message);
   */
  async expectNoPersonalData(subject: string | readonly string[]): Promise<SearchReport> {
    return expectNone(this.world, this.journal, typeof subject === 'string' ? [subject] : subject);
  }

  /** Lets a locked out address in again; the one of calls in the same process unless said. Throws a `TypeError` for what is no address. */
  unlock(ip: string = inProcess): void {
    checkArgument({ of: 'platform.unlock', name: 'the address' }, ip, address);
    this.world.state.failures.delete(ip);
  }

  /** The platform as it is now. */
  snapshot(): Snapshot {
    return snapshotOf(this.world);
  }

  /**
   * Turns data, limits and clock back to a snapshot. For clients that share the time it goes on from where it was. A request that
   * is under way is answered by the data it came in at, and changes nothing of what was restored.
   */
  restore(snapshot: Snapshot): void {
    if (!isSnapshot(snapshot, this.world.state))
      throw new TypeError(`platform.restore: ${shown(snapshot)} is no snapshot; give what platform.snapshot() returned.`);
    const { state, clock } = snapshot;
    this.world.restore(copyState(state), this.world.clock.standingAt(clock));
  }

  /**
   * The beginning of a platform of its own that is as this one is now.
   *
   * @internal
   */
  protected branch(): StartState {
    return branchOf(this.#begun);
  }

  /** Starts again from the seed: data, limits and clock as they were made; overrides, handlers and journal empty. */
  reset(): void {
    this.restore(this.#begun.first());
    this.#engine.overrides.clear();
    this.#engine.handlers.length = 0;
    this.journal.clear();
  }
}
