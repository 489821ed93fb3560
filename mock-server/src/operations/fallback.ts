import type { OperationId } from '../generated/contract.ts';
import { examples } from '../generated/examples.ts';
import type { World } from '../state/world.ts';
import { madeUp } from './made-up.ts';

/** An example answer. */
interface ExampleAnswer {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Returns an answer for an operation that has no behaviour. The body is the example of the spec, or data that is made from the
 * schema of the body.
 */
export function fallback(world: World, id: OperationId): ExampleAnswer {
  const { example, schema, headers = {} } = examples[id] ?? {};
  return { body: example ?? (schema && madeUp(world, schema)), headers };
}
