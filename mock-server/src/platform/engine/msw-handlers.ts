/**
 * A request handler of MSW 2 or 3, such as `http.get(…)` returns. The platform imports nothing from MSW; it needs only these two
 * members.
 *
 * @example
 * import { http, HttpResponse } from 'msw';
 *
 * const outage: MswHandler = http.get('*\/v1/account', () => HttpResponse.json({ title: 'Out of order' }, { status: 503 }));
 * platform.use(outage);
 */
export interface MswHandler {
  /** What it matches. Handlers of MSW for WebSockets do not have it. */
  readonly info: object;
  /** Answers a request that it matches; returns `null` for any other. */
  run(args: {
    request: Request;
    requestId: string;
    resolutionContext?: { readonly quiet?: boolean };
  }): Promise<{ readonly response?: Response | undefined } | null>;
}

/** Whether a value is an MSW handler for requests. */
export function isMswHandler(value: unknown): value is MswHandler {
  const { info, run } = (value ?? {}) as Partial<MswHandler>;
  return typeof info === 'object' && typeof run === 'function';
}

/** The response of the first handler that gives one. A handler that matches but gives none leaves the request to the next. */
export async function runHandlers(
  handlers: readonly MswHandler[],
  request: Request,
  requestId: string,
): Promise<Response | undefined> {
  for (const handler of handlers) {
    const result = await handler.run({ request, requestId, resolutionContext: { quiet: true } });
    if (result?.response) return result.response;
  }
  return undefined;
}
