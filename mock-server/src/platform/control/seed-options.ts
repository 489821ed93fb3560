import type { Rows } from '../../records/rows.ts';

type Key = Rows['keys']['wire'];
type Member = Rows['members']['wire'];

/**
 * The seed values of a key: the properties that you can set.
 *
 * @example
 * const options: SeedKeyOptions = { scopes: ['usage:read'], allowed_addresses: ['203.0.113.0/24'] };
 * platform.seed.key(options);
 */
export interface SeedKeyOptions {
  /** The name of the key. Default `Test key`. */
  readonly name?: string;
  /** The scopes of the key. Default: all scopes of the role `owner`. */
  readonly scopes?: Key['scopes'];
  /** The environment that accepts the key. Default: the environment of the owner's key. */
  readonly environment?: Key['environment'];
  /** When the key expires, in RFC 3339. Default: never. */
  readonly expires_at?: string | null;
  /** The addresses from which the key can be used, as CIDR ranges. Default: all addresses. */
  readonly allowed_addresses?: readonly string[];
  /** The id of the member who created the key. Default: the owner. */
  readonly created_by?: string;
  /**
   * The text of the key, such as the test key that your program already uses. Default: a new key. Give the text if the key must
   * be the same at every start. Live keys are refused.
   */
  readonly secret?: string;
}

/** The seed values of a member: the properties that you can set. */
export interface SeedMemberOptions {
  /** The email address. Default `grace@example.com`. */
  readonly email?: string;
  /** The role of the member. Default: `developer`. */
  readonly role?: Member['role'];
}
