import { type HttpHandler, http } from 'msw';
import { contract } from '../generated/contract.ts';
import type { Core } from '../platform/core.ts';

/**
 * MSW handlers for a platform, for your own `setupServer` or `setupWorker`: one catch-all for each of its origins, so that no
 * request for them reaches a network. Works with MSW 2 and 3.
 *
 * @example
 * import { setupServer } from 'msw/node';
 *
 * const server = setupServer(...handlers(platform));
 */
export const handlers = (platform: Core): HttpHandler[] =>
  Object.values(contract.origins).map((origin) => http.all(`${origin}/*`, ({ request }) => platform.handle(request)));
