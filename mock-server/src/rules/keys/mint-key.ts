import { sha256Hex } from '../../base/digest.ts';
import { readKey, writeKey } from '../../base/key-format.ts';
import { contract } from '../../generated/contract.ts';
import type { KeptSecret, Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';

/** The properties of a new key. */
export interface NewKey {
  readonly account: string;
  /** The id of the key. Default: a new id. */
  readonly id?: string;
  readonly environment: Rows['keys']['wire']['environment'];
  readonly name: string;
  readonly scopes: Rows['keys']['wire']['scopes'];
  /** The member who creates the key; null if no member creates it. */
  readonly createdBy: string | null;
  readonly expiresAt?: string | null;
  readonly allowedAddresses?: readonly string[];
  /** The text of the key. It must contain the id and the environment of the new key. Default: a new text. */
  readonly given?: string | undefined;
}

/** A new key and its text, which is shown only once. */
export interface MintedKey {
  readonly row: Rows['keys'];
  readonly text: string;
}

/** Makes a key. The platform stores only a salted hash of the secret. */
export function mintKey(world: World, wanted: NewKey): MintedKey {
  const id = wanted.id ?? world.id('key');
  const { text, secret } = mintSecret(world, id, wanted.environment, wanted.given);
  const now = world.timestamp();
  const row = world.tables.keys.insert({
    id,
    account: wanted.account,
    wire: {
      id,
      name: wanted.name,
      environment: wanted.environment,
      hint: text.slice(-4),
      scopes: wanted.scopes,
      allowed_addresses: [...(wanted.allowedAddresses ?? [])],
      status: 'active',
      created_by: wanted.createdBy,
      created_at: now,
      updated_at: now,
      expires_at: wanted.expiresAt ?? null,
      last_used_at: null,
      rotated_at: null,
      overlap_ends_at: null,
      revoked_at: null,
      revocation_reason: null,
    },
    kept: { secrets: [secret] },
  });
  return { row, text };
}

/**
 * Makes a secret for a key, or takes the secret from the text `given`. Returns the text of the key, and the secret as the
 * platform stores it.
 */
export function mintSecret(
  world: World,
  id: string,
  environment: string,
  given?: string,
): { readonly text: string; readonly secret: KeptSecret } {
  const format = contract.keyFormat;
  // The random secret is made even if a key is given. So the random numbers for later data are the same in both cases.
  const drawn = world.secret(format.secret_length);
  const secret = (given === undefined ? undefined : readKey(format, given)?.secret) ?? drawn;
  const salt = world.secret(format.id_length);
  const ulid = id.slice(id.indexOf('_') + 1);
  return {
    text: writeKey(format, { environment, ulid, secret }),
    secret: { salt, hash: sha256Hex(salt + secret), until: null, used: false },
  };
}
