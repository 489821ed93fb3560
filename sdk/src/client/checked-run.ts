import { shapeNames } from '../generated/shapes.ts';
import { checkAnswer } from './check-answer.ts';
import type { Run } from './namespaces.ts';

/**
 * The same calls for code of the client that acts on their answers: each answer that it may use is checked first, so that it never meets
 * a member of another type.
 */
export const withCheckedAnswers =
  (run: Run): Run =>
  async (request, site) => {
    const answer = await run(request, site);
    const name = shapeNames[request.operation];
    if (name) checkAnswer(name, { ...answer, operation: request.operation });
    return answer;
  };
