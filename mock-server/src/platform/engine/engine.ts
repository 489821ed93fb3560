import { after, isPromise } from '../../base/after.ts';
import type { Refusal } from '../../base/refusal.ts';
import { addressed, places } from '../../base/servers.ts';
import { runDue } from '../../rules/jobs.ts';
import type { Incoming } from '../../rules/request/incoming.ts';
import { readBody, refuseLargeHeaders } from '../../rules/request/syntax.ts';
import type { World } from '../../state/world.ts';
import { Journal } from '../journal.ts';
import { AnswerRecorder, type RecorderOptions } from './answer-recorder.ts';
import { type Exchange, type Outcome, refusedWith, unlessLeft } from './exchange.ts';
import { passGates } from './gates.ts';
import type { Arrival, BoundedWait, Interception, Interceptor } from './interception.ts';
import { statedWait } from './journal-entry-of.ts';
import { type ArrivingRequest, addressOf, copyOf, hasLeft } from './light-request.ts';
import { type MswHandler, runHandlers } from './msw-handlers.ts';
import { keptAnswer, operate } from './operate.ts';
import { Overrides } from './overrides.ts';
import { asResponse, type Reply } from './reply.ts';
import { isBypass, runResolver, withoutBypass } from './resolver-result.ts';
import type { Trace } from './trace.ts';
import { finish, replayed, writeRefusal } from './write-response.ts';

/** Options of an engine. */
export interface EngineOptions extends RecorderOptions {
  /** The function with which `journal.waitFor` waits. */
  readonly wait: BoundedWait;
}

/**
 * Answers requests with the data of a world. Each request passes through the user's handlers, the gates (the checks of a request)
 * and the operation. The engine then records the result.
 */
export class Engine {
  readonly journal: Journal;
  readonly overrides = new Overrides();
  /** The user's own MSW handlers. They run before the platform's own rules. */
  readonly handlers: MswHandler[] = [];
  /** The interceptor. It can change a request before the handlers and the rules run, and can change the answer afterwards. */
  interceptor: Interceptor | undefined;
  readonly #world: World;
  readonly #recorder: AnswerRecorder;

  constructor(world: World, options: EngineOptions) {
    this.#world = world;
    this.journal = new Journal(world, { size: options.journalSize, wait: options.wait });
    this.#recorder = new AnswerRecorder(world, this.journal, options);
  }

  /**
   * Answers a request. If the caller aborts the request, the answer is a network failure, and the request changes no more data.
   * If the platform is restored while a request is running, the request continues with the old data, which no other request sees.
   */
  handle(request: ArrivingRequest, arrival: Arrival): Reply | Promise<Reply> {
    const url = arrival.url ?? addressOf(request);
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

  /** Makes the 500 response for an answer that an adapter could not send. Also writes this response to the journal. */
  fail(request: ArrivingRequest, cause: unknown): Reply {
    const exchange = this.#begin(request, { url: addressOf(request), address: '', environment: '' });
    exchange.trace.rule = 'adapter';
    return this.#recorder.complete(exchange, refusedWith(exchange, cause));
  }

  #begin(request: ArrivingRequest, from: Pick<Exchange['arrived'], 'url' | 'address' | 'environment'>, lag = 0): Exchange {
    const world = this.#world.epoch();
    const { method } = request;
    const headers = isBypass(request.headers) ? withoutBypass(request.headers) : request.headers;
    const arrived = { ...from, method, headers, requestId: world.id('req') };
    const trace: Trace = { rule: 'handler', began: world.now(), facts: { arrived: this.journal.nextEvent(), lag } };
    return { request, arrived, world, trace, elapsed: world.clock.stopwatch() };
  }

  /** Answers a request without the interceptor. Returns a promise only if something must be awaited. */
  #answer(exchange: Exchange): Reply | Promise<Reply> {
    return after(this.#decide(exchange), (outcome): Reply | Promise<Reply> => {
      if (hasLeft(exchange.request)) return Response.error();
      const completed = atOnce(exchange, () => this.#recorder.complete(exchange, outcome));
      return outcome.kind === 'written' ? this.#recorder.checked(exchange, completed) : completed;
    });
  }

  /** Answers a request that the interceptor acts on. */
  async #disturbed(exchange: Exchange, interception: Interception): Promise<Reply> {
    const fault = await interception.before();
    // A fault answers wrongly on purpose, so its answer is not checked.
    if (fault) return hasLeft(exchange.request) ? Response.error() : this.#recorder.complete(exchange, fault);
    return this.#intercepted(exchange, interception, asResponse(await this.#answer(exchange)));
  }

  /**
   * Lets the interceptor change the answer. If faults acted on the request or the answer, adds the ids of the faults to the
   * journal entry.
   */
  async #intercepted({ arrived }: Exchange, interception: Interception, response: Response): Promise<Response> {
    const changed = await interception.after(response);
    const { faults } = interception;
    if (faults.length === 0) return changed;
    const decided = changed.status === response.status ? {} : { rule: 'fault' as const, status: changed.status };
    this.journal.amend(arrived.requestId, { faults, ...decided, ...statedWait(changed, this.#world.now()) });
    return changed;
  }

  /** Returns the outcome of a request: an answer or a network failure. Returns a promise only if something must be awaited. */
  #decide(exchange: Exchange): Outcome | Promise<Outcome> {
    try {
      const waits = this.handlers.length > 0 || exchange.request.body !== null;
      // If the request waits for nothing, the clock stands still while the request is handled.
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

  /**
   * Begins to handle a request: runs the jobs that are due, and throws a `Refusal` if the headers are too large. Always returns
   * an empty body. `#decide` uses this body for a request without a body.
   */
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

  /** Applies the rules of the platform. If they accept the request, runs the operation or its override. */
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
}

const noBytes = new Uint8Array();

/** Runs a function. While the function runs, the clock of the request stands still. */
const atOnce = <Result>({ world }: Exchange, run: () => Result): Result => world.clock.during(world.now(), run);

/** The assumed maximum time, in milliseconds, until an answer reaches a client over the network. */
const networkLag = 250;

/** Returns the assumed maximum time that an answer takes to reach the client, in milliseconds. */
const lagOf = ({ via }: Arrival): number => (via === 'port' || via === 'msw' ? networkLag : 0);
