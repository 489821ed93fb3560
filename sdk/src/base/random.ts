/**
 * The source of random values for a client. The client uses them for the random part of its waits and for idempotency keys.
 *
 * @example
 * ```ts
 * let made = 0;
 * const random: Random = { next: () => 0.5, uuid: () => `test-${++made}` }; // for a test that must repeat
 * const own = new SentinelSec({ ...platform.clientOptions(), random });
 * ```
 */
export interface Random {
  /** Returns a number from 0 (included) to 1 (excluded). */
  next(): number;
  /** Returns a unique string that cannot be guessed. */
  uuid(): string;
}

/** The random values of the runtime. `uuid` returns a cryptographically strong value. */
export const systemRandom: Random = {
  next: () => Math.random(),
  uuid: () => crypto.randomUUID(),
};
