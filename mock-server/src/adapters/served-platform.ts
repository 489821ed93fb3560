import type { Check } from '../base/arguments.ts';
import type { Refusal } from '../base/refusal.ts';
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
  refuse(refusal: Refusal): Response;
  /** @internal */
  fail(request: ArrivingRequest, cause: unknown): Response;
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
 * Returns a check that accepts platforms, including platforms from another copy of this package. The error message of the check
 * shows `example`, a correct call such as `handlers(platform)`.
 */
export const servedPlatform = (example: string): Check => ({
  allowed: `what createPlatform() returned, as in ${example}`,
  holds: (value) =>
    typeof value === 'object' &&
    value !== null &&
    (['handle', 'refuse', 'fail'] as const).every((name) => typeof (value as Partial<ServedPlatform>)[name] === 'function'),
});

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
