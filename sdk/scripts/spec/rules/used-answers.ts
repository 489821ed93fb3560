import { emitShapes } from '../../emit/shapes.ts';
import type { Rule } from '../fault.ts';

/** What the client itself uses of answers is described. */
export const usedAnswers: Rule = ({ spec, operations }) => {
  try {
    emitShapes(spec, operations);
    return [];
  } catch (error) {
    return [{ place: '/paths', fault: (error as Error).message }];
  }
};
