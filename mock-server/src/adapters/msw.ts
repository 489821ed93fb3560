import { type HttpHandler, http } from 'msw';
import { checkArgument, checkOptions, oneOf } from '../base/arguments.ts';
import { contract } from '../generated/contract.ts';
import { type Core, isPlatform } from '../platform/core.ts';
import { type Cors, corsModes, requestsHideOrigin, withCors } from './cors.ts';

/**
 * How the handlers answer.
 *
 * @example
 * import { setupServer } from 'msw/node';
 *
 * const strict: HandlersOptions = { cors: 'strict' };
 * setupServer(...handlers(platform, strict));
 */
export interface HandlersOptions {
  /** What pages of other origins may do: `open` (default) is all, `strict` is nothing, as with the real API. */
  readonly cors?: Cors;
}

/**
 * MSW handlers for a platform, for your own `setupServer` or `setupWorker`: one catch-all for each of its origins, so that no
 * request for them reaches a network. Works with MSW 2 and 3. Throws a `TypeError` for what is no platform.
 *
 * @example
 * import { setupServer } from 'msw/node';
 *
 * const server = setupServer(...handlers(platform));
 */
export function handlers(platform: Core, options: HandlersOptions = {}): HttpHandler[] {
  checkArgument({ of: 'handlers', name: 'the platform' }, platform, aPlatform);
  checkOptions('handlers', options, { cors: oneOf(corsModes) });
  const { cors = 'open' } = options;
  const hidesOrigin = requestsHideOrigin();
  const answer = (request: Request): Promise<Response> =>
    withCors(request, { cors, hidesOrigin }, (asked) => platform.handle(asked));
  return Object.values(contract.origins).map((origin) => http.all(`${origin}/*`, ({ request }) => answer(request)));
}

const aPlatform = { allowed: 'what createPlatform() returned, as in handlers(platform)', holds: isPlatform };
