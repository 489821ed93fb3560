import { copyHeaders } from '../../base/headers.ts';
import { maskSecrets } from '../../base/mask-secrets.ts';
import { Refusal } from '../../base/refusal.ts';
import { addressed, pathBefore, places } from '../../base/servers.ts';
import { untilAborted } from '../../base/until-aborted.ts';
import { runDue } from '../../rules/jobs.ts';
import type { Incoming } from '../../rules/request/incoming.ts';
import { readBody, refuseLargeHeaders } from '../../rules/request/syntax.ts';
import { recordRefusal } from '../../rules/security/refused-request.ts';
import { recordUsage } from '../../rules/usage/usage-log.ts';
import type { World } from '../../state/world.ts';
import { Journal } from '../journal.ts';
import type { CheckedResponse } from '../options.ts';
import { type Exchange, journalEntry, type Outcome, refusedWith } from './exchange.ts';
import { passGates } from './gates.ts';
import type { Arrival, Interception, Interceptor } from './interception.ts';
import { type MswHandler, runHandlers } from './msw-handlers.ts';
import { keptAnswer, operate } from './operate.ts';
import { Overrides } from './overrides.ts';
import { isBypass, runResolver, withoutBypass } from './resolver-result.ts';
import { releaseHeld, type Trace } from './trace.ts';
import { finish, replayed, streamed, writeRefusal } from './write-response.ts';

/** What an engine is told of how it is used. */
export interface EngineOptions {
  /** Sees each answer before it goes out. */
  readonly check: ((answer: CheckedResponse) => void | Promise<void>) | undefined;
  /** Shows a failure of the platform, or of an override, a handler or a check, to whoever runs it. */
  readonly report: (message: string, cause: unknown) => void;
  /** How many entries the journal keeps. */
  readonly journalSize: number;
}

/** Answers requests on a world: the user's handlers, the gates, the operation, and what is written down of them. */
export class Engine {
  readonly journal: Journal;
  readonly overrides = new Overrides();
  /** The user's own MSW handlers, which run ahead of all. */
  readonly handlers: MswHandler[] = [];
  /** What stands ahead of those, too. */
  interceptor: Interceptor | undefined;
  readonly #world: World;
  readonly #options: EngineOptions;

  constructor(world: World, options: EngineOptions) {
    this.#world = world;
    this.journal = new Journal(world, options.journalSize);
    this.#options = options;
  }

  /**
   * Answers a request. One that is aborted does nothing from then on, and gets a network failure. One
   * that is under way when the platform is restored goes on in the data it came in at, which nobody sees any more.
   */
  async handle(request: Request, arrival: Arrival): Promise<Response> {
    const to = addressed(new URL(request.url));
    if (!to) throw new RangeError(`${new URL(request.url).origin} is not the platform. It answers at ${places()}.`);
    const { signal } = request;
    if (signal.aborted) return Response.error();
    const exchange = this.#begin(request, { ...to, address: arrival.address });
    try {
      return await untilAborted(this.#answer(exchange, this.interceptor?.begin(exchange, arrival)), signal);
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
      releaseHeld(exchange.trace);
      return Response.error();
    }
  }

  /** The answer to what never became a request. */
  refuse(refusal: Refusal): Response {
    const requestId = this.#world.id('req');
    const trace: Trace = { rule: 'syntax', began: this.#world.now() };
    return finish(this.#world, writeRefusal(refusal, requestId), { requestId, method: '', trace });
  }

  /** The answer in the place of one that could not be sent. */
  fail(request: Request, cause: unknown): Response {
    const exchange = this.#begin(request, { url: new URL(request.url), address: '', environment: '' });
    exchange.trace.rule = 'adapter';
    return this.#complete(exchange, refusedWith(exchange, cause));
  }

  #begin(request: Request, from: Pick<Exchange['arrived'], 'url' | 'address' | 'environment'>): Exchange {
    const world = this.#world.epoch();
    const { method } = request;
    const headers = isBypass(request.headers) ? withoutBypass(request.headers) : request.headers;
    const arrived = { ...from, method, headers, requestId: world.id('req') };
    return { request, arrived, world, trace: { rule: 'handler', began: world.now() }, elapsed: world.clock.stopwatch() };
  }

  async #answer(exchange: Exchange, interception: Interception | undefined): Promise<Response> {
    const fault = await interception?.before();
    const outcome = fault ?? (await this.#decide(exchange));
    if (exchange.request.signal.aborted) return Response.error();
    const completed = this.#complete(exchange, outcome);
    // What a fault answers is meant to be wrong.
    const response = outcome.kind === 'written' && !fault ? await this.#checked(exchange, completed) : completed;
    return interception && !fault ? this.#intercepted(exchange, interception, response) : response;
  }

  /** The answer after what stands between the platform and its caller has changed it. */
  async #intercepted({ arrived }: Exchange, interception: Interception, response: Response): Promise<Response> {
    const changed = await interception.after(response);
    const { faults } = interception;
    if (faults.length === 0) return changed;
    const decided = changed.status === response.status ? {} : { rule: 'fault' as const, status: changed.status };
    this.journal.amend(arrived.requestId, { faults, ...decided });
    return changed;
  }

  async #decide(exchange: Exchange): Promise<Outcome> {
    try {
      return (await this.#handled(exchange)) ?? (await this.#passed(exchange));
    } catch (thrown) {
      return refusedWith(exchange, thrown);
    }
  }

  /** What the user's own handlers make of it. One that lets it pass through lets it through to the platform. */
  async #handled({ request, arrived }: Exchange): Promise<Outcome | undefined> {
    if (this.handlers.length === 0 || isBypass(request.headers)) return undefined;
    const resolution = await runResolver(() => runHandlers(this.handlers, request.clone(), arrived.requestId));
    request.signal.throwIfAborted();
    if (resolution.kind === 'answer') return { kind: 'handled', response: resolution.response };
    return resolution.kind === 'network-failure' ? resolution : undefined;
  }

  /** What the platform's own rules, the overrides and the operation make of it. */
  async #passed(exchange: Exchange): Promise<Outcome> {
    const { request, arrived, world, trace, elapsed } = exchange;
    trace.rule = 'syntax';
    runDue(world, world.now());
    refuseLargeHeaders(request.headers);
    const body = await readBody(request.body, { headers: request.headers, taken: elapsed });
    request.signal.throwIfAborted();
    const incoming: Incoming = { ...arrived, body };
    const passed = pass(exchange, incoming);
    const { claim } = passed;
    if (claim) trace.claim = claim;
    if (claim?.kind === 'replay') return { kind: 'written', written: replayed(claim.answer) };
    trace.rule = 'operation';
    const outcome = await operate(exchange, { passed, incoming, overrides: this.overrides });
    if (outcome.kind === 'written') claim?.settle(keptAnswer(outcome.written), outcome.secretOf);
    else claim?.release();
    return outcome;
  }

  /** The answer as it goes out, written down. */
  #complete(exchange: Exchange, outcome: Outcome): Response {
    if (outcome.kind === 'network-failure') {
      releaseHeld(exchange.trace);
      return this.#recorded(exchange, outcome.response ?? Response.error(), undefined);
    }
    try {
      if (outcome.kind === 'handled') return this.#recorded(exchange, this.#passedOn(exchange, outcome.response), undefined);
      const response = finish(exchange.world, outcome.written, this.#envelope(exchange, outcome.ended));
      const location = response.headers.get('Location');
      if (location?.startsWith('/')) response.headers.set('Location', pathBefore(exchange.arrived.environment) + location);
      return this.#recorded(exchange, response, outcome.thrown);
    } catch (thrown) {
      return this.#recorded(exchange, this.#failure(exchange, thrown), { cause: thrown });
    }
  }

  /** The answer of a handler: as it is, but that the end of its body is told. */
  #passedOn(exchange: Exchange, response: Response): Response {
    const { body, status, statusText } = response;
    const headers = copyHeaders(response.headers);
    // No body is unframed: one that breaks off must not look whole.
    if (body && !headers.has('Content-Length')) headers.set('Transfer-Encoding', 'chunked');
    return new Response(body && streamed(body, this.#envelope(exchange)), { status, statusText, headers });
  }

  #envelope({ request, arrived, trace }: Exchange, ended?: () => void): Parameters<typeof finish>[2] {
    const { requestId, method } = arrived;
    return {
      requestId,
      method,
      trace,
      signal: request.signal,
      ended: (failure) => {
        ended?.();
        if (!failure) return;
        this.journal.amend(requestId, { failure: failure.cause });
        this.#report(arrived, 'The body of its answer broke off', failure.cause);
      },
    };
  }

  /** The answer, unless the user's check throws: then a 500. */
  async #checked(exchange: Exchange, response: Response): Promise<Response> {
    const { arrived, trace } = exchange;
    try {
      await this.#options.check?.({ operation: trace.target?.id, method: arrived.method, response });
      if (response.bodyUsed) throw new TypeError('The check read the body of the answer. Read that of response.clone().');
      return response;
    } catch (thrown) {
      const cause = orNamed(thrown);
      response.body?.cancel().catch(() => {});
      releaseHeld(trace);
      this.journal.amend(arrived.requestId, { status: 500, rule: 'check', failure: cause });
      this.#report(arrived, 'The check of its answer threw', cause);
      return this.#failure(exchange, cause);
    }
  }

  /** A 500 that tells nothing of the inside. */
  #failure({ world, arrived, trace }: Exchange, cause: unknown): Response {
    return finish(world, writeRefusal(cause, arrived.requestId), { ...arrived, trace });
  }

  /** Writes the usage log and the journal. What is of an epoch before the last restore is written nowhere. */
  #recorded(exchange: Exchange, response: Response, thrown: { readonly cause: unknown } | undefined): Response {
    const { arrived, world, trace } = exchange;
    const { status } = response;
    const { target, caller, began } = trace;
    if (target && caller && status > 0) recordUsage(world, { incoming: arrived, target, ...caller, status, began });
    const failure = status >= 500 && thrown ? orNamed(thrown.cause) : undefined;
    if (this.#world.isAt(world)) this.journal.add({ ...journalEntry(exchange), status, failure }, caller?.account.id);
    if (failure !== undefined && !(failure instanceof Refusal)) this.#report(arrived, 'It failed', failure);
    return response;
  }

  #report({ method, url }: Exchange['arrived'], what: string, cause: unknown): void {
    this.#options.report(`${method} ${maskSecrets(url.pathname)}: ${what}.`, cause);
  }
}

/** Lets a request through the gates. What they refuse with is written down as security events. */
function pass({ world, trace }: Exchange, incoming: Incoming): ReturnType<typeof passGates> {
  try {
    return passGates(world, incoming, trace);
  } catch (thrown) {
    const { target, caller, rule } = trace;
    recordRefusal(world, thrown, { incoming, operation: target?.id, caller, rule });
    throw thrown;
  }
}

/** What was thrown; an error that says so where that was nothing. */
const orNamed = (cause: unknown): unknown => cause ?? new Error(`${cause} was thrown.`);
