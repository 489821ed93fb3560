import { createPlatform, type Platform, type PlatformOptions } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec, type SentinelSecOptions } from '@sentinelsec/sdk';

/** A platform whose every answer is checked against the description, and a client of it that shares its clock. */
export interface Bench {
  readonly platform: Platform;
  readonly client: SentinelSec;
}

/** Puts a bench together. Time stands at the start of 2026 unless said. */
export function bench(options: PlatformOptions = {}, client: SentinelSecOptions = {}): Bench {
  const platform = createPlatform({ seed: 'empty', startTime: '2026-01-01T00:00:00.000Z', check: conformance, ...options });
  return { platform, client: new SentinelSec({ ...platform.clientOptions(), ...client }) };
}

/** The error that a call ends in. Fails when it does not. */
export async function failure(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('The call succeeded.');
}
