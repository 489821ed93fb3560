import { isPromise } from '../../base/after.ts';
import { HeaderList } from '../../base/header-list.ts';
import { headerPairs } from '../../base/headers.ts';
import { contract } from '../../generated/contract.ts';
import type { Answer } from '../../operations/behaviour.ts';
import { recordChange } from '../../rules/audit/record-change.ts';
import type { KeptAnswer } from '../../rules/request/idempotency.ts';
import type { Incoming } from '../../rules/request/incoming.ts';
import { behave, refuseUnmet } from './behave.ts';
import { cookiesIn } from './cookies.ts';
import { type Exchange, type Outcome, refusedWith } from './exchange.ts';
import type { AdmittedRequest } from './gates.ts';
import type { Overrides } from './overrides.ts';
import { preferred } from './prefer.ts';
import { isBypass, type ResolverResult } from './resolver-result.ts';
import { type EncodedResponse, writeAnswer } from './write-response.ts';

/** A request that passed all gates (the checks of a request), and the overrides of all operations. */
interface Operating {
  readonly passed: AdmittedRequest;
  readonly incoming: Incoming;
  readonly overrides: Overrides;
}

/**
 * Runs the operation, or the override of the operation, and returns the answer or the refusal. If the operation changes
 * something, also writes the audit entry of the change.
 */
export function operate(exchange: Exchange, operating: Operating): Outcome | Promise<Outcome> {
  const isOverridden = operating.overrides.has(operating.passed.target.id) && !isBypass(exchange.request.headers);
  return isOverridden ? overridden(exchange, operating) : performed(exchange, operating);
}

/** Returns the answer of an override. If no override gives an answer, performs the operation. */
async function overridden(exchange: Exchange, operating: Operating): Promise<Outcome> {
  const { passed, incoming } = operating;
  const { world, request } = exchange;
  const finalizers = new Finalizers(request.signal);
  try {
    refuseUnmet(world, passed, incoming);
    const resolution = await overrideOf(exchange, operating, finalizers);
    request.signal.throwIfAborted();
    if (resolution.kind === 'network-failure') return resolution;
    if (resolution.kind === 'answer') {
      const written = await ownAnswer(resolution.response, passed.claim !== undefined);
      return { kind: 'written', written, ended: finalizers.handOver() };
    }
    return await performed(exchange, operating);
  } catch (thrown) {
    return refusedWith(exchange, thrown);
  } finally {
    finalizers.runUnlessHandedOver();
  }
}

/**
 * Checks the conditions of the request and performs the operation. The function does not wait between these two steps, so no
 * other request can change the resource between them.
 */
function performed(exchange: Exchange, { passed, incoming }: Operating): Outcome | Promise<Outcome> {
  const { world } = exchange;
  const { target } = passed;
  try {
    refuseUnmet(world, passed, incoming);
    const preference = preferred(world, target.id, incoming.headers);
    if (preference) return { kind: 'written', written: writeAnswer(preference, target.operation, incoming) };
    const answer = behave(world, passed, incoming);
    if (!isPromise(answer)) return written(exchange, { passed, incoming, answer });
    return answer
      .then((later) => written(exchange, { passed, incoming, answer: later }))
      .catch((thrown: unknown) => refusedWith(exchange, thrown));
  } catch (thrown) {
    return refusedWith(exchange, thrown);
  }
}

/** The answer of an operation, and the request that it answers. */
interface Performed extends Pick<Operating, 'passed' | 'incoming'> {
  readonly answer: Answer<unknown>;
}

/**
 * Prepares the answer of an operation for sending. If the operation is a write, also records in the audit trail what it changed.
 */
function written({ world }: Exchange, { passed, incoming, answer }: Performed): Outcome {
  const { target, parts, caller } = passed;
  const encoded = writeAnswer(answer, target.operation, incoming);
  const { effects = [], secretOf } = answer;
  const body = 'body' in answer ? answer.body : undefined;
  if (caller && target.operation.method !== 'GET')
    recordChange(world, { target, parts, caller, body, effects, requestId: incoming.requestId });
  return { kind: 'written', written: encoded, ...(secretOf !== undefined && { secretOf }) };
}

/**
 * The callbacks that a resolver registers with `finalize`. They run after the body of the answer has ended. They run immediately
 * if the caller gives up or if the resolver gives no answer.
 */
class Finalizers {
  readonly #callbacks: (() => void | Promise<void>)[] = [];
  #isHandedOver = false;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.run(), { once: true });
  }

  /** Adds a callback. The newest callback runs first. */
  readonly add = (callback: () => void | Promise<void>): void => void this.#callbacks.unshift(callback);

  /** Returns a function that runs the callbacks. After a call of `handOver`, `runUnlessHandedOver` does nothing. */
  handOver(): () => void {
    this.#isHandedOver = true;
    return () => this.run();
  }

  runUnlessHandedOver(): void {
    if (!this.#isHandedOver) this.run();
  }

  /** Runs each callback once. If a callback throws, the other callbacks still run. */
  run(): void {
    for (const callback of this.#callbacks.splice(0))
      void Promise.resolve()
        .then(callback)
        .catch(() => {});
  }
}

function overrideOf(
  { request }: Exchange,
  { passed, incoming, overrides }: Operating,
  finalizers: Finalizers,
): Promise<ResolverResult> {
  const { id, path } = passed.target;
  return overrides.resolve(id, {
    request: requestOf(incoming, request.signal),
    params: path,
    cookies: cookiesIn(incoming.headers),
    requestId: incoming.requestId,
    finalize: finalizers.add,
  });
}

/** Makes a `Request` for an override. The `Request` contains the body that the platform has already read. */
const requestOf = ({ method, environment, url, headers, body }: Incoming, signal: AbortSignal): Request =>
  new Request(`${contract.origins[environment]}${url.pathname}${url.search}`, {
    method,
    headers: headerPairs(headers),
    body: body.length > 0 ? Uint8Array.from(body) : null,
    signal,
  });

/**
 * Converts the response of an override to the form that the engine sends. If the response will be stored for an idempotency key,
 * reads the whole body as a text, because a stream cannot be stored.
 */
async function ownAnswer({ status, statusText, headers, body }: Response, isKept: boolean): Promise<EncodedResponse> {
  const head = { status, statusText, headers: new HeaderList(headerPairs(headers)), isOverride: true };
  if (!body) return head;
  return { ...head, body: isKept ? await new Response(body).text() : body };
}

/** Converts an answer to the form in which it is stored for an idempotency key. */
export const keptAnswer = ({ status, headers, body }: EncodedResponse): KeptAnswer => ({
  status,
  headers: headerPairs(headers),
  body: typeof body === 'string' ? body : undefined,
});
