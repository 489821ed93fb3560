import type { Operation } from '../../../sdk/scripts/spec/model.ts';
import { code } from '../page.ts';

type Linked = Pick<Operation, 'id' | 'tag'>;

/** A link to an operation, from a page in a folder beside `api/`. */
export const operationLink = ({ id, tag }: Linked): string => `[${code(id)}](../api/${tag.replaceAll('_', '-')}.md#${id})`;

/** Links to several operations, in the order that they have. */
export const operationLinks = (operations: readonly Linked[]): string => operations.map(operationLink).join(', ');
