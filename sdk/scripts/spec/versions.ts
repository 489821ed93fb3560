import type { Operation } from './model.ts';

/** Returns whether the response of an operation has the version (`ETag`) of a resource. */
export const answersVersion = ({ success }: Operation): boolean => success.headers.some(({ name }) => name === 'ETag');

/** Returns whether an operation accepts a condition on the version of a resource. */
export const takesConditions = ({ parameters }: Operation): boolean =>
  parameters.some(({ name }) => name === 'If-Match' || name === 'If-None-Match');

/**
 * For an operation with `If-Match` or `If-None-Match`, returns the GET operation that responds with the `ETag` to send in this
 * header. The GET operation has the same path as the given operation. If a write has no such GET operation, the function returns
 * the GET operation of the nearest path above.
 */
export function readerOf(
  operations: readonly Operation[],
  { method, path }: Pick<Operation, 'method' | 'path'>,
): Operation | undefined {
  const readers = operations.filter((operation) => operation.method === 'GET' && answersVersion(operation));
  const above = (reader: Operation): boolean => reader.path === path || (method !== 'GET' && path.startsWith(`${reader.path}/`));
  return readers.filter(above).sort((one, other) => other.path.length - one.path.length)[0];
}
