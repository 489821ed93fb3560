import { copyHeaders } from '../../base/headers.ts';
import { maskSecrets } from '../../base/mask-secrets.ts';
import { Refusal } from '../../base/refusal.ts';
import { pathBefore } from '../../base/servers.ts';
import { recordUsage } from '../../rules/usage/usage-log.ts';
import type { World } from '../../state/world.ts';
import { addContentFacts } from '../journal/request-facts.ts';
import type { Journal } from '../journal.ts';
import type { CheckedResponse } from '../options.ts';
import type { Exchange, Outcome } from './exchange.ts';
import { journalEntry } from './journal-entry-of.ts';
import { hasLeft } from './light-request.ts';
import { asResponse, type Reply } from './reply.ts';
import { releaseHeld } from './trace.ts';
import { finish, streamed, writeRefusal } from './write-response.ts';

/** Options of a recorder. */
export interface RecorderOptions {
  /**
   * The option `check` of `createPlatform`. The recorder calls it with the answers of the platform and of overrides, but not with
   * the answers of handlers and faults.
   */
  readonly check: ((answer: CheckedResponse) => void | Promise<void>) | undefined;
  /** Reports that the platform, an override, a handler or a check has failed. */
  readonly report: (message: string, cause: unknown) => void;
  /** The maximum number of entries in the journal. */
  readonly journalSize: number;
  /** The name of the world, if the platform is one of several worlds. */
  readonly worldName: string | undefined;
}

/** The result of `complete`, and the user's check. */
interface Checking {
  readonly check: NonNullable<RecorderOptions['check']>;
  readonly response: Response;
}

/**
 * Makes the response that an engine sends to a request, and records it in the usage log and the journal. Also calls the user's
 * check of responses.
 */
export class AnswerRecorder {
  readonly #world: World;
  readonly #journal: Journal;
  readonly #options: RecorderOptions;

  constructor(world: World, journal: Journal, options: RecorderOptions) {
    this.#world = world;
    this.#journal = journal;
    this.#options = options;
  }

  /** Turns the outcome of a request into the response to send, and records the request. */
  complete(exchange: Exchange, outcome: Outcome): Reply {
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

  /** Copies the response of a handler. The recorder notices when the body of the copy ends. */
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
        trace.facts.seen ??= this.#journal.nextEvent();
        if (!failure) return;
        this.#journal.amend(requestId, { failure: failure.cause });
        this.#report(arrived, 'The body of the answer broke off', failure.cause);
      },
    };
  }

  /**
   * Calls the user's check with the result of `complete`, and returns this result. If the check throws an error, returns a 500
   * instead.
   */
  checked(exchange: Exchange, completed: Reply): Reply | Promise<Response> {
    const { check } = this.#options;
    return check ? this.#checked(exchange, { check, response: asResponse(completed) }) : completed;
  }

  async #checked(exchange: Exchange, { check, response }: Checking): Promise<Response> {
    const { arrived, request, trace } = exchange;
    try {
      await check({ operation: trace.target?.id, method: arrived.method, response });
      if (response.bodyUsed)
        throw new TypeError('The check read the body of the answer. Read the body of response.clone() instead.');
      return response;
    } catch (thrown) {
      const cause = orNamed(thrown);
      response.body?.cancel().catch(() => {});
      releaseHeld(trace);
      // The check could not read the body to its end, because the caller has left. The answer is not wrong.
      if (hasLeft(request) && cause === request.signal.reason) return Response.error();
      this.#journal.amend(arrived.requestId, { status: 500, rule: 'check', failure: cause });
      this.#report(arrived, 'The check of the answer failed', cause);
      return asResponse(this.#failure(exchange, cause));
    }
  }

  /** Returns a 500 that shows no internal detail. */
  #failure({ world, arrived, trace }: Exchange, cause: unknown): Reply {
    return finish(world, writeRefusal(cause, arrived.requestId), { ...arrived, trace });
  }

  /**
   * Writes the usage log and the journal entry of a request. If a snapshot was restored after the request arrived, writes no
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
        likely: this.#journal.newestHeaders,
      });
      if (isKept) addContentFacts(trace.facts, { ...arrived, body: trace.body });
      if (!response.body) trace.facts.seen ??= this.#journal.nextEvent();
      this.#journal.add(entry, caller?.account.id, trace.facts);
    }
    if (failure !== undefined && !(failure instanceof Refusal)) this.#report(arrived, 'The request failed', failure);
    return response;
  }

  #report({ method, url }: Exchange['arrived'], what: string, cause: unknown): void {
    this.#options.report(`${method} ${maskSecrets(url.pathname)}: ${what}.`, cause);
  }
}

/** Returns the thrown value. If this value is `undefined` or `null`, returns an error that says so. */
const orNamed = (cause: unknown): unknown => cause ?? new Error(`${cause} was thrown.`);
