import { emitShapes } from '../../emit/shapes.ts';
import type { Fault, Rule } from '../fault.ts';
import { type Node, nameOf, resolve, type Spec } from '../load.ts';
import type { Operation } from '../model.ts';
import { problemTypesOf } from '../problems.ts';
import { schemasWithin } from '../schemas-in.ts';
import { nodeOf } from './paths.ts';

const json = 'application/json';
const problem = 'application/problem+json';

/**
 * Checks that the client can send every request body and return every response body. Request bodies must be JSON, and an operation
 * must have one success response. Also checks that the spec contains all members of responses that the client's own code reads.
 */
export const bodies: Rule = ({ spec, operations }) => [
  ...operations.flatMap((operation) =>
    [...sent(spec, operation), ...answered(spec, operation), ...problems(spec, operation)].map((fault) => ({
      place: operation.id,
      fault,
    })),
  ),
  ...readByClient(spec, operations),
];

function readByClient(spec: Spec, operations: readonly Operation[]): Fault[] {
  try {
    emitShapes(spec, operations);
    return [];
  } catch (error) {
    return [{ place: '/paths', fault: (error as Error).message }];
  }
}

function sent(spec: Spec, operation: Operation): string[] {
  const { requestBody } = nodeOf(spec, operation);
  if (!requestBody) return [];
  const other = Object.keys(resolve(spec, requestBody).content as Node).filter((mediaType) => mediaType !== json);
  return [
    ...other.map((mediaType) => `the client sends request bodies only as ${json}. Remove ${mediaType}.`),
    ...nestedDefaults(spec, operation),
    ...(['GET', 'DELETE'].includes(operation.method)
      ? [`a ${operation.method} request must have no body. Use query parameters.`]
      : []),
  ];
}

function answered(spec: Spec, operation: Operation): string[] {
  const { answers, success } = operation;
  const beside = answers.filter(({ status }) => status.startsWith('2') && status !== success.status && status !== '206');
  const redirects = answers.filter(({ status }) => status.startsWith('3') && status !== '304');
  return [
    ...beside.map(
      ({ status }) =>
        `the operation has the responses ${success.status} and ${status}, but a client method returns one kind of success. Remove one of them.`,
    ),
    ...redirects.map(({ status }) => `the client does not follow redirects. Remove the response ${status}.`),
    ...(success.status === '204' && success.content ? ['the response 204 must have no body.'] : []),
    ...answers.flatMap((answer) => mediaTypes(spec, operation, answer.status)),
  ];
}

function mediaTypes(spec: Spec, operation: Operation, status: string): string[] {
  const responses = nodeOf(spec, operation).responses as Node;
  const described = Object.keys((resolve(spec, responses[status]).content ?? {}) as Node);
  if (!status.startsWith('2'))
    return described
      .filter((mediaType) => mediaType !== problem)
      .map((mediaType) => `the response ${status} must have the media type ${problem}, not ${mediaType}.`);
  if (described.length > 1)
    return [
      `the response ${status} has the media types ${described.join(' and ')}, but a client method returns one. Describe the other in another operation.`,
    ];
  return described.includes(problem) ? [`the response ${status} is a success, but ${problem} is only for errors.`] : [];
}

/** Checks that every schema of an error is a problem type, because the client distinguishes errors by their type. */
function problems(spec: Spec, { answers }: Operation): string[] {
  const types = new Set(problemTypesOf(spec).map(({ name }) => name));
  return answers.flatMap(({ status, content }) => {
    if (status < '400' || content?.mediaType !== problem) return [];
    const choices = (resolve(spec, content.schema).oneOf as Node[] | undefined) ?? [content.schema];
    return choices
      .filter((choice) => !types.has(nameOf(choice) ?? ''))
      .map(
        (choice) =>
          `the response ${status} may have ${nameOf(choice) ?? 'an unnamed schema'} as its body, which is not a problem type. Add x-problem to this schema.`,
      );
  });
}

/**
 * Returns a fault for each default that the server ignores. The server applies defaults only to the top-level properties of a
 * body. It ignores a default for the whole body, and a default inside a nested value.
 */
function nestedDefaults(spec: Spec, { body }: Operation): string[] {
  if (!body) return [];
  const seen = new Set<Node>();
  const found: string[] = [];
  const waiting: { schema: unknown; at: string; depth: number }[] = [{ schema: body.schema, at: '/body', depth: 0 }];
  for (let place = waiting.shift(); place; place = waiting.shift()) {
    const { at, depth } = place;
    const node = resolve(spec, place.schema);
    const value = (place.schema as Node).default ?? node.default;
    if (depth !== 1 && value !== undefined)
      found.push(
        `${at} has a default, but the server does not apply defaults there. Remove the default, and say in the description what applies without the property.`,
      );
    if (seen.has(node)) continue;
    seen.add(node);
    for (const { pointer, schema } of schemasWithin({ pointer: '', schema: node })) {
      const [, key = '', name = ''] = pointer.split('/');
      const isPart = key === 'allOf';
      waiting.push({
        schema,
        at: key === 'properties' ? `${at}/${name}` : at,
        depth: isPart ? depth : key === 'properties' && depth === 0 ? 1 : 2,
      });
    }
  }
  return found;
}
