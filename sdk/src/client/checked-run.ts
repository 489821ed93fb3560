import { shapeNames } from '../generated/shapes.ts';
import { checkAnswer } from './check-answer.ts';
import type { Run } from './method-request.ts';

/**
 * Returns a function that calls `run` and then checks the response. The client uses this function for its own API calls, such as
 * the calls for an MFA token. The client's code then never reads a property of a wrong type.
 */
export const withCheckedAnswers =
  (run: Run): Run =>
  async (request, site) => {
    const answer = await run(request, site);
    const name = shapeNames[request.operation];
    if (name) checkAnswer(name, { ...answer, operation: request.operation });
    return answer;
  };
