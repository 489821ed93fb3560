import type { Check } from '../base/arguments.ts';
import type { Refusal } from '../base/refusal.ts';
import type { AdapterName, Arriving } from '../platform/engine/interception.ts';
import type { HandleOptions } from '../platform/handle-options.ts';

/**
 * What an adapter needs of a platform: an origin, and answers to requests. Worlds can be served too.
 *
 * @example
 * import { startServer } from '@sentinelsec/mock-server/server';
 *
 * const served: ServedPlatform = createPlatform();
 * const server = await startServer(served, { port: 0 });
 * await server.close();
 */
export interface ServedPlatform {
  /** The origin that requests count as sent to. */
  readonly origin: string;
  /** Answers one request that came from an address. */
  handle(request: Request, options?: HandleOptions): Promise<Response>;
  /** @internal */
  refuse(refusal: Refusal): Response;
  /** @internal */
  fail(request: Request, cause: unknown): Response;
  /** @internal */
  arrive?(request: Request, arriving: Arriving): Promise<Response>;
  /** @internal */
  openAdapter?(adapter: AdapterName): () => void;
}

/** How such an argument is checked. Platforms of another copy of this package are accepted. `example` shows how it is given. */
export const servedPlatform = (example: string): Check => ({
  allowed: `what createPlatform() returned, as in ${example}`,
  holds: (value) =>
    typeof value === 'object' &&
    value !== null &&
    (['handle', 'refuse', 'fail'] as const).every((name) => typeof (value as Partial<ServedPlatform>)[name] === 'function'),
});

/** The answer to a request that came by an adapter. */
export const arrive = (platform: ServedPlatform, request: Request, arriving: Arriving): Promise<Response> =>
  platform.arrive?.(request, arriving) ??
  platform.handle(request, arriving.address === undefined ? {} : { ip: arriving.address });

/** Registers an adapter until the returned function is called. Throws if a fault forbids the adapter. */
export const openAdapter = (platform: ServedPlatform, adapter: AdapterName): (() => void) =>
  platform.openAdapter?.(adapter) ?? (() => {});
