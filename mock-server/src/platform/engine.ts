import { ulidParts } from '../base/ids.ts';
import { maskSecrets } from '../base/mask-secrets.ts';
import type { Refusal } from '../base/refusal.ts';
import { addressed, pathBefore, places } from '../base/servers.ts';
import { contract } from '../generated/contract.ts';
import type { Arrived, Incoming } from '../rules/incoming.ts';
import { runDue } from '../rules/jobs.ts';
import { logUsage } from '../rules/logging.ts';
import type { Target } from '../rules/route.ts';
import { readBody, refuseLargeHeaders } from '../rules/syntax.ts';
import type { World } from '../state/world.ts';
import { noteChange, noteRefusal } from './aftermath.ts';
import { behave, refuseUnmet } from './behave.ts';
import { type Passed, passGates } from './gates.ts';
import { Journal } from './journal.ts';
import { type MswHandler, runHandlers } from './msw-handlers.ts';
import type { Answered } from './options.ts';
import { Overrides } from './overrides.ts';
import { preferred } from './prefer.ts';
import { finish, type Written, writeAnswer, writeRefusal } from './respond.ts';
import type { Trace } from './trace.ts';

/** Answers requests on a world: the gates, the operation, and what is written down of both. */
export class Engine {
  readonly journal: Journal;
  readonly overrides = new Overrides();
  /** The user's own MSW handlers, which run ahead of all. */
  readonly handlers: MswHandler[] = [];
  readonly #world: World;
  readonly #check: ((answer: Answered) => void | Promise<void>) | undefined;

  constructor(world: World, check: ((answer: Answered) => void | Promise<void>) | undefined) {
    this.#world = world;
    this.journal = new Journal(world);
    this.#check = check;
  }

  /** Answers a request that came from an address. */
  async handle(request: Request, address: string): Promise<Response> {
    const to = addressed(new URL(request.url));
    if (!to) throw new RangeError(`${new URL(request.url).origin} is not the platform. It answers at ${places()}.`);
    const { environment, url } = to;
    const requestId = this.#world.id('req');
    const own = this.handlers.length > 0 ? await runHandlers(this.handlers, request.clone(), requestId) : undefined;
    // A handler that lets a request pass through lets it through to the platform: there is no network behind it.
    if (own && !own.headers.has('x-msw-intention')) return own;
    runDue(this.#world, this.#world.now());
    const { method, headers } = request;
    const arrived: Arrived = { method, url, headers, address, environment, requestId };
    const trace: Trace = { rule: 'syntax', began: this.#world.now() };
    const outcome = await this.#answer(request, arrived, trace);
    const response = finish(this.#world, outcome.written, { ...arrived, trace });
    const location = response.headers.get('Location');
    if (location?.startsWith('/')) response.headers.set('Location', pathBefore(environment) + location);
    this.#record(arrived, trace, { ...outcome, status: response.status });
    await this.#check?.({ operation: trace.target?.id, method, response });
    return response;
  }

  /** The answer to what never became a request. */
  refuse(refusal: Refusal): Response {
    const requestId = this.#world.id('req');
    const trace: Trace = { rule: 'syntax', began: this.#world.now() };
    return finish(this.#world, writeRefusal(refusal, requestId), { requestId, method: '', trace });
  }

  async #answer(request: Request, arrived: Arrived, trace: Trace): Promise<Outcome> {
    try {
      refuseLargeHeaders(request.headers);
      const taken = (): number => this.#world.now() - trace.began;
      const incoming = { ...arrived, body: await readBody(request.body, { headers: request.headers, taken }) };
      return await this.#decide(incoming, trace);
    } catch (thrown) {
      return { written: writeRefusal(thrown, arrived.requestId), thrown };
    }
  }

  async #decide(incoming: Incoming, trace: Trace): Promise<Outcome> {
    let passed: Passed;
    try {
      passed = passGates(this.#world, incoming, trace);
    } catch (thrown) {
      noteRefusal(this.#world, thrown, { incoming, trace });
      return { written: writeRefusal(thrown, incoming.requestId), thrown };
    }
    const { claim } = passed;
    if (claim?.kind === 'replay') return { written: replayed(claim.answer) };
    trace.rule = 'operation';
    const outcome = await this.#operate(passed, incoming);
    const { status, headers, body } = outcome.written;
    if (claim) claim.settle({ status, headers: [...headers], body: typeof body === 'string' ? body : undefined });
    return outcome;
  }

  /** The operation's own answer or refusal. A change and its audit entry are made together. */
  async #operate(passed: Passed, incoming: Incoming): Promise<Outcome> {
    const { target } = passed;
    const { requestId } = incoming;
    try {
      refuseUnmet(this.#world, passed, incoming);
      const override = await this.overrides.answer(target.id, { request: requestOf(incoming), params: target.path, requestId });
      if (override) return { written: await overridden(override, passed.claim !== undefined) };
      const wished = preferred(this.#world, target.id, incoming.headers);
      if (wished) return { written: writeAnswer(wished, target.operation, incoming) };
      // Once more, and with no turn before the change: while an override made up its mind, another request may have made one.
      refuseUnmet(this.#world, passed, incoming);
      const answer = await behave(this.#world, passed, incoming);
      const written = writeAnswer(answer, target.operation, incoming);
      const { effects = [] } = answer;
      noteChange(this.#world, passed, { body: 'body' in answer ? answer.body : undefined, effects, requestId });
      return { written };
    } catch (thrown) {
      return { written: writeRefusal(thrown, requestId), thrown };
    }
  }

  /** Writes the usage log and the journal. */
  #record(arrived: Arrived, trace: Trace, { status, thrown }: { status: number; thrown?: unknown }): void {
    const { target, account, key, began, rule } = trace;
    if (target && account) logUsage(this.#world, { incoming: arrived, target, account, ...(key && { key }), status, began });
    const entry = {
      at: began,
      requestId: arrived.requestId,
      method: arrived.method,
      path: target ? pathWithIds(target) : maskSecrets(arrived.url.pathname),
      operation: target?.id,
      key: key?.id,
      status,
      rule,
      failure: status >= 500 ? thrown : undefined,
    };
    this.journal.add(entry, account?.id);
  }
}

/** The path of an operation with the ids that were sent. What is no id may be anything, and is kept nowhere. */
const pathWithIds = ({ operation, path }: Target): string =>
  operation.path.replace(/\{(\w+)\}/g, (whole, name) => (isId(path[name] ?? '') ? (path[name] ?? whole) : whole));

const isId = (text: string): boolean => /^[a-z]{3,4}_/.test(text) && ulidParts(text.slice(text.indexOf('_') + 1)) !== undefined;

interface Outcome {
  readonly written: Written;
  /** What made it a refusal. */
  readonly thrown?: unknown;
}

const replayed = ({
  status,
  headers,
  body,
}: {
  status: number;
  headers: readonly (readonly [string, string])[];
  body: string | undefined;
}): Written => ({
  status,
  headers: new Headers([...headers.map(([name, value]): [string, string] => [name, value]), ['Idempotency-Replayed', 'true']]),
  ...(body !== undefined && { body }),
});

/** The request once more: its body was read at the gates. */
const requestOf = ({ method, environment, url, headers, body }: Incoming): Request =>
  new Request(`${contract.origins[environment]}${url.pathname}${url.search}`, {
    method,
    headers,
    body: body.length > 0 ? Uint8Array.from(body) : null,
  });

/** The answer of an override. One that is kept for an idempotency key is read whole: a stream can be sent but once. */
async function overridden({ status, headers, body }: Response, isKept: boolean): Promise<Written> {
  const head = { status, headers: new Headers(headers) };
  if (!body) return head;
  return { ...head, body: isKept ? await new Response(body).text() : body };
}
