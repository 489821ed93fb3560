import type { Operation } from './model.ts';

/** Whether an operation answers with the version of a resource. */
export const answersVersion = ({ success }: Operation): boolean => success.headers.some(({ name }) => name === 'ETag');

/** Whether an operation describes a condition on the version of a resource. */
export const takesConditions = ({ parameters }: Operation): boolean =>
  parameters.some(({ name }) => name === 'If-Match' || name === 'If-None-Match');

/** The operation that reads the resource whose version conditions speak of: the GET with `ETag` at the same path, or the nearest above. */
export function readerOf(
  operations: readonly Operation[],
  { method, path }: Pick<Operation, 'method' | 'path'>,
): Operation | undefined {
  const readers = operations.filter((operation) => operation.method === 'GET' && answersVersion(operation));
  const above = (reader: Operation): boolean => reader.path === path || (method !== 'GET' && path.startsWith(`${reader.path}/`));
  return readers.filter(above).sort((one, other) => other.path.length - one.path.length)[0];
}
