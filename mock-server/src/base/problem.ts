import { contract } from '../generated/contract.ts';
import type { Refusal } from './refusal.ts';

/** The media type of a problem (RFC 9457). */
export const problemType = 'application/problem+json';

/** The body of a problem: what was refused, and the id of the request as its instance. */
export function problemOf(refusal: Refusal, requestId: string): Readonly<Record<string, unknown>> {
  const { type, status, title } = contract.problems[refusal.problem];
  return { type, title, status, detail: refusal.message, instance: requestId, ...refusal.members };
}
