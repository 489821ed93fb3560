import type { Platform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';
import type { Operation } from '../../sdk/scripts/spec/model.ts';

/** Returns an MFA token. The samples read such a token from the environment variable `SENTINELSEC_MFA_TOKEN`. */
export async function mfaTokenOf(platform: Platform): Promise<string> {
  const options = platform.clientOptions();
  const client = new SentinelSec(options);
  const challenge = await client.mfa.createChallenge();
  const { token } = await client.mfa.verify({ challenge_id: challenge.id, code: await options.mfa() });
  return token;
}

/**
 * Whether a response shows that a sample is right. The call must succeed, or fail only because the ids and codes in the sample do
 * not exist. A request that is malformed, lacks a scope or does not match the schema gets another response.
 */
export function isFairAnswer({ auth, problems, answers }: Operation, status: number): boolean {
  if (status >= 200 && status < 300) return true;
  if (!answers.some((answer) => answer.status === String(status))) return false;
  if (status === 401) return auth === 'restoreToken';
  if (status === 403) return problems.includes('MfaCodeRejectedProblem');
  return status === 404 || status === 409;
}
