import type { WithResponse } from '../base/call.ts';
import { IntegrityError } from '../errors/client-errors.ts';
import { type ShapeName, shapes } from '../generated/shapes.ts';
import { findMisfit, type Misfit } from '../wire/shape.ts';

/** A response with the operation of its call, the request id and the attempts. */
export interface Answered extends Pick<WithResponse<unknown>, 'response' | 'requestId' | 'attempts'> {
  readonly operation: string;
}

/**
 * Returns the error for a 2xx response that the client cannot use. `next` is the last part of the error message and tells the
 * reader what to do.
 */
export function unusableAnswer(
  { operation, response, requestId, attempts }: Answered,
  { pointer, detail }: Misfit,
  next: string,
): IntegrityError {
  return new IntegrityError(
    `The response to \`${operation}\` cannot be used: ${pointer === '' ? 'the body' : pointer} ${detail}. ${next}`,
    { operation, status: response.status, requestId, attempts },
  );
}

const report = 'Check that `baseUrl` is the URL of the API. If it is, report the request id.';

/**
 * Checks a response that the client's own code reads. If a property that this code needs is missing or has a wrong type, throws
 * an `IntegrityError`. The message of the error contains the name of the property.
 */
export function checkAnswer(name: ShapeName, answered: Answered & { readonly data: unknown }): void {
  const misfit = findMisfit(shapes[name], answered.data);
  if (misfit) throw unusableAnswer(answered, misfit, report);
}
