import { type HttpHandler, http } from 'msw';
import { checkArgument } from '../base/arguments.ts';
import { contract } from '../generated/contract.ts';
import { type Core, isPlatform } from '../platform/core.ts';

/**
 * MSW handlers for a platform, for your own `setupServer` or `setupWorker`: one catch-all for each of its origins, so that no
 * request for them reaches a network. Works with MSW 2 and 3. Throws a `TypeError` for what is no platform.
 *
 * @example
 * import { setupServer } from 'msw/node';
 *
 * const server = setupServer(...handlers(platform));
 */
export function handlers(platform: Core): HttpHandler[] {
  checkArgument({ of: 'handlers', name: 'the platform' }, platform, aPlatform);
  return Object.values(contract.origins).map((origin) => http.all(`${origin}/*`, ({ request }) => platform.handle(request)));
}

const aPlatform = { allowed: 'what createPlatform() returned, as in handlers(platform)', holds: isPlatform };
