import type { Rule } from '../fault.ts';
import { type Node, resolve, type Spec } from '../load.ts';
import type { Operation } from '../model.ts';
import { nodeOf } from './paths.ts';

const json = 'application/json';
const problem = 'application/problem+json';

/** Bodies are such that a method can take and answer them: JSON is sent, and there is one kind of success. */
export const bodies: Rule = ({ spec, operations }) =>
  operations.flatMap((operation) =>
    [...sent(spec, operation), ...answered(spec, operation)].map((fault) => ({ place: operation.id, fault })),
  );

function sent(spec: Spec, operation: Operation): string[] {
  const { requestBody } = nodeOf(spec, operation);
  if (!requestBody) return [];
  const other = Object.keys(resolve(spec, requestBody).content as Node).filter((mediaType) => mediaType !== json);
  return [
    ...other.map((mediaType) => `a request body is ${json}: the client writes no ${mediaType}. Leave it out.`),
    ...(['GET', 'DELETE'].includes(operation.method) ? [`a ${operation.method} has no body. Use query parameters.`] : []),
  ];
}

function answered(spec: Spec, operation: Operation): string[] {
  const { answers, success } = operation;
  const beside = answers.filter(({ status }) => status.startsWith('2') && status !== success.status && status !== '206');
  const redirects = answers.filter(({ status }) => status.startsWith('3') && status !== '304');
  return [
    ...beside.map(
      ({ status }) => `it answers ${success.status} and ${status}, and a method has one kind of success. Leave one out.`,
    ),
    ...redirects.map(({ status }) => `it answers ${status}: redirects are not followed. Leave it out.`),
    ...(success.status === '204' && success.content ? ['an answer 204 has no body.'] : []),
    ...answers.flatMap((answer) => mediaTypes(spec, operation, answer.status)),
  ];
}

function mediaTypes(spec: Spec, operation: Operation, status: string): string[] {
  const responses = nodeOf(spec, operation).responses as Node;
  const described = Object.keys((resolve(spec, responses[status]).content ?? {}) as Node);
  if (status.startsWith('2'))
    return described.includes(problem) ? [`answer ${status} is a success, and ${problem} is for errors.`] : [];
  return described
    .filter((mediaType) => mediaType !== problem)
    .map((mediaType) => `answer ${status} is ${problem}, not ${mediaType}.`);
}
