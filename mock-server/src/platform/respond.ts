import type { OperationContract } from '../base/contract.ts';
import { problemOf, problemType } from '../base/problem.ts';
import { Refusal } from '../base/refusal.ts';
import type { Answer } from '../operations/behaviour.ts';
import { limitHeaders } from '../rules/limits/headers.ts';
import type { World } from '../state/world.ts';
import type { Trace } from './trace.ts';

/** What an answer is made into: all but the body's transport. */
export interface Written {
  readonly status: number;
  readonly headers: Headers;
  /** Absent where there is none. */
  readonly body: string | undefined;
}

/** Writes what an operation answers. */
export function writeAnswer({ body, status, headers }: Answer<unknown>, { success }: OperationContract): Written {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const type = text === undefined || success.mediaType === undefined ? {} : { 'Content-Type': success.mediaType };
  return { status: status ?? success.status, headers: new Headers({ ...type, ...headers }), body: text };
}

/** Writes a refusal as a problem (RFC 9457). Anything else that was thrown becomes a 500 that tells nothing of the inside. */
export function writeRefusal(thrown: unknown, requestId: string): Written {
  const refusal =
    thrown instanceof Refusal
      ? thrown
      : new Refusal('internal-error', 'The platform failed. Try again, and name the request id if it stays so.');
  const body = JSON.stringify(problemOf(refusal, requestId));
  return { status: refusal.status, headers: new Headers({ 'Content-Type': problemType, ...refusal.headers }), body };
}

/** Puts on what every answer has: request id, date, limits, and a length, so that no body is unframed. */
export function finish(
  world: World,
  written: Written,
  { requestId, method, trace }: { requestId: string; method: string; trace: Trace },
): Response {
  const { status, headers } = written;
  headers.set('Request-Id', requestId);
  headers.set('Date', new Date(world.now()).toUTCString());
  for (const [name, value] of Object.entries(limitHeaders(world, trace.policies ?? []))) headers.set(name, value);
  const bytes = written.body === undefined ? undefined : new TextEncoder().encode(written.body);
  if (bytes) headers.set('Content-Length', String(bytes.length));
  return new Response(method === 'HEAD' ? null : bytes, { status, headers });
}
