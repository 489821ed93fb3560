import type { Operation } from '../spec/model.ts';
import { docComment } from './source.ts';

const example = (code: readonly string[]): string[] => ['', '@example', '```ts', ...code, '```'];

const interfaces: Readonly<Record<string, readonly string[]>> = {
  paths: [
    'All paths of the API, and the operation of each HTTP method. openapi-fetch uses this type.',
    ...example(["type Methods = paths['/v1/account'];", "const { data } = await client.api.GET('/v1/account');"]),
  ],
  components: [
    'The shared parts of the spec. `schemas` has the types of bodies, parameters and responses.',
    ...example([
      "type Key = components['schemas']['Key'];",
      'const first: Key | undefined = (await client.keys.list()).data[0];',
    ]),
  ],
  operations: [
    'The parameters, bodies and responses of each operation, by its id.',
    ...example([
      "type Query = NonNullable<operations['usage.listLogs']['parameters']['query']>;",
      'const query: Query = { limit: 10 };',
      'const page = await client.usage.listLogs(query);',
    ]),
  ],
};

const parts: Readonly<Record<string, string>> = {
  schemas: 'The types of bodies, parameters and responses, by name.',
  responses: 'Responses that several operations share.',
  parameters: 'Parameters that several operations share.',
  requestBodies: 'Request bodies that several operations share.',
  headers: 'Headers of responses.',
  pathItems: 'Path items that several paths share.',
};

/** Adds doc comments to the interfaces of `paths.d.ts` and their members, because openapi-typescript writes none there. */
export function withDocs(source: string, operations: readonly Operation[]): string {
  const members = new Map(Object.entries(parts));
  for (const { path } of operations) members.set(path, methodsOf(operations.filter((operation) => operation.path === path)));
  for (const { id, summary } of operations) members.set(id, `${summary}.`);
  return source
    .replace(/^export interface (\w+) /gm, (line, name: string) => `${docComment(interfaces[name] ?? [name])}${line}`)
    .replace(/^( {4})"?([^\s":]+)"?: /gm, (line, indent: string, key: string) => {
      const words = members.get(key);
      return words === undefined ? line : docComment([words], indent) + line;
    });
}

/** Returns one line about an operation, such as `Get the account: GET /v1/account.` */
export const lineOf = ({ summary, method, path }: Pick<Operation, 'summary' | 'method' | 'path'>): string =>
  `${summary}: \`${method} ${path}\`.`;

const methodsOf = (own: readonly Operation[]): string => own.map(({ method, id }) => `${method}: \`${id}\`.`).join(' ');
