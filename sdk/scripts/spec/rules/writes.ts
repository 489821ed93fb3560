import type { Fault, Rule } from '../fault.ts';
import type { Answer, Operation } from '../model.ts';

const accepts = ({ parameters }: Operation, name: string): boolean => parameters.some((parameter) => parameter.name === name);

const says = ({ headers }: Answer, name: string): boolean => headers.some((header) => header.name === name);

/**
 * Checks that every POST operation with credentials accepts an idempotency key, so that the client can safely send the request
 * again.
 */
export const writes: Rule = ({ operations }) =>
  operations.flatMap((operation): Fault[] => {
    const { id, method, success, auth } = operation;
    if (method !== 'POST' || auth === 'none') return [];
    if (!accepts(operation, 'Idempotency-Key')) return [{ place: id, fault: 'a POST must accept Idempotency-Key.' }];
    if (says(success, 'Idempotency-Replayed')) return [];
    return [{ place: id, fault: 'the success response of a POST must have the header Idempotency-Replayed.' }];
  });
