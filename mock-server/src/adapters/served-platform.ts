import type { Check } from '../base/arguments.ts';
import { machineHere } from '../base/machine.ts';
import { problemOf, problemType, Refusal } from '../base/refusal.ts';
import type { AdapterName, Arriving } from '../platform/engine/interception.ts';
import { type ArrivingRequest, LightRequest } from '../platform/engine/light-request.ts';
import type { Reply } from '../platform/engine/reply.ts';
import type { HandleOptions } from '../platform/handle-options.ts';

/**
 * A platform to which an adapter can pass requests. `createPlatform()` and `createWorlds()` both return such a platform.
 *
 * @example
 * import { startServer } from '@sentinelsec/mock-server/server';
 *
 * const served: ServedPlatform = createPlatform();
 * const server = await startServer(served, { port: 0 });
 * await server.close();
 */
export interface ServedPlatform {
  /** The origin of the platform. The platform treats all served requests as sent to this origin. */
  readonly origin: string;
  /** Answers one request. `options.ip` is the address of the caller. */
  handle(request: Request, options?: HandleOptions): Promise<Response>;
  /** @internal */
  refuse?(refusal: Refusal): Response;
  /** @internal */
  fail?(request: ArrivingRequest, cause: unknown): Response;
  /** @internal */
  arrive?(request: Request, arriving: Arriving): Promise<Response>;
  /** @internal */
  exchange?(request: ArrivingRequest, arriving: Arriving): Reply | Promise<Reply>;
  /**
   * The class of the requests that `exchange` accepts. A platform from another copy of this package has another class.
   *
   * @internal
   */
  readonly light?: typeof LightRequest;
  /** @internal */
  openAdapter?(adapter: AdapterName): () => void;
}

/**
 * Returns a check that accepts platforms, including platforms from another copy of this package, and other objects with `origin`
 * and `handle`. The error message of the check shows `example`, a correct call such as `handlers(platform)`.
 */
export const servedPlatform = (example: string): Check => ({
  allowed: `what createPlatform() returned, or an object with origin and handle, but not a copy or Proxy of a platform, as in ${example}`,
  holds: isServed,
});

function isServed(value: unknown): boolean {
  try {
    const served = value as ServedPlatform;
    // A copy or a `Proxy` of a platform cannot answer requests. Its property `light` throws a `TypeError`.
    void served.light;
    return typeof served === 'object' && typeof served.handle === 'function' && URL.canParse(served.origin);
  } catch {
    return false;
  }
}

/** Makes the problem response for input that could not be read as a request. */
export const refuse = (platform: ServedPlatform, refusal: Refusal): Response => platform.refuse?.(refusal) ?? problem(refusal);

/** Makes the 500 response for a request that a platform or an adapter could not answer. */
export function fail(platform: ServedPlatform, request: ArrivingRequest, cause: unknown): Response {
  if (platform.fail) return platform.fail(request, cause);
  machineHere().report(`${request.method} ${request.url}: The request could not be answered.`, cause);
  return problem(new Refusal('internal-error', 'The platform failed. The console shows the cause.'));
}

/** Returns a problem response without a request id, for objects that are not platforms of this package. */
function problem(refusal: Refusal): Response {
  const { instance: _, ...body } = problemOf(refusal, '');
  return new Response(JSON.stringify(body), {
    status: refusal.status,
    headers: { 'content-type': problemType, ...refusal.headers },
  });
}

/**
 * Answers a request that an adapter passes as a `LightRequest`, which needs less time than a `Request`. Returns a promise only if
 * the answer is not ready immediately.
 */
export const exchange = (platform: ServedPlatform, request: LightRequest, arriving: Arriving): Reply | Promise<Reply> =>
  platform.light === LightRequest && platform.exchange
    ? platform.exchange(request, arriving)
    : arrive(platform, request.toRequest(), arriving);

/** Answers a request that came through an adapter. */
export const arrive = (platform: ServedPlatform, request: Request, arriving: Arriving): Promise<Response> =>
  platform.arrive?.(request, arriving) ??
  platform.handle(request, arriving.address === undefined ? {} : { ip: arriving.address });

/**
 * Registers that an adapter is in use. Call the returned function when the adapter stops. Throws a `TypeError` if the platform
 * has a fault that the adapter cannot simulate.
 */
export const openAdapter = (platform: ServedPlatform, adapter: AdapterName): (() => void) =>
  platform.openAdapter?.(adapter) ?? (() => {});
