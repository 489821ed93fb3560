import { shapeNames } from '../generated/shapes.ts';
import { checkAnswer } from './check-answer.ts';
import type { Run } from './method-request.ts';

/**
 * Wraps `run` for code of the client that uses the responses itself. The function checks each response first, so that this code
 * never gets a member of a wrong type.
 */
export const withCheckedAnswers =
  (run: Run): Run =>
  async (request, site) => {
    const answer = await run(request, site);
    const name = shapeNames[request.operation];
    if (name) checkAnswer(name, { ...answer, operation: request.operation });
    return answer;
  };
