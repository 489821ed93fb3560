import { isAddress } from '../base/address.ts';
import { checkArgument, checkOptions, shown, text } from '../base/arguments.ts';
import { isRequest } from '../base/is-request.ts';
import type { Refusal } from '../base/refusal.ts';
import type { OperationId } from '../generated/contract.ts';
import { inProcess, LimitControl } from './control/limit-control.ts';
import { RetentionControl } from './control/retention-control.ts';
import { SeedControl } from './control/seed-control.ts';
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
import { PlatformData } from './platform-data.ts';
import type { StartState } from './world-start.ts';

/** An IP address. */
const address = { allowed: 'an IPv4 or IPv6 address', holds: isAddress };

/**
 * The core of a platform. It does no I/O and has no timers. The answer of `handle` depends on three things: the request, the data
 * of the platform, and its clock.
 *
 * @example
 * const response = await platform.handle(new Request(`${platform.origin}/v1/health`));
 */
export class Core extends PlatformData {
  /** Reads, exhausts and changes quotas. */
  readonly limits: LimitControl;
  /** Explains why the platform keeps, anonymizes or deletes a record. */
  readonly retention: RetentionControl;
  /** Inserts test data. */
  readonly seed: SeedControl;
  readonly #engine: Engine;
  /** @internal */
  protected readonly pauses: Pauses;

  /** @internal */
  constructor(start: StartState, { moved, pauses, wait, worldName }: CoreHooks) {
    super(start, moved);
    const { world, machine } = start;
    this.pauses = pauses;
    this.#engine = new Engine(world, { ...start, report: machine.report, wait, worldName });
    this.limits = new LimitControl(world);
    this.retention = new RetentionControl(world, () => world.tables.keys.get(this.keyId)?.account ?? '');
    this.seed = new SeedControl(world, () => ({ ...this.start.seeded, environment: this.start.environment }));
  }

  /** The answered requests, each with the rule that decided the answer. */
  get journal(): Journal {
    return this.#engine.journal;
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
   * Answers a request that came through an adapter. Returns a promise only if something must be awaited. Throws a `RangeError`
   * for a URL outside the origins of the platform.
   *
   * @internal
   */
  exchange(request: ArrivingRequest, { address = inProcess, via, pauses = this.pauses, url }: Arriving): Reply | Promise<Reply> {
    return this.#engine.handle(request, { address, via, pauses, url });
  }

  /** The class of light requests, which need less memory than a `Request`. `exchange` accepts both kinds. @internal */
  get light(): typeof LightRequest {
    // For a copy or a `Proxy` of this object, reading a private property throws a `TypeError`.
    void this.#engine;
    return LightRequest;
  }

  /** Sets the interceptor. It acts on requests before the rules run, and on answers after the rules have run. */
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
   * Overrides one operation. If a request has passed all rules, your resolver answers the request, and the operation does not
   * run. Throws a `RangeError` for an operation that does not exist, and a `TypeError` for any other wrong argument.
   *
   * @example
   * platform.on('account.get', () => Response.json({ title: 'Out of order' }, { status: 500 }), { once: true });
   */
  on(operation: OperationId, resolver: Resolver, options?: OverrideOptions): void {
    this.#engine.overrides.add(operation, resolver, options);
  }

  /**
   * Adds your own MSW handlers (MSW 2 or 3). The handlers run before the rules of the platform, for the requests of every
   * adapter. The newest handlers run first. Throws a `TypeError` for a value that is not an MSW request handler.
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
   * Checks that the platform has removed personal values. Searches all answers that an API key can read, the files of exports, a
   * new snapshot, the data in memory, and the journal. If the search finds a value, throws a `PersonalDataError`. The property
   * `places` of the error lists all places with a value. In each place, `ends` is the scheduled action that will remove the
   * value; `undefined` if no action will remove it. The search changes no data, writes no logs and uses no quota.
   *
   * In a text, the search finds a value only as a whole word. For example, a search for `203.0.113.7` does not find
   * `203.0.113.77`. The search reads all pages of all lists. It also reads items one by one by their ids: from each list, at most
   * as many items as one page can have. For a million usage logs, the search takes some seconds. The search does not read the
   * query, headers and body in journal entries, because your client sent these values. The journal removes these values when it
   * anonymizes the entry.
   *
   * @example
   * const grace = platform.personalDataOf(platform.seed.member({ email: 'grace@example.com' }).id);
   * await platform.expectNoPersonalData(grace).catch(({ message }) => message);
   */
  async expectNoPersonalData(subject: string | readonly string[]): Promise<SearchReport> {
    return expectNone(this.world, this.journal, typeof subject === 'string' ? [subject] : subject);
  }

  /**
   * Checks the requests in the journal for mistakes of the clients, and returns each mistake. An example of a mistake is a retry
   * before the time in `Retry-After`. `lintRules` lists all rules. Throws a `TypeError` or `RangeError` for wrong options.
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

  /**
   * Resets the platform. Its data, limits and clock are then as they were at the start. Also removes all overrides, handlers and
   * journal entries.
   */
  override reset(): void {
    super.reset();
    this.#engine.overrides.clear();
    this.#engine.handlers.length = 0;
    this.journal.clear();
  }
}
