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
import { addContentFacts } from '../journal/request-facts.ts';
import { Journal } from '../journal.ts';
import type { CheckedResponse } from '../options.ts';
import { type Exchange, type Outcome, refusedWith } from './exchange.ts';
import { passGates } from './gates.ts';
import type { Arrival, BoundedWait, Interception, Interceptor } from './interception.ts';
import { journalEntry, statedWait } from './journal-entry-of.ts';
import { type MswHandler, runHandlers } from './msw-handlers.ts';
import { keptAnswer, operate } from './operate.ts';
import { Overrides } from './overrides.ts';
import { isBypass, runResolver, withoutBypass } from './resolver-result.ts';
import { releaseHeld, type Trace } from './trace.ts';
import { finish, replayed, streamed, writeRefusal } from './write-response.ts';

/** Options of an engine. */
export interface EngineOptions {
  /** A callback. The engine calls it with each answer before it returns the answer. */
  readonly check: ((answer: CheckedResponse) => void | Promise<void>) | undefined;
  /** Reports a failure of the platform, or of an override, a handler or a check. */
  readonly report: (message: string, cause: unknown) => void;
  /** The maximum number of entries in the journal. */
  readonly journalSize: number;
  /** How the journal waits for requests. */
  readonly wait: BoundedWait;
  /** The name of the world, if the platform is one of several worlds. */
  readonly worldName: string | undefined;
}

/** Answers requests with the data of a world: runs the user's handlers, the gates and the operation, and records the result. */
export class Engine {
  readonly journal: Journal;
  readonly overrides = new Overrides();
  /** The user's own MSW handlers. They run before the platform's own rules. */
  readonly handlers: MswHandler[] = [];
  /**
   * The interceptor. It acts on a request before the user's handlers and the rules run, and on the answer after they have run.
   */
  interceptor: Interceptor | undefined;
  readonly #world: World;
  readonly #options: EngineOptions;

  constructor(world: World, options: EngineOptions) {
    this.#world = world;
    this.journal = new Journal(world, { size: options.journalSize, wait: options.wait });
    this.#options = options;
  }

  /**
   * Answers a request. If the caller aborts the request, the answer is a network failure, and the request changes no more data.
   * If the platform is restored while a request is running, the request continues with the old data, which no other request sees.
   */
  async handle(request: Request, arrival: Arrival): Promise<Response> {
    const to = addressed(new URL(request.url));
    if (!to) throw new RangeError(`${new URL(request.url).origin} is not the platform. Send requests to ${places()}.`);
    const { signal } = request;
    if (signal.aborted) return Response.error();
    const exchange = this.#begin(request, { ...to, address: arrival.address }, lagOf(arrival));
    try {
      return await untilAborted(this.#answer(exchange, this.interceptor?.begin(exchange, arrival)), signal);
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
      releaseHeld(exchange.trace);
      return Response.error();
    }
  }

  /** Makes the problem response for input that could not be read as a request. */
  refuse(refusal: Refusal): Response {
    const requestId = this.#world.id('req');
    const trace: Trace = { rule: 'syntax', began: this.#world.now(), facts: { arrived: 0, lag: 0 } };
    return finish(this.#world, writeRefusal(refusal, requestId), { requestId, method: '', trace });
  }

  /** Makes the 500 response that replaces an answer which could not be sent. Also writes this response to the journal. */
  fail(request: Request, cause: unknown): Response {
    const exchange = this.#begin(request, { url: new URL(request.url), address: '', environment: '' });
    exchange.trace.rule = 'adapter';
    return this.#complete(exchange, refusedWith(exchange, cause));
  }

  #begin(request: Request, from: Pick<Exchange['arrived'], 'url' | 'address' | 'environment'>, lag = 0): Exchange {
    const world = this.#world.epoch();
    const { method } = request;
    const headers = isBypass(request.headers) ? withoutBypass(request.headers) : request.headers;
    const arrived = { ...from, method, headers, requestId: world.id('req') };
    const trace: Trace = { rule: 'handler', began: world.now(), facts: { arrived: this.journal.nextEvent(), lag } };
    return { request, arrived, world, trace, elapsed: world.clock.stopwatch() };
  }

  async #answer(exchange: Exchange, interception: Interception | undefined): Promise<Response> {
    const fault = await interception?.before();
    const outcome = fault ?? (await this.#decide(exchange));
    if (exchange.request.signal.aborted) return Response.error();
    const completed = this.#complete(exchange, outcome);
    // A fault answers wrongly on purpose, so its answer is not checked.
    const response = outcome.kind === 'written' && !fault ? await this.#checked(exchange, completed) : completed;
    return interception && !fault ? this.#intercepted(exchange, interception, response) : response;
  }

  /** Returns the answer after the interceptor has changed it. */
  async #intercepted({ arrived }: Exchange, interception: Interception, response: Response): Promise<Response> {
    const changed = await interception.after(response);
    const { faults } = interception;
    if (faults.length === 0) return changed;
    const decided = changed.status === response.status ? {} : { rule: 'fault' as const, status: changed.status };
    this.journal.amend(arrived.requestId, { faults, ...decided, ...statedWait(changed, this.#world.now()) });
    return changed;
  }

  async #decide(exchange: Exchange): Promise<Outcome> {
    try {
      return (await this.#handled(exchange)) ?? (await this.#passed(exchange));
    } catch (thrown) {
      return refusedWith(exchange, thrown);
    }
  }

  /**
   * Returns the outcome of the user's own handlers. Returns `undefined` if no handler answers, or if a handler calls
   * `passthrough()`.
   */
  async #handled({ request, arrived }: Exchange): Promise<Outcome | undefined> {
    if (this.handlers.length === 0 || isBypass(request.headers)) return undefined;
    const resolution = await runResolver(() => runHandlers(this.handlers, request.clone(), arrived.requestId));
    request.signal.throwIfAborted();
    if (resolution.kind === 'answer') return { kind: 'handled', response: resolution.response };
    return resolution.kind === 'network-failure' ? resolution : undefined;
  }

  /** Returns the outcome of the platform: its rules, the overrides and the operation. */
  async #passed(exchange: Exchange): Promise<Outcome> {
    const { request, arrived, world, trace, elapsed } = exchange;
    trace.rule = 'syntax';
    runDue(world, world.now());
    refuseLargeHeaders(request.headers);
    const body = await readBody(request.body, { headers: request.headers, taken: elapsed });
    request.signal.throwIfAborted();
    trace.body = body;
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

  /** Completes and records the response to an outcome. */
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

  /** Returns the response of a handler, with the same content. The end of its body is observed. */
  #passedOn(exchange: Exchange, response: Response): Response {
    const { body, status, statusText } = response;
    const headers = copyHeaders(response.headers);
    // Every body has a length or is chunked, so that a client can detect an incomplete body.
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
        trace.facts.seen ??= this.journal.nextEvent();
        if (!failure) return;
        this.journal.amend(requestId, { failure: failure.cause });
        this.#report(arrived, 'The body of the answer broke off', failure.cause);
      },
    };
  }

  /** Returns the response; a 500 if the user's check throws. */
  async #checked(exchange: Exchange, response: Response): Promise<Response> {
    const { arrived, trace } = exchange;
    try {
      await this.#options.check?.({ operation: trace.target?.id, method: arrived.method, response });
      if (response.bodyUsed)
        throw new TypeError('The check read the body of the answer. Read the body of response.clone() instead.');
      return response;
    } catch (thrown) {
      const cause = orNamed(thrown);
      response.body?.cancel().catch(() => {});
      releaseHeld(trace);
      this.journal.amend(arrived.requestId, { status: 500, rule: 'check', failure: cause });
      this.#report(arrived, 'The check of the answer failed', cause);
      return this.#failure(exchange, cause);
    }
  }

  /** Returns a 500 that shows no internal detail. */
  #failure({ world, arrived, trace }: Exchange, cause: unknown): Response {
    return finish(world, writeRefusal(cause, arrived.requestId), { ...arrived, trace });
  }

  /**
   * Writes the usage log and the journal entry of a request. If the platform was restored after the request arrived, there is no
   * journal entry.
   */
  #recorded(exchange: Exchange, response: Response, thrown: { readonly cause: unknown } | undefined): Response {
    const { arrived, world, trace } = exchange;
    const { status } = response;
    const { target, caller, began } = trace;
    if (target && caller && status > 0) recordUsage(world, { incoming: arrived, target, ...caller, status, began });
    const failure = status >= 500 && thrown ? orNamed(thrown.cause) : undefined;
    if (this.#world.isAt(world)) {
      const isKept = this.#options.journalSize > 0;
      const entry = journalEntry(exchange, response, { failure, world: this.#options.worldName, isKept });
      if (isKept) addContentFacts(trace.facts, { ...arrived, body: trace.body });
      if (response.body === null) trace.facts.seen ??= this.journal.nextEvent();
      this.journal.add(entry, caller?.account.id, trace.facts);
    }
    if (failure !== undefined && !(failure instanceof Refusal)) this.#report(arrived, 'The request failed', failure);
    return response;
  }

  #report({ method, url }: Exchange['arrived'], what: string, cause: unknown): void {
    this.#options.report(`${method} ${maskSecrets(url.pathname)}: ${what}.`, cause);
  }
}

/** Passes a request through the gates. A refusal is recorded as security events. */
function pass({ world, trace }: Exchange, incoming: Incoming): ReturnType<typeof passGates> {
  try {
    return passGates(world, incoming, trace);
  } catch (thrown) {
    const { target, caller, rule } = trace;
    recordRefusal(world, thrown, { incoming, operation: target?.id, caller, rule });
    throw thrown;
  }
}

/** Returns the thrown value. For `undefined` and `null`, an error that names the value. */
const orNamed = (cause: unknown): unknown => cause ?? new Error(`${cause} was thrown.`);

/** How long an answer may take to a client on the network, in milliseconds. */
const networkLag = 250;

/** Returns how long an answer may take to reach the client, in milliseconds. */
const lagOf = ({ via }: Arrival): number => (via === 'port' || via === 'msw' ? networkLag : 0);
