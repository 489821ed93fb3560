import type { OperationId } from '../generated/contract.ts';
import { examples } from '../generated/examples.ts';
import type { World } from '../state/world.ts';
import { madeUp } from './made-up.ts';

/** What stands for an operation's own answer. */
interface Shown {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers for an operation that nobody has coded: with the example of the description, or data made from its schema. */
export function fallback(world: World, id: OperationId): Shown {
  const { example, schema, headers = {} } = examples[id] ?? {};
  return { body: example ?? (schema && madeUp(world, schema)), headers };
}
