import { VirtualClock } from '../base/clock.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import type { Answer, Behaviour, OperationCall } from '../operations/behaviour.ts';
import { fallback } from '../operations/fallback.ts';
import { behaviours } from '../operations/table.ts';
import type { Incoming } from '../rules/incoming.ts';
import { runDue } from '../rules/jobs.ts';
import { logUsage } from '../rules/logging.ts';
import { scheduleLog } from '../rules/retention.ts';
import { readBody, refuseLargeHeaders } from '../rules/syntax.ts';
import { activeFactors, type FreshCode, freshCode } from '../rules/totp-factor.ts';
import { type Seeded, seeds } from '../state/seeds/seed.ts';
import { emptyState } from '../state/state.ts';
import { World } from '../state/world.ts';
import { type Passed, passGates } from './gates.ts';
import { type PlatformOptions, type Settled, settle } from './options.ts';
import { finish, type Written, writeAnswer, writeRefusal } from './respond.ts';
import { TimeControl } from './time-control.ts';
import type { Trace } from './trace.ts';

/** How a request came in. */
export interface HandleOptions {
  /** The caller's IP address. Default: the one synthetic address of in-process calls. */
  readonly ip?: string;
}

/** The address of callers in the same process (RFC 5737, TEST-NET-2). */
const inProcess = '198.51.100.1';

/** The core of a platform: `handle(request)` is a function of its data, its clock and the request. No I/O, no timers. */
export class Core {
  /** Time, in your hands. */
  readonly clock: TimeControl;
  readonly #world: World;
  readonly #settled: Settled;
  readonly #seeded: Seeded;

  /** `now` is the only source of real time; `moved` is told when the clock was set ahead. */
  constructor(options: PlatformOptions, now: () => number, moved: () => void = () => {}) {
    this.#settled = settle(options, now());
    const { startTime, seedNumber, seed } = this.#settled;
    this.#world = new World(new VirtualClock(now, { at: startTime, frozen: false }), emptyState(seedNumber));
    this.#seeded = this.#world.clock.during(startTime, () => seeds[seed](this.#world, this.#settled));
    for (const log of this.#world.tables.logs.all()) scheduleLog(this.#world, log);
    runDue(this.#world, this.#world.now());
    this.clock = new TimeControl(this.#world, moved);
  }

  /** The API key of the seeded owner. */
  get apiKey(): string {
    return this.#seeded.apiKey;
  }

  /** The TOTP secret of the seeded owner, in base32. */
  get totpSecret(): string {
    return this.#seeded.totpSecret;
  }

  /** A TOTP code of the seeded owner that works now; each works once. Throws a `RangeError` while all were used. */
  totp(): string {
    const fresh = this.freshCode();
    if ('code' in fresh) return fresh.code;
    throw new RangeError(`Each code works once. The next is there in ${fresh.wait} ms; move the clock on.`);
  }

  /** A code of the seeded owner's factor that works now, or how long until there is one. */
  protected freshCode(): FreshCode {
    const [factor] = activeFactors(this.#world, this.#seeded.member);
    if (!factor) throw new RangeError('The owner has no second factor any more.');
    return freshCode(this.#world, factor);
  }

  /** The origin that the seeded key is for. */
  get origin(): string {
    return contract.origins[this.#settled.environment] ?? '';
  }

  /**
   * Answers one request, whatever it is. Throws a `RangeError` for a URL that is not of the platform's origins.
   *
   * @example
   * const request = new Request(`${platform.origin}/v1/account`, { headers: { authorization: `Bearer ${platform.apiKey}` } });
   * const response = await platform.handle(request);
   */
  async handle(request: Request, { ip = inProcess }: HandleOptions = {}): Promise<Response> {
    const world = this.#world;
    runDue(world, world.now());
    const url = new URL(request.url);
    const base = {
      method: request.method,
      url,
      headers: request.headers,
      address: ip,
      environment: environmentOf(url),
      requestId: world.id('req'),
    };
    const trace: Trace = { rule: 'syntax', began: world.now() };
    const { written, incoming } = await this.#answer(request, base, trace);
    const response = finish(world, written, { ...base, trace });
    const { target, caller } = trace;
    if (incoming && target && caller) logUsage(world, { incoming, target, caller, status: response.status, began: trace.began });
    await this.#settled.check?.({ operation: target?.id, method: request.method, response });
    return response;
  }

  async #answer(
    request: Request,
    base: Omit<Incoming, 'body'>,
    trace: Trace,
  ): Promise<{ written: Written; incoming?: Incoming }> {
    let incoming: Incoming | undefined;
    try {
      refuseLargeHeaders(request.headers);
      incoming = { ...base, body: await readBody(request.body) };
      const passed = passGates(this.#world, incoming, trace);
      trace.rule = 'operation';
      const answer = await operate(this.#world, passed, incoming);
      return { written: writeAnswer(answer, passed.target.operation), incoming };
    } catch (thrown) {
      return { written: writeRefusal(thrown, base.requestId), ...(incoming && { incoming }) };
    }
  }
}

function environmentOf(url: URL): string {
  const found = Object.entries(contract.origins).find(([, origin]) => origin === url.origin);
  if (!found)
    throw new RangeError(`${url.origin} is not the platform. It answers at ${Object.values(contract.origins).join(' and ')}.`);
  return found[0];
}

async function operate(world: World, { target, parts, caller }: Passed, { address }: Incoming): Promise<Answer<unknown>> {
  const behaviour = behaviours[target.id] as Behaviour<OperationId> | undefined;
  if (!behaviour) return fallback(target.id);
  const ifMatch = parts.header['if-match'];
  const call = { id: target.id, path: parts.path, query: parts.query, body: parts.body, ifMatch, world, caller, address };
  // The validators have checked what the types of the behaviour say of path, query and body.
  return behaviour(call as unknown as OperationCall<OperationId>);
}
