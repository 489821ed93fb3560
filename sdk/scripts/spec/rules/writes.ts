import type { Fault, Rule } from '../fault.ts';
import type { Answer, Operation } from '../model.ts';

const accepts = ({ parameters }: Operation, name: string): boolean => parameters.some((parameter) => parameter.name === name);

const says = ({ headers }: Answer, name: string): boolean => headers.some((header) => header.name === name);

/** Every POST with a key accepts an idempotency key, so that it can safely be sent again. */
export const writes: Rule = ({ operations }) =>
  operations.flatMap((operation): Fault[] => {
    const { id, method, success, auth } = operation;
    if (method !== 'POST' || auth === 'none') return [];
    if (!accepts(operation, 'Idempotency-Key')) return [{ place: id, fault: 'a POST accepts Idempotency-Key.' }];
    if (says(success, 'Idempotency-Replayed')) return [];
    return [{ place: id, fault: 'an answer that can be replayed has the header Idempotency-Replayed.' }];
  });
