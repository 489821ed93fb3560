import { type Check, checkArgument, checkOptions, oneOf } from '../base/arguments.ts';
import { connectionEnd } from '../faults/connection-end.ts';
import { contract } from '../generated/contract.ts';
import { type Cors, corsModes, withCors } from './cors.ts';
import { arrive, type ServedPlatform, servedPlatform } from './served-platform.ts';

/** The parts of Playwright's `Request` that the adapter uses. */
interface PageRequest {
  url(): string;
  method(): string;
  allHeaders(): Promise<Record<string, string>>;
  postDataBuffer(): Uint8Array | null;
}

/** The parts of Playwright's `Route` that the adapter uses. A `Route` is an intercepted request. */
interface PageRoute {
  request(): PageRequest;
  abort(errorCode?: string): Promise<void>;
  /**
   * The type of `body` is `never` and not Playwright's `Buffer`, because `Buffer` exists only in projects with the types of Node.
   */
  fulfill(response: { status: number; headers: Record<string, string>; body: never }): Promise<void>;
}

/** A page or a browser context of Playwright. */
export interface PageTarget {
  /** Passes each request whose URL matches `url` to `handler`. Such a request is not sent. */
  route(url: (url: URL) => boolean, handler: (route: PageRoute) => Promise<void>): Promise<unknown>;
}

/**
 * Options of `routeToPlatform`.
 *
 * @example
 * const strict: RouteOptions = { cors: 'strict' };
 * console.log(strict);
 */
export interface RouteOptions {
  /**
   * Whether pages of other origins may call the API (CORS). `open` (default): all pages may call the API. `strict`: no page may
   * call the API, because the real API does not promise to allow calls from pages.
   */
  readonly cors?: Cors;
}

const target: Check = {
  allowed: 'a page or a browser context of Playwright',
  holds: (value) => typeof value === 'object' && value !== null && typeof (value as Partial<PageTarget>).route === 'function',
};

/**
 * Lets a platform answer the requests that a page sends to the API. If `page` is a browser context, the platform answers the
 * requests of all pages of the context. Playwright does not intercept the requests of service workers, so set Playwright's option
 * `serviceWorkers: 'block'`. Throws a `TypeError` for wrong arguments.
 *
 * @example
 * ```ts no-run: it needs a browser
 * import { chromium } from 'playwright-core';
 * import { routeToPlatform } from '@sentinelsec/mock-server/playwright';
 *
 * const page = await (await chromium.launch()).newPage();
 * await routeToPlatform(page, platform);
 * ```
 */
export async function routeToPlatform(page: PageTarget, platform: ServedPlatform, options: RouteOptions = {}): Promise<void> {
  const of = 'routeToPlatform';
  checkArgument({ of, name: 'the page' }, page, target);
  checkArgument({ of, name: 'the platform' }, platform, servedPlatform('routeToPlatform(page, platform)'));
  checkOptions(of, options, { cors: oneOf(corsModes) });
  const { cors = 'open' } = options;
  const origins = new Set(Object.values(contract.origins).map((origin) => new URL(origin).origin));
  await page.route(
    ({ origin }) => origins.has(origin),
    async (route) => {
      const response = await withCors(await requestOf(route.request()), { cors, hidesOrigin: false }, (asked) =>
        arrive(platform, asked, { via: 'handle' }),
      );
      await answer(route, response);
    },
  );
}

async function requestOf(asked: PageRequest): Promise<Request> {
  const method = asked.method();
  const headers = Object.entries(await asked.allHeaders()).filter(([name]) => !name.startsWith(':'));
  const body = asked.postDataBuffer();
  const sent = body && method !== 'GET' && method !== 'HEAD' ? Uint8Array.from(body) : null;
  return new Request(asked.url(), { method, headers, body: sent });
}

/** Sends a response to a page. If the connection breaks before the end of the body, the page gets a network error. */
async function answer(route: PageRoute, response: Response): Promise<void> {
  const isBroken = response.type === 'error' || connectionEnd(response) !== undefined;
  const body = isBroken ? undefined : await response.bytes().catch(() => undefined);
  if (body === undefined) return route.abort('connectionreset');
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(body) as never,
  });
}
