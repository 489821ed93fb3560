import { contract } from '../../generated/contract.ts';
import { examples } from '../../generated/examples.ts';
import type { World } from '../../state/world.ts';
import type { AdmittedCaller } from '../keys/authenticate.ts';
import type { Target } from '../request/route.ts';
import type { Parts } from '../request/validate.ts';
import { audit, type Effect } from './audit-chain.ts';

/** A call that made a change. `body` is the body of the answer. */
export interface ChangingCall {
  readonly target: Target;
  readonly parts: Parts;
  readonly caller: AdmittedCaller;
  readonly body: unknown;
  readonly effects: readonly Effect[];
  readonly requestId: string;
}

/** Writes one audit entry for the main change of a call, and one for each further change. */
export function recordChange(world: World, { target, parts, caller, body, effects, requestId }: ChangingCall): void {
  const [inPath] = Object.values(target.path);
  const shown = (body as { readonly id?: unknown } | undefined)?.id;
  const whose = { account: caller.account.id, key: caller.key?.id ?? null, requestId };
  audit(world, {
    ...whose,
    action: target.id,
    target: typeof shown === 'string' ? shown : (inPath ?? caller.account.id),
    personal: personalIn(target.id, parts.body),
  });
  for (const effect of effects) audit(world, { ...whose, ...effect });
}

/**
 * Returns the personal values in a request body, by JSON Pointer, such as `/email`. A property of the body is personal if the
 * record in the response has a property with the same name that the spec marks as personal.
 */
function personalIn(operation: string, body: unknown): Record<string, string> {
  const personal = contract.records[examples[operation]?.record ?? '']?.properties ?? {};
  const sent = Object.entries(typeof body === 'object' && body !== null ? body : {});
  return Object.fromEntries(
    sent
      .filter(([name]) => Object.hasOwn(personal, name))
      .flatMap(([name, value]) => (Array.isArray(value) ? value.map(itemOf(name)) : [[`/${name}`, value]]))
      .filter(([, value]) => typeof value === 'string'),
  );
}

const itemOf =
  (name: string) =>
  (value: unknown, place: number): [string, unknown] => [`/${name}/${place}`, value];
