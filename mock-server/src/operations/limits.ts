import { contract, type PolicyName } from '../generated/contract.ts';
import { type AppliedPolicy, countedFor } from '../rules/limits/applied-policy.ts';
import { readingOf, secondsOf } from '../rules/limits/limits.ts';
import type { World } from '../state/world.ts';
import type { AnswerBody, Behaviours } from './behaviour.ts';

/** The behaviour of the operation that returns the state of the caller's quota policies. */
export const limits: Behaviours<'limits'> = {
  'limits.get': ({ caller, world, address }) => ({
    body: {
      plan: caller.account.wire.plan,
      policies: (Object.keys(contract.policies) as PolicyName[]).map((name) =>
        stateOf(world, countedFor(world, name, { ...caller, address })),
      ),
    },
  }),
};

function stateOf(world: World, counted: AppliedPolicy): AnswerBody<'limits.get'>['policies'][number] {
  const { name, policy, scaled } = counted;
  const reading = readingOf(world, counted);
  return {
    name,
    quota: scaled.quota,
    window: policy.window ?? null,
    unit: policy.unit,
    partition: policy.partition,
    remaining: reading.remaining,
    reset: secondsOf(reading) ?? null,
  };
}
