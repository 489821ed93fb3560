import type { World } from '../../state/world.ts';
import { type AppliedPolicy, readingOf, secondsOf } from './limits.ts';

/**
 * Returns the headers `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10). Each header has one item for
 * each quota policy. In `RateLimit-Policy`, the item contains the quota. In `RateLimit`, the item contains the units that can be
 * used now (`r`) and the seconds until one more unit is available (`t`, rounded up). `t` is absent if all units are available, or
 * if it is not known when the next unit becomes available.
 */
export function limitHeaders(world: World, policies: readonly AppliedPolicy[]): Record<string, string> {
  if (policies.length === 0) return {};
  return {
    'RateLimit-Policy': policies.map(policyItem).join(', '),
    RateLimit: policies.map((counted) => stateItem(world, counted)).join(', '),
  };
}

function policyItem({ name, policy, scaled }: AppliedPolicy): string {
  const unit = policy.unit === 'requests' ? '' : `;qu="${policy.unit}"`;
  const window = policy.window === undefined ? '' : `;w=${policy.window}`;
  return `"${name}";q=${scaled.quota}${unit}${window}`;
}

function stateItem(world: World, counted: AppliedPolicy): string {
  const reading = readingOf(world, counted);
  const seconds = secondsOf(reading);
  return `"${counted.name}";r=${reading.remaining}${seconds === undefined ? '' : `;t=${seconds}`}`;
}
