import type { SentinelSecError } from '../errors/error.ts';
import { errorFromResponse } from '../errors/from-response.ts';
import type { Answer } from './answer.ts';
import type { RunningCall } from './call.ts';
import type { Deps } from './deps.ts';
import { maskCredentials, maskedHeaders } from './mask-credentials.ts';
import { readErrorBody, readingOf } from './read-body.ts';
import { isRetryableRefusal } from './retry-policy.ts';

/** Reads the body of a response with an error status, and returns the error. */
export async function refusalOf(deps: Deps, call: RunningCall, response: Answer): Promise<SentinelSecError> {
  const { clock } = deps;
  const answeredAt = clock.monotonic();
  const body = await readErrorBody(response, readingOf(deps, call, response));
  return errorFromResponse({
    operation: call.operation,
    status: response.status,
    headers: maskedHeaders(deps, call, response),
    ...body,
    mask: maskCredentials(deps, call),
    now: clock.now(),
    age: clock.monotonic() - answeredAt,
    isRetryable: isRetryableRefusal,
  });
}
