import type { Fault, Rule } from '../fault.ts';
import type { Operation } from '../model.ts';
import { answersVersion, readerOf, takesConditions } from '../versions.ts';

const accepts = ({ parameters }: Operation, name: string): boolean => parameters.some((parameter) => parameter.name === name);

/**
 * Checks that operations on a resource with an `ETag` accept conditions (RFC 9110, section 13), and that other operations accept
 * no conditions.
 */
export const conditions: Rule = ({ operations }) =>
  operations.flatMap((operation): Fault[] => {
    const reader = readerOf(operations, operation);
    const faults = [...lacking(operation, reader), ...groundless(operation, reader), ...notModified(operation)];
    return faults.map((fault) => ({ place: operation.id, fault }));
  });

function lacking(operation: Operation, reader: Operation | undefined): string[] {
  if (!reader || operation.auth !== 'key') return [];
  const { id, method } = operation;
  const isEdit = ['PATCH', 'PUT', 'DELETE'].includes(method) || (method === 'POST' && answersVersion(operation));
  if (id === reader.id && !(accepts(operation, 'If-Match') && accepts(operation, 'If-None-Match')))
    return ['the operation reads a resource with an ETag, so it must accept If-Match and If-None-Match.'];
  return isEdit && !accepts(operation, 'If-Match')
    ? ['the operation changes a resource with an ETag, so it must accept If-Match.']
    : [];
}

const groundless = (operation: Operation, reader: Operation | undefined): string[] =>
  takesConditions(operation) && !reader
    ? ['the operation accepts a condition, but no GET of its path or a parent path returns an ETag. Remove the condition.']
    : [];

/** Checks that a 304 response has the headers that RFC 9110, section 15.4.5, requires, and no body. */
function notModified({ answers }: Operation): string[] {
  const answer = answers.find(({ status }) => status === '304');
  if (!answer) return [];
  return [
    ...(answer.headers.some(({ name, required }) => name === 'ETag' && required)
      ? []
      : ['the response 304 lacks the header ETag.']),
    ...(answer.content ? ['the response 304 must have no body.'] : []),
  ];
}
