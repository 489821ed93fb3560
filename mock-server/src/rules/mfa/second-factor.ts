import { sameText } from '../../base/digest.ts';
import { Refusal } from '../../base/refusal.ts';
import { totpCode } from '../../base/totp.ts';
import { contract, type PolicyName } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { countedFor, type LimitSubject } from '../limits/applied-policy.ts';
import { charge } from '../limits/limits.ts';
import { takeRecoveryCode } from './recovery-codes.ts';

const { totp_step, totp_digits, totp_drift_steps } = contract.figures;

/** Returns the time steps whose codes are accepted now, oldest first. */
function stepsNow(world: World): number[] {
  const current = Math.floor(world.now() / totp_step);
  return Array.from({ length: 2 * totp_drift_steps + 1 }, (_, place) => current - totp_drift_steps + place);
}

/** Returns a member's factors, including pending factors. */
export const factorsOf = (world: World, member: string | null): Rows['factors'][] =>
  world.tables.factors.all().filter(({ kept }) => kept.member === member);

/** Returns a member's active factors. */
export const activeFactors = (world: World, member: string | null): Rows['factors'][] =>
  factorsOf(world, member).filter(({ wire }) => wire.status === 'active');

export interface CodeCheck {
  /** The caller. Each wrong code uses units of the quotas of this caller. */
  readonly counting: LimitSubject;
  /** The members whose codes are accepted. */
  readonly members: readonly string[];
}

/**
 * Accepts a TOTP code (RFC 6238) or a recovery code. The clock of the user may differ from the platform's clock by up to
 * `totp_drift_steps` time steps. No code is accepted twice. After a TOTP code was accepted, earlier codes of the same factor are
 * refused. Returns the id of the factor for a TOTP code, and the id of the member for a recovery code. For any other code, throws
 * a 403 (`mfa-code-rejected`) and charges the quota policies that count wrong codes.
 */
export function acceptCode(world: World, { counting, members }: CodeCheck, code: string): string {
  const factors = members.flatMap((member) => activeFactors(world, member));
  return (
    takeTotp(world, { counting, factors }, code) ??
    members.find((member) => takeRecoveryCode(world, member, code)) ??
    rejectWrong(world, counting)
  );
}

export interface FactorCheck {
  /** A wrong code uses units of this caller's quotas. */
  readonly counting: LimitSubject;
  /** Pending and active factors. */
  readonly factors: readonly Rows['factors'][];
}

/** Accepts a TOTP code of the factors in `check`, but no recovery code. Throws the same errors as `acceptCode`. */
export function acceptFactorCode(world: World, check: FactorCheck, code: string): void {
  if (takeTotp(world, check, code) === undefined) rejectWrong(world, check.counting);
}

/**
 * Returns the id of the factor to which a code belongs; `undefined` if the code belongs to none of the factors. Throws a 403 if
 * the factor has already accepted this code or a later code.
 */
function takeTotp(world: World, { counting, factors }: FactorCheck, code: string): string | undefined {
  const steps = stepsNow(world);
  const isOf = ({ kept }: Rows['factors'], step: number): boolean => sameText(totpCode(kept.secret, step, totp_digits), code);
  for (const factor of factors) {
    const step = steps.find((candidate) => isOf(factor, candidate));
    if (step === undefined) continue;
    if (step <= factor.kept.usedStep)
      reject(world, counting, { reason: 'code_used', detail: 'The code was already used. Wait for the next code.' });
    world.tables.factors.update(factor.id, { wire: { last_used_at: world.timestamp() }, kept: { usedStep: step } });
    return factor.id;
  }
  return undefined;
}

/** Throws a 403 because a challenge has ended or belongs to another key. The code that the client sent counts as a wrong code. */
export const rejectLate = (world: World, counting: LimitSubject): never =>
  reject(world, counting, { reason: 'challenge_ended', detail: 'The challenge has ended. Create another challenge.' });

const rejectWrong = (world: World, counting: LimitSubject): never =>
  reject(world, counting, { reason: 'code_wrong', detail: 'The code is wrong. Wait for the next code.' });

/** The quota policies that count wrong codes. */
const wrongCodePolicies = (Object.keys(contract.policies) as PolicyName[]).filter(
  (name) => contract.policies[name].charge === 'wrong-code',
);

function reject(world: World, counting: LimitSubject, { reason, detail }: { reason: string; detail: string }): never {
  for (const policy of wrongCodePolicies) charge(world, countedFor(world, policy, counting));
  throw new Refusal('mfa-code-rejected', detail, { members: { reason } });
}

/** A code that is accepted now, or the number of milliseconds until a new code is accepted. */
export type FreshCode = { readonly code: string } | { readonly wait: number };

/**
 * Returns a code that the platform accepts now for a factor. Each code works only once. If all codes for the current time were
 * already used, returns the time until the next code.
 */
export function freshCode(world: World, { kept }: Rows['factors']): FreshCode {
  const now = world.now();
  const step = [Math.floor(now / totp_step), ...stepsNow(world)].find((candidate) => candidate > kept.usedStep);
  if (step !== undefined) return { code: totpCode(kept.secret, step, totp_digits) };
  return { wait: (kept.usedStep + 1 - totp_drift_steps) * totp_step - now };
}
