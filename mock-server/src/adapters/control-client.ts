import { callable, checkArgument, checkOptions, duration, isRecord, text } from '../base/arguments.ts';
import type { ControlRoute } from '../control-api/control-route.ts';
import type { ControlMethods } from '../control-api/generated/calls.ts';
import { controlRoutes } from '../control-api/generated/routes.ts';
import { worldHeader } from '../worlds/named-world.ts';
import { ControlError } from './control-error.ts';
import { type ControlEvent, readEvents } from './control-events.ts';
import { timerDelay } from './timer-delay.ts';

/**
 * Options of `controlClient`.
 *
 * @example
 * const options: ControlClientOptions = { origin: 'http://127.0.0.1:4010', token: 'a-token-for-this-test', world: 'checkout' };
 * controlClient(options);
 */
export interface ControlClientOptions {
  /** The URL of the server, such as `http://127.0.0.1:4010`. */
  readonly origin: string;
  /** The control token of the server. */
  readonly token: string;
  /** The name of the world that the client controls. A world is one of several platforms on the server. Default: `default`. */
  readonly world?: string;
  /** The maximum time of a call, in milliseconds. Default 60,000. Event streams have no limit. */
  readonly timeout?: number;
  /** The `fetch` for all calls. Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * A client for the control routes of a mock server in another process. Its methods have the same names as the methods of a
 * platform in your own process. Each method rejects with a `ControlError` if the server refuses the call. It rejects with the
 * error of `fetch` if the server cannot be reached or takes longer than `timeout` to answer.
 *
 * @example
 * import { createWorlds } from '@sentinelsec/mock-server';
 * import { controlClient } from '@sentinelsec/mock-server/control';
 * import { startServer } from '@sentinelsec/mock-server/server';
 *
 * const server = await startServer(createWorlds({ frozen: true }), { port: 0, control: true });
 * const control = controlClient({ origin: server.url, token: server.control?.token ?? '' });
 * await control.clock.advance({ days: 30 });
 * await control.limits.exhaust({ policy: 'standard' });
 * await server.close();
 */
export interface ControlClient extends ControlMethods {
  /** Returns a client with the same options for another world. */
  inWorld(name: string): ControlClient;
  /**
   * Returns the events of the world as they happen. The stream ends in each of these cases: your loop ends, `signal` aborts, the
   * world is removed, or the server stops.
   */
  events(options?: { readonly signal?: AbortSignal }): AsyncGenerator<ControlEvent, void, undefined>;
}

/**
 * Makes a client for the control routes of a mock server in another process. Start this server with the command
 * `sentinelsec-mock`, or with `startServer` and its option `control`. Throws a `TypeError` for a wrong option.
 *
 * @example
 * const control = controlClient({ origin: 'http://127.0.0.1:4010', token: 'a-token-for-this-test' });
 * control.inWorld('checkout');
 */
export function controlClient(options: ControlClientOptions): ControlClient {
  const of = 'controlClient';
  checkOptions(of, options, { origin: httpUrl, token: text, world: text, timeout: duration, fetch: callable });
  checkArgument({ of, name: 'origin' }, options.origin, httpUrl);
  if (!text.holds(options.token)) throw new TypeError(`${of}: token is missing. Give the control token of the server.`);
  const methods: Record<string, Record<string, (input?: object) => Promise<unknown>>> = {};
  for (const [id, route] of Object.entries(controlRoutes)) {
    const [tag = '', name = ''] = id.split('.');
    methods[tag] = { ...methods[tag], [name]: (input) => call(options, route, input) };
  }
  const { events: _stream, ...named } = methods;
  return {
    ...(named as unknown as ControlMethods),
    inWorld: (world) => controlClient({ ...options, world }),
    events: ({ signal } = {}) => events(options, signal),
  };
}

const httpUrl = {
  allowed: 'the URL of the server, with http: or https: and without a path',
  holds: (value: unknown) => typeof value === 'string' && /^https?:\/\/[^/?#]+\/?$/.test(value),
};

async function call(options: ControlClientOptions, route: ControlRoute, input: object = {}): Promise<unknown> {
  if (!isRecord(input)) throw new TypeError(`control: the input of ${route.path} must be an object.`);
  const signal = AbortSignal.timeout(timerDelay(options.timeout ?? 60_000));
  const response = await send(options, route, { input, signal });
  if (route.success.mediaType === undefined) return undefined;
  return route.success.mediaType === 'application/json' ? await response.json() : await response.text();
}

async function* events(options: ControlClientOptions, signal?: AbortSignal): AsyncGenerator<ControlEvent, void, undefined> {
  const { body } = await send(options, controlRoutes['events.stream'], { input: {}, ...(signal && { signal }) });
  if (body) yield* readEvents(body);
}

interface Sending {
  readonly input: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
}

async function send(options: ControlClientOptions, route: ControlRoute, { input, signal }: Sending): Promise<Response> {
  const { origin, token, world, fetch: send = globalThis.fetch } = options;
  const { url, rest } = addressOf(route, origin, input);
  const { body } = route;
  const content = body && bodyOf(body, rest);
  const response = await send(url, {
    method: route.method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(world !== undefined && { [worldHeader]: world }),
      ...(content !== undefined && body && { 'content-type': body.mediaType }),
    },
    ...(content !== undefined && { body: content }),
    ...(signal && { signal }),
  });
  if (!response.ok) throw await ControlError.of(response);
  return response;
}

/** Returns the URL of a call, and the values of the input that belong to the body. */
function addressOf(
  { path, parameters }: ControlRoute,
  origin: string,
  input: Sending['input'],
): { url: URL; rest: Sending['input'] } {
  const own = new Map(parameters.map(({ name, in: place }) => [name, place]));
  const url = new URL(
    path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(input[name]))),
    origin,
  );
  for (const [name, value] of Object.entries(input))
    if (own.get(name) === 'query' && value !== undefined) url.searchParams.set(name, String(value));
  return { url, rest: Object.fromEntries(Object.entries(input).filter(([name]) => !own.has(name))) };
}

/** Returns the body of a call; `undefined` if there is nothing to send. */
function bodyOf({ mediaType, required }: NonNullable<ControlRoute['body']>, input: Sending['input']): string | undefined {
  if (mediaType !== 'application/json') return String(input.text);
  return required || Object.keys(input).length > 0 ? JSON.stringify(input) : undefined;
}
