import { type HttpHandler, http } from 'msw';
import { checkArgument, checkOptions, oneOf } from '../base/arguments.ts';
import { connectionEnd, connectionError } from '../faults/connection-end.ts';
import { contract } from '../generated/contract.ts';
import { type Cors, corsModes, requestsHideOrigin, withCors } from './cors.ts';
import { arrive, openAdapter, type ServedPlatform, servedPlatform } from './served-platform.ts';

/**
 * Options of `handlers`.
 *
 * @example
 * import { setupServer } from 'msw/node';
 *
 * const strict: HandlersOptions = { cors: 'strict' };
 * setupServer(...handlers(platform, strict));
 */
export interface HandlersOptions {
  /**
   * Whether pages of other origins may call the API (CORS). `open` (default): all pages may call the API. `strict`: no page may
   * call the API, because the real API does not promise to allow calls from pages.
   */
  readonly cors?: Cors;
  /**
   * The environment of the API: `test` or `live`. The platform answers only requests to the origin of this environment. Default:
   * the platform answers the requests to the origins of all environments. Set this option if another platform of the same MSW
   * server answers the other environment.
   */
  readonly environment?: 'test' | 'live';
}

/**
 * Returns MSW handlers for a platform. Pass them to your own `setupServer` or `setupWorker`. There is one handler for each origin
 * of the API. The handler answers all requests to this origin, so none of these requests reaches a network. Works with MSW 2 and
 * 3. Throws a `TypeError` for a value that is not a platform.
 *
 * @example
 * import { setupServer } from 'msw/node';
 *
 * const server = setupServer(...handlers(platform));
 */
export function handlers(platform: ServedPlatform, options: HandlersOptions = {}): HttpHandler[] {
  checkArgument({ of: 'handlers', name: 'the platform' }, platform, servedPlatform('handlers(platform)'));
  checkOptions('handlers', options, { cors: oneOf(corsModes), environment: oneOf(Object.keys(contract.origins)) });
  const { cors = 'open' } = options;
  const hidesOrigin = requestsHideOrigin();
  openAdapter(platform, 'msw');
  const answer = async (request: Request): Promise<Response> =>
    unlessBroken(await withCors(request, { cors, hidesOrigin }, (asked) => arrive(platform, asked, { via: 'msw' })));
  const origins = options.environment === undefined ? Object.values(contract.origins) : [contract.origins[options.environment]];
  return origins.map((origin) => http.all(`${origin}/*`, ({ request }) => answer(request)));
}

/**
 * Returns the response. In Node, throws the error of the connection if a fault broke the connection. In a browser page, always
 * returns the response, because there `fetch` fails with the same error for every broken connection.
 */
function unlessBroken(response: Response): Response {
  const end = connectionEnd(response);
  if (end && 'process' in globalThis) throw connectionError(end);
  return response;
}
