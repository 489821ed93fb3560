import { Refusal } from './refusal.ts';

/**
 * A refusal for a value that its schema lets through and the platform does not (422), with a JSON pointer to it.
 *
 * @example
 * const refusal = invalid('/body/overlap', 'is longer than P7D'); // to be thrown
 */
export const invalid = (pointer: string, detail: string): Refusal =>
  new Refusal('validation-failed', '1 fault in the request.', { members: { errors: [{ pointer, detail }] } });
