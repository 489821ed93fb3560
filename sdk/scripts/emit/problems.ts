import type { Spec } from '../spec/load.ts';
import { problemTypesOf } from '../spec/problems.ts';
import { banner, docComment, listed } from './source.ts';

/** Returns `problems.ts`: the problem types as a union that `type` narrows, and the problem types of each operation. */
export function emitProblems(spec: Spec): string {
  const types = problemTypesOf(spec);
  const aliases = types.map(
    ({ name, description, status }) =>
      `${docComment([`${description} Status ${status}.`])}export type ${name} = Schemas['${name}'];\n`,
  );
  return `${banner}
import type { components, operations } from './paths.d.ts';

type Schemas = components['schemas'];

${aliases.join('\n')}
/**
 * Any problem (RFC 9457) in the spec. A check of \`type\` narrows the TypeScript type.
 *
 * @example
 * \`\`\`ts
 * await client.account.get().catch((error: unknown) => {
 *   if (SentinelSecError.is(error) && error.problem?.type === '${types[0]?.type}') return console.error(error.problem.detail);
 *   throw error;
 * });
 * \`\`\`
 */
export type KnownProblem =${listed(types.map(({ name }) => name))};

/**
 * The problems that the spec lists for each operation.
 *
 * @example
 * \`\`\`ts
 * type Possible = OperationProblems['account.get']['type'];
 * \`\`\`
 */
export interface OperationProblems extends ProblemsById {}

type ProblemsById = { [Id in keyof operations]: ProblemIn<operations[Id]['responses']> };

type ProblemIn<Responses> = {
  [Status in keyof Responses]: Responses[Status] extends { content: { 'application/problem+json': infer Problem } } ? Problem : never;
}[keyof Responses];
`;
}
