import { after, isPromise } from '../../base/after.ts';
import { copyHeaders } from '../../base/headers.ts';
import { maskSecrets } from '../../base/mask-secrets.ts';
import { Refusal } from '../../base/refusal.ts';
import { addressed, pathBefore, places } from '../../base/servers.ts';
import { runDue } from '../../rules/jobs.ts';
import type { Incoming } from '../../rules/request/incoming.ts';
import { readBody, refuseLargeHeaders } from '../../rules/request/syntax.ts';
import { recordUsage } from '../../rules/usage/usage-log.ts';
import type { World } from '../../state/world.ts';
import { addContentFacts } from '../journal/request-facts.ts';
import { Journal } from '../journal.ts';
import type { CheckedResponse } from '../options.ts';
import { type Exchange, type Outcome, refusedWith, unlessLeft } from './exchange.ts';
import { passGates } from './gates.ts';
import type { Arrival, BoundedWait, Interception, Interceptor } from './interception.ts';
import { journalEntry, statedWait } from './journal-entry-of.ts';
import { type ArrivingRequest, addressOf, copyOf, hasBody, hasLeft } from './light-request.ts';
import { type MswHandler, runHandlers } from './msw-handlers.ts';
import { keptAnswer, operate } from './operate.ts';
import { Overrides } from './overrides.ts';
import { asResponse, type Reply } from './reply.ts';
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
  handle(request: ArrivingRequest, arrival: Arrival): Reply | Promise<Reply> {
    const url = addressOf(request);
    const to = addressed(url);
    if (!to) throw new RangeError(`${url.origin} is not the platform. Send requests to ${places()}.`);
    if (hasLeft(request)) return Response.error();
    const exchange = this.#begin(request, { ...to, address: arrival.address }, lagOf(arrival));
    const interception = this.interceptor?.begin(exchange, arrival);
    const reply = interception ? this.#disturbed(exchange, interception) : this.#answer(exchange);
    return isPromise(reply) ? unlessLeft(exchange, reply) : reply;
  }

  /** Makes the problem response for input that could not be read as a request. */
  refuse(refusal: Refusal): Reply {
    const requestId = this.#world.id('req');
    const trace: Trace = { rule: 'syntax', began: this.#world.now(), facts: { arrived: 0, lag: 0 } };
    return finish(this.#world, writeRefusal(refusal, requestId), { requestId, method: '', trace });
  }

  /** Makes the 500 response that replaces an answer which could not be sent. Also writes this response to the journal. */
  fail(request: ArrivingRequest, cause: unknown): Reply {
    const exchange = this.#begin(request, { url: addressOf(request), address: '', environment: '' });
    exchange.trace.rule = 'adapter';
    return this.#complete(exchange, refusedWith(exchange, cause));
  }

  #begin(request: ArrivingRequest, from: Pick<Exchange['arrived'], 'url' | 'address' | 'environment'>, lag = 0): Exchange {
    const world = this.#world.epoch();
    const { method } = request;
    const headers = isBypass(request.headers) ? withoutBypass(request.headers) : request.headers;
    const arrived = { ...from, method, headers, requestId: world.id('req') };
    const trace: Trace = { rule: 'handler', began: world.now(), facts: { arrived: this.journal.nextEvent(), lag } };
    return { request, arrived, world, trace, elapsed: world.clock.stopwatch() };
  }

  /** Answers a request without interception: immediately, if the answer waits for nothing. */
  #answer(exchange: Exchange): Reply | Promise<Reply> {
    return after(this.#decide(exchange), (outcome): Reply | Promise<Reply> => {
      if (hasLeft(exchange.request)) return Response.error();
      const completed = atOnce(exchange, () => this.#complete(exchange, outcome));
      return outcome.kind === 'written' && this.#options.check ? this.#checked(exchange, asResponse(completed)) : completed;
    });
  }

  /** Answers a request with interception. */
  async #disturbed(exchange: Exchange, interception: Interception): Promise<Reply> {
    const fault = await interception.before();
    // A fault answers wrongly on purpose, so its answer is not checked.
    if (fault) return hasLeft(exchange.request) ? Response.error() : this.#complete(exchange, fault);
    return this.#intercepted(exchange, interception, asResponse(await this.#answer(exchange)));
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

  /** Returns the outcome: immediately, if there is nothing to wait for. */
  #decide(exchange: Exchange): Outcome | Promise<Outcome> {
    try {
      const waits = this.handlers.length > 0 || hasBody(exchange.request);
      // What waits for nothing happens at one moment.
      const outcome = waits ? this.#decideLater(exchange) : atOnce(exchange, () => this.#passed(exchange, this.#enter(exchange)));
      return isPromise(outcome) ? outcome.catch((thrown: unknown) => refusedWith(exchange, thrown)) : outcome;
    } catch (thrown) {
      return refusedWith(exchange, thrown);
    }
  }

  async #decideLater(exchange: Exchange): Promise<Outcome> {
    const { request, elapsed } = exchange;
    const handled = await this.#handled(exchange);
    if (handled) return handled;
    this.#enter(exchange);
    const body = await readBody(request.body, { headers: request.headers, taken: elapsed });
    request.signal.throwIfAborted();
    return this.#passed(exchange, body);
  }

  /** Runs what is due, and checks the head of a request. Returns an empty body. */
  #enter({ request, world, trace }: Exchange): Uint8Array {
    trace.rule = 'syntax';
    runDue(world, world.now());
    refuseLargeHeaders(request.headers);
    return noBytes;
  }

  /**
   * Returns the outcome of the user's own handlers. Returns `undefined` if no handler answers, or if a handler calls
   * `passthrough()`.
   */
  async #handled({ request, arrived }: Exchange): Promise<Outcome | undefined> {
    if (this.handlers.length === 0 || isBypass(request.headers)) return undefined;
    const resolution = await runResolver(() => runHandlers(this.handlers, copyOf(request), arrived.requestId));
    request.signal.throwIfAborted();
    if (resolution.kind === 'answer') return { kind: 'handled', response: resolution.response };
    return resolution.kind === 'network-failure' ? resolution : undefined;
  }

  /** Returns the outcome of the platform: its rules, the overrides and the operation. */
  #passed(exchange: Exchange, body: Uint8Array): Outcome | Promise<Outcome> {
    const { arrived, trace } = exchange;
    trace.body = body;
    const incoming: Incoming = { ...arrived, body };
    const passed = passGates(exchange.world, incoming, trace);
    const { claim } = passed;
    if (claim) trace.claim = claim;
    if (claim?.kind === 'replay') return { kind: 'written', written: replayed(claim.answer) };
    trace.rule = 'operation';
    return after(operate(exchange, { passed, incoming, overrides: this.overrides }), (outcome) => {
      if (outcome.kind === 'written') claim?.settle(keptAnswer(outcome.written), outcome.secretOf);
      else claim?.release();
      return outcome;
    });
  }

  /** Completes and records the response to an outcome. */
  #complete(exchange: Exchange, outcome: Outcome): Reply {
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
      request,
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
      return asResponse(this.#failure(exchange, cause));
    }
  }

  /** Returns a 500 that shows no internal detail. */
  #failure({ world, arrived, trace }: Exchange, cause: unknown): Reply {
    return finish(world, writeRefusal(cause, arrived.requestId), { ...arrived, trace });
  }

  /**
   * Writes the usage log and the journal entry of a request. If the platform was restored after the request arrived, there is no
   * journal entry.
   */
  #recorded<R extends Reply>(exchange: Exchange, response: R, thrown: { readonly cause: unknown } | undefined): R {
    const { arrived, world, trace } = exchange;
    const { status } = response;
    const { target, caller, began } = trace;
    if (target && caller && status > 0) recordUsage(world, { incoming: arrived, target, ...caller, status, began });
    const failure = status >= 500 && thrown ? orNamed(thrown.cause) : undefined;
    if (this.#world.isAt(world)) {
      const isKept = this.#options.journalSize > 0;
      const entry = journalEntry(exchange, response, {
        failure,
        world: this.#options.worldName,
        isKept,
        likely: this.journal.newestHeaders,
      });
      if (isKept) addContentFacts(trace.facts, { ...arrived, body: trace.body });
      if (!response.body) trace.facts.seen ??= this.journal.nextEvent();
      this.journal.add(entry, caller?.account.id, trace.facts);
    }
    if (failure !== undefined && !(failure instanceof Refusal)) this.#report(arrived, 'The request failed', failure);
    return response;
  }

  #report({ method, url }: Exchange['arrived'], what: string, cause: unknown): void {
    this.#options.report(`${method} ${maskSecrets(url.pathname)}: ${what}.`, cause);
  }
}

/** The body of a request without a body. */
const noBytes = new Uint8Array();

/** Runs a function during which the clock of a request stands still. */
const atOnce = <Result>({ world }: Exchange, run: () => Result): Result => world.clock.during(world.now(), run);

/** Returns the thrown value. For `undefined` and `null`, an error that names the value. */
const orNamed = (cause: unknown): unknown => cause ?? new Error(`${cause} was thrown.`);

/** How long an answer may take to a client on the network, in milliseconds. */
const networkLag = 250;

/** Returns how long an answer may take to reach the client, in milliseconds. */
const lagOf = ({ via }: Arrival): number => (via === 'port' || via === 'msw' ? networkLag : 0);
