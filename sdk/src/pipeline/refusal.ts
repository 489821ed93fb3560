import type { SentinelSecError } from '../errors/error.ts';
import { errorFromResponse } from '../errors/from-response.ts';
import { errorText, type Reading } from './body.ts';
import type { Deps } from './deps.ts';
import { maskCredentials, maskedHeaders } from './mask-credentials.ts';
import type { Call } from './send.ts';

/** The error for an answer that is no success, its body read as far as it comes. */
export async function refusalOf(deps: Deps, call: Call, response: Response): Promise<SentinelSecError> {
  const { clock } = deps;
  const { operation, limits, signal } = call;
  const mask = maskCredentials(deps, call);
  const reading: Reading = { clock, operation, idleTimeout: limits.idleTimeout, signal, mask };
  return errorFromResponse({
    operation,
    status: response.status,
    headers: maskedHeaders(deps, call, response),
    text: await errorText(response, reading),
    mask,
    now: clock.now(),
  });
}
