/**
 * Where the client takes chance from: jitter of its waits, idempotency keys.
 *
 * @example
 * ```ts
 * let made = 0;
 * const random: Random = { next: () => 0.5, uuid: () => `test-${++made}` }; // for a test that must repeat
 * const own = new SentinelSec({ ...platform.clientOptions(), random });
 * ```
 */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A string that no one can guess and that does not come twice. */
  uuid(): string;
}

/** The chance of the machine; `uuid` is from its cryptographic source. */
export const systemRandom: Random = {
  next: () => Math.random(),
  uuid: () => crypto.randomUUID(),
};
