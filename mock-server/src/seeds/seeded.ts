import type { PlanName } from '../generated/contract.ts';

/** Options of a seed. */
export interface SeedValues {
  readonly plan: PlanName;
  readonly environment: 'test' | 'live';
  /** The API key of the owner. Default: a key made from the random numbers of the platform. */
  readonly apiKey?: string | undefined;
}

/** The ids and credentials with which a client calls a seeded platform. */
export interface SeedResult {
  /** The account's id. */
  readonly account: string;
  /** The owner's member id. */
  readonly member: string;
  /** The owner's API key. */
  readonly apiKey: string;
  /** The id of `apiKey`. */
  readonly keyId: string;
  /** The secret of the owner's second factor, in base32. */
  readonly totpSecret: string;
  /** The keys that the option `seed` contains. Absent if the option contains no records. */
  readonly keys?: readonly SeededKey[];
}

/**
 * A key that the option `seed` of `createPlatform` made.
 *
 * @example
 * const [key]: readonly SeededKey[] = createPlatform({ seed: { keys: [{ name: 'Reports' }] } }).seed.keys;
 * key?.name; // 'Reports'
 */
export interface SeededKey {
  /** The id of the key. */
  readonly id: string;
  /** The name of the key. */
  readonly name: string;
  /** The text of the key. */
  readonly secret: string;
}
