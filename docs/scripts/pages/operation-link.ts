import type { Operation } from '../../../sdk/scripts/spec/model.ts';
import { code } from '../page.ts';
import type { SpecFacts } from '../spec-facts.ts';

type Linked = Pick<Operation, 'id' | 'tag'>;

/** Makes a link to an operation, for a page in a folder next to `api/`. */
export const operationLink = ({ id, tag }: Linked): string => `[${code(id)}](../api/${tag.replaceAll('_', '-')}.md#${id})`;

/** Returns the operation with this id. Throws if the spec has no such operation, so no page can name a removed operation. */
export function operationNamed({ operations }: Pick<SpecFacts, 'operations'>, id: string): Operation {
  const operation = operations.find((candidate) => candidate.id === id);
  if (!operation) throw new Error(`A page of docs/scripts/pages names ${id}, which is no operation.`);
  return operation;
}

/** Makes links to several operations, in the given order. */
export const operationLinks = (operations: readonly Linked[]): string => operations.map(operationLink).join(', ');
