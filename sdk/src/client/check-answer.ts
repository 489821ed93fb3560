import type { WithResponse } from '../base/call.ts';
import { IntegrityError } from '../errors/client-errors.ts';
import { type ShapeName, shapes } from '../generated/shapes.ts';
import { findMisfit, type Misfit } from '../wire/shape.ts';

/** An answer, what it answers, and the id of its request. */
export interface Answered extends Pick<WithResponse<unknown>, 'response' | 'requestId' | 'attempts'> {
  readonly operation: string;
}

/** The error for an answer of a success status that cannot be used. `next` says what becomes of what was going on. */
export function unusableAnswer(
  { operation, response, requestId, attempts }: Answered,
  { pointer, detail }: Misfit,
  next: string,
): IntegrityError {
  return new IntegrityError(
    `The answer to \`${operation}\` cannot be used: ${pointer === '' ? 'the body' : pointer} ${detail}. ${next}`,
    { operation, status: response.status, requestId, attempts },
  );
}

const report = 'Check that `baseUrl` is the API; if it is, report the request id.';

/** Throws an `IntegrityError` that names the member when an answer is not what the client's own code needs. */
export function checkAnswer(name: ShapeName, answered: Answered & { readonly data: unknown }): void {
  const misfit = findMisfit(shapes[name], answered.data);
  if (misfit) throw unusableAnswer(answered, misfit, report);
}
