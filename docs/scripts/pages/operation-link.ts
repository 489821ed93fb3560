import type { Operation } from '../../../sdk/scripts/spec/model.ts';
import { code } from '../page.ts';
import type { SpecFacts } from '../spec-facts.ts';

type Linked = Pick<Operation, 'id' | 'tag'>;

/** A link to an operation, from a page in a folder beside `api/`. */
export const operationLink = ({ id, tag }: Linked): string => `[${code(id)}](../api/${tag.replaceAll('_', '-')}.md#${id})`;

/** The operation with this id. Throws if there is none, so that no page names an operation that the spec no longer has. */
export function operationNamed({ operations }: Pick<SpecFacts, 'operations'>, id: string): Operation {
  const operation = operations.find((candidate) => candidate.id === id);
  if (!operation) throw new Error(`A page of docs/scripts/pages names ${id}, which is no operation.`);
  return operation;
}

/** Links to several operations, in the order that they have. */
export const operationLinks = (operations: readonly Linked[]): string => operations.map(operationLink).join(', ');
