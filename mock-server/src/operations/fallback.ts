import type { OperationId } from '../generated/contract.ts';
import { examples } from '../generated/examples.ts';
import type { Answer } from './behaviour.ts';

/** Answers for an operation that nobody has coded: with the example of the description. */
export const fallback = (id: OperationId): Answer<unknown> => ({ body: examples[id]?.example });
