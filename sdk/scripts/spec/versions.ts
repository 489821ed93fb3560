import type { Operation } from './model.ts';

/** Returns whether the response of an operation has the version (`ETag`) of a resource. */
export const answersVersion = ({ success }: Operation): boolean => success.headers.some(({ name }) => name === 'ETag');

/** Returns whether an operation accepts a condition on the version of a resource. */
export const takesConditions = ({ parameters }: Operation): boolean =>
  parameters.some(({ name }) => name === 'If-Match' || name === 'If-None-Match');

/**
 * Returns the operation that reads a resource with an `ETag`, for an operation with `If-Match` or `If-None-Match`. The result is
 * the GET operation of the same path. For a write without such a GET operation, it is the GET operation of the nearest path above.
 */
export function readerOf(
  operations: readonly Operation[],
  { method, path }: Pick<Operation, 'method' | 'path'>,
): Operation | undefined {
  const readers = operations.filter((operation) => operation.method === 'GET' && answersVersion(operation));
  const above = (reader: Operation): boolean => reader.path === path || (method !== 'GET' && path.startsWith(`${reader.path}/`));
  return readers.filter(above).sort((one, other) => other.path.length - one.path.length)[0];
}
