import type { OperationId } from '../generated/contract.ts';
import { examples } from '../generated/examples.ts';
import type { World } from '../state/world.ts';
import { madeUp } from './made-up.ts';

/** An example answer. */
interface ExampleAnswer {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers an operation that has no behaviour: with the example of the spec, or with data made from its schema. */
export function fallback(world: World, id: OperationId): ExampleAnswer {
  const { example, schema, headers = {} } = examples[id] ?? {};
  return { body: example ?? (schema && madeUp(world, schema)), headers };
}
