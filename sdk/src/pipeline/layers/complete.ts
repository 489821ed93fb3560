import type { SentinelSecError } from '../../errors/error.ts';
import { reviseError } from '../../errors/revise-error.ts';
import type { Layer, RunningCall } from '../call.ts';
import type { Deps } from '../deps.ts';
import { maskCredentials } from '../mask-credentials.ts';
import { errorFromInside } from '../transport/transport-error.ts';

/** Adds the operation and the attempts to the error of a failed call. */
export const complete =
  (deps: Deps): Layer =>
  (next) =>
  (call) =>
    next(call).catch((cause: unknown) => Promise.reject(finalError(deps, call, cause)));

/** Returns the error of a failed call, with its operation and its attempts. */
export function finalError(deps: Deps, { operation, record, ...call }: RunningCall, cause: unknown): SentinelSecError {
  const error = errorFromInside(cause, { signal: call.signal, operation, mask: maskCredentials(deps, call) });
  return reviseError(error, { operation: error.operation ?? operation, attempts: [...record.attempts] });
}
