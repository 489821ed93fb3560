import { shapeNames } from '../generated/shapes.ts';
import { checkAnswer } from './check-answer.ts';
import type { Run } from './method-request.ts';

/**
 * Returns a function that calls `run` and then checks the response. The client uses this function for the API calls that it makes
 * itself, and not for the calls of the user. The client's own code therefore never reads a property of a wrong type.
 */
export const withCheckedAnswers =
  (run: Run): Run =>
  async (request, site) => {
    const answer = await run(request, site);
    const name = shapeNames[request.operation];
    if (name) checkAnswer(name, { ...answer, operation: request.operation });
    return answer;
  };
