import type { World } from '../../state/world.ts';
import type { AppliedPolicy } from './applied-policy.ts';
import { readingOf, secondsOf } from './limits.ts';

/**
 * Returns the headers `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10), with one item for each quota
 * policy. `RateLimit-Policy` contains the quota. `RateLimit` contains the units that can be used now (`r`), and the seconds until
 * one more unit is available (`t`, rounded up). `t` is absent if all units are available, or if the time is not known.
 */
export function limitHeaders(world: World, policies: readonly AppliedPolicy[]): Record<string, string> {
  if (policies.length === 0) return {};
  return {
    'RateLimit-Policy': policies.map(policyItem).join(', '),
    RateLimit: policies.map((counted) => stateItem(world, counted)).join(', '),
  };
}

const items = new WeakMap<AppliedPolicy, string>();

function policyItem(counted: AppliedPolicy): string {
  const before = items.get(counted);
  if (before !== undefined) return before;
  const { name, policy, scaled } = counted;
  const unit = policy.unit === 'requests' ? '' : `;qu="${policy.unit}"`;
  const window = policy.window === undefined ? '' : `;w=${policy.window}`;
  const item = `"${name}";q=${scaled.quota}${unit}${window}`;
  items.set(counted, item);
  return item;
}

function stateItem(world: World, counted: AppliedPolicy): string {
  const reading = readingOf(world, counted);
  const seconds = secondsOf(reading);
  return `"${counted.name}";r=${reading.remaining}${seconds === undefined ? '' : `;t=${seconds}`}`;
}
