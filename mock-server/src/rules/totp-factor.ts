import { sameText } from '../base/digest.ts';
import { totpCode } from '../base/totp.ts';
import { contract } from '../generated/contract.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';

const { totp_step, totp_digits, totp_drift_steps } = contract.figures;

/** The time steps whose codes are taken now, oldest first. */
function stepsNow(world: World): number[] {
  const current = Math.floor(world.now() / totp_step);
  return Array.from({ length: 2 * totp_drift_steps + 1 }, (_, place) => current - totp_drift_steps + place);
}

/** What a code is to a factor. */
export type CodeFit = { readonly kind: 'right'; readonly step: number } | { readonly kind: 'wrong' } | { readonly kind: 'used' };

/** Whether a code is one of the factor's, now or a step of drift away. Codes of a used step and of those before it are used. */
export function fitOf(world: World, { kept }: Rows['factors'], code: string): CodeFit {
  const step = stepsNow(world).find((candidate) => sameText(totpCode(kept.secret, candidate, totp_digits), code));
  if (step === undefined) return { kind: 'wrong' };
  return step <= kept.usedStep ? { kind: 'used' } : { kind: 'right', step };
}

/** A member's active factors. */
export const activeFactors = (world: World, member: string): Rows['factors'][] =>
  world.tables.factors.all().filter(({ wire, kept }) => kept.member === member && wire.status === 'active');

/** A code that would be taken now, or how long until there is one again, in milliseconds. */
export type FreshCode = { readonly code: string } | { readonly wait: number };

/** A code of a factor that would be taken now. Each step's code works once, so that all can be used up for a while. */
export function freshCode(world: World, { kept }: Rows['factors']): FreshCode {
  const now = world.now();
  const step = [Math.floor(now / totp_step), ...stepsNow(world)].find((candidate) => candidate > kept.usedStep);
  if (step !== undefined) return { code: totpCode(kept.secret, step, totp_digits) };
  return { wait: (kept.usedStep + 1 - totp_drift_steps) * totp_step - now };
}
