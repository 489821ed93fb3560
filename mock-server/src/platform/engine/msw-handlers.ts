/**
 * A request handler of MSW 2 or 3, such as the result of `http.get(…)`. The platform does not import MSW. It needs only these two
 * properties of a handler.
 *
 * @example
 * import { http, HttpResponse } from 'msw';
 *
 * const outage: MswHandler = http.get('*\/v1/account', () => HttpResponse.json({ title: 'Out of order' }, { status: 503 }));
 * platform.use(outage);
 */
export interface MswHandler {
  /** Describes the requests that the handler matches. MSW handlers for WebSockets do not have this property. */
  readonly info: object;
  /** Answers a request that the handler matches. Returns `null` for any other request. */
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

/**
 * Returns the response of the first handler that returns a response. If a handler matches but returns no response, the next
 * handler runs.
 */
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
