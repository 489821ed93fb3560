import type { Fault, Rule } from '../fault.ts';
import type { Answer, Operation } from '../model.ts';

const accepts = ({ parameters }: Operation, name: string): boolean => parameters.some((parameter) => parameter.name === name);

const says = ({ headers }: Answer, name: string): boolean => headers.some((header) => header.name === name);

/** Writes are safe to send again, and edits safe against those of others. */
export const writes: Rule = ({ operations }) => {
  const versioned = new Set(
    operations.filter(({ method, success }) => method === 'GET' && says(success, 'ETag')).map(({ path }) => path),
  );
  return operations.flatMap((operation): Fault[] => {
    const { id, method, path, success, auth } = operation;
    if (method === 'POST' && auth !== 'none') {
      if (!accepts(operation, 'Idempotency-Key')) return [{ place: id, fault: 'a POST accepts Idempotency-Key.' }];
      if (!says(success, 'Idempotency-Replayed'))
        return [{ place: id, fault: 'an answer that can be replayed has the header Idempotency-Replayed.' }];
    }
    if (['PATCH', 'PUT', 'DELETE'].includes(method) && versioned.has(path) && !accepts(operation, 'If-Match'))
      return [{ place: id, fault: 'an edit of a resource with ETag accepts If-Match.' }];
    return [];
  });
};
