import { Refusal } from '../../base/refusal.ts';
import { contract } from '../../generated/contract.ts';
import type { World } from '../../state/world.ts';

/** Throws a 429 (`abnormal-usage-detected`, with `Retry-After`) if an address is locked out. */
export function refuseLockedOut(world: World, address: string): void {
  const until = world.state.failures.get(address)?.lockedUntil ?? 0;
  const wait = until - world.now();
  if (wait <= 0) return;
  const seconds = Math.ceil(wait / 1000);
  throw new Refusal(
    'abnormal-usage-detected',
    `${address} is locked out after failed authentications. Wait ${seconds} s; in a test, platform.unlock('${address}') ends the lockout.`,
    { members: { 'violated-policies': [] }, headers: { 'Retry-After': String(seconds) } },
  );
}

/**
 * Counts a failed authentication. Locks out the address if it now has `lockout_failures` failures within the time
 * `lockout_window`. Returns whether this failure caused a lockout.
 */
export function countFailure(world: World, address: string): boolean {
  const now = world.now();
  const { lockout_failures, lockout_window, lockout_duration } = contract.figures;
  const recent = (world.state.failures.get(address)?.times ?? []).filter((time) => time > now - lockout_window);
  const times = [...recent, now];
  const locked = times.length >= lockout_failures;
  world.state.failures.set(address, locked ? { times: [], lockedUntil: now + lockout_duration } : { times, lockedUntil: 0 });
  const at = now + (locked ? lockout_duration : lockout_window);
  world.schedule({ job: 'failure.forget', at, priority: 0, subject: address });
  return locked;
}

/**
 * Deletes the stored failures of an address if all failures are older than `lockout_window` and the address is not locked out.
 * Returns whether the failures were deleted.
 */
export function forgetFailures(world: World, address: string): boolean {
  const kept = world.state.failures.get(address);
  const now = world.now();
  if (!kept || kept.lockedUntil > now || kept.times.some((time) => time > now - contract.figures.lockout_window)) return false;
  return world.state.failures.delete(address);
}
