import { includesAddress } from '../../base/address.ts';
import { fromBase64 } from '../../base/base64.ts';
import { sameText, sha256Hex } from '../../base/digest.ts';
import { type KeyParts, readKey } from '../../base/key-format.ts';
import { memo } from '../../base/memo.ts';
import { Refusal } from '../../base/refusal.ts';
import { moment } from '../../base/time.ts';
import { contract, type ProblemName } from '../../generated/contract.ts';
import type { KeptSecret, Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { deleted } from '../account/restore-token.ts';
import { eraseAnswers } from '../request/idempotency.ts';
import type { Incoming } from '../request/incoming.ts';

/** A caller: a valid key and its account. */
export interface Caller {
  readonly key: Rows['keys'];
  readonly account: Rows['accounts'];
}

/** A caller who is allowed to call the API. A caller with a restore token has no key. */
export interface AdmittedCaller {
  readonly account: Caller['account'];
  readonly key?: Caller['key'];
}

/** A caller, and the stored secret that matches the sent key. */
export interface Identified extends Caller {
  readonly secret: KeptSecret;
}

/** A failed authentication. The platform counts these failures per address. Too many failures lock out the address. */
export class AuthenticationFailure extends Refusal {
  /** The key whose id the client sent. Absent if there is no such key. */
  readonly key: Rows['keys'] | undefined;

  constructor(problem: ProblemName, detail: string, key?: Rows['keys']) {
    super(problem, detail, { headers: challengeOf(detail) });
    this.key = key;
  }
}

const challengeOf = (detail: string): Record<string, string> => ({
  'WWW-Authenticate': `Bearer error="invalid_token", error_description="${detail}"`,
});

const refused = (problem: ProblemName, detail: string): Refusal => new Refusal(problem, detail, { headers: challengeOf(detail) });

/**
 * Finds the key of a request. Throws a 401 if the request has no key, or if the key or the username is wrong. Throws a 410 if the
 * account of the key was deleted. Does not check whether the key may be used. `admit` checks this.
 */
export function identify(world: World, { headers }: Incoming): Identified {
  const { text, username } = credentialsIn(headers.get('authorization'));
  const parts = keyIn(text);
  if (!parts) throw new AuthenticationFailure('key-malformed', 'The API key is incomplete or has a typing error. Copy it again.');
  const { id } = parts;
  if (world.state.tombstones.size > 0 && world.state.tombstones.has(sha256Hex(id))) throw deleted();
  const key = world.tables.keys.get(id);
  const account = key && world.tables.accounts.get(key.account);
  const secret = key?.kept.secrets.find((kept) => isSecret(kept, parts.secret));
  const known = key && account && secret && key.wire.environment === parts.environment;
  if (!known || (username !== undefined && username !== account.wire.api_username))
    throw new AuthenticationFailure(
      'key-unknown',
      'This API key does not exist. Check that the key is complete and belongs to this account.',
      key,
    );
  return { key, account, secret };
}

interface ReadKey extends KeyParts {
  readonly id: string;
}

/**
 * Returns the parts of a key; `null` if its shape or checksum is wrong. Remembers the results, because most requests use the same
 * few keys.
 */
export const keyIn = memo(1000, (text): ReadKey | null => {
  const parts = readKey(contract.keyFormat, text);
  return parts ? { ...parts, id: `key_${parts.ulid}` } : null;
});

/**
 * The secrets that clients sent and that the platform found correct. If another request contains the same secret, the platform
 * does not compute the hash again.
 */
const proven = new WeakMap<KeptSecret, string>();

/** Whether a text is the secret whose hash is stored in `kept`. */
function isSecret(kept: KeptSecret, text: string): boolean {
  const before = proven.get(kept);
  if (before !== undefined && sameText(before, text)) return true;
  const isRight = sameText(kept.hash, sha256Hex(kept.salt + text));
  if (isRight) proven.set(kept, text);
  return isRight;
}

/** Returns the key in an `Authorization` header, and the username if the scheme is Basic. */
export function credentialsIn(header: string | null): { text: string; username?: string } {
  const [scheme = '', value = ''] = (header ?? '').trim().split(/ +/, 2);
  if (/^bearer$/i.test(scheme) && value) return { text: value };
  if (/^basic$/i.test(scheme) && value) return basicIn(value);
  throw new Refusal('key-missing', 'Send an API key: Authorization: Bearer ssk_….', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}

function basicIn(value: string): { text: string; username: string } {
  const pair = new TextDecoder().decode(fromBase64(value));
  const colon = pair.indexOf(':');
  return { username: pair.slice(0, Math.max(0, colon)), text: pair.slice(colon + 1) };
}

/**
 * Records the use of a key. At the first use of a secret, also erases the answers that show secrets of the key and that are
 * stored for idempotency keys.
 */
export function noteUse(world: World, { key, secret }: Identified): void {
  const now = world.timestamp();
  world.tables.keys.note(key.id, { last_used_at: now });
  const member = world.tables.members.get(key.wire.created_by ?? '');
  if (member) world.tables.members.note(member.id, { last_active_at: now });
  if (secret.used) return;
  eraseAnswers(world, key.id);
  // The answer to an invitation shows the first key of a member.
  if (member?.wire.status === 'invited') eraseAnswers(world, member.id);
  const secrets = key.kept.secrets.map((kept) => (kept === secret ? { ...kept, used: true } : kept));
  world.tables.keys.update(key.id, { kept: { secrets } });
}

/**
 * Checks that a valid key may be used now and from the address of the request. Throws a 401 if the key was revoked, has expired
 * or belongs to another environment. Also throws a 401 if the sent secret no longer works after a rotation. Throws a 403 if the
 * key may not be used from the address.
 */
export function admit(world: World, { key, secret }: Identified, { environment, address }: Incoming): void {
  const now = world.now();
  const { revoked_at, expires_at, allowed_addresses } = key.wire;
  if (revoked_at !== null) throw refused('key-revoked', `The key was revoked at ${revoked_at}. Use another key.`);
  if (expires_at !== null && moment(expires_at) <= now)
    throw refused('key-expired', `The key expired at ${expires_at}. Use another key, or create one.`);
  if (secret.until !== null && secret.until <= now)
    throw refused('key-rotated', 'The secret was replaced, and its overlap has ended. Use the new secret.');
  if (key.wire.environment !== environment)
    throw refused(
      'key-wrong-environment',
      `This is a ${key.wire.environment} key; this origin accepts ${environment} keys. Use a key of this environment.`,
    );
  if (allowed_addresses.length > 0 && !allowed_addresses.some((range) => includesAddress(range, address)))
    throw new Refusal(
      'address-not-allowed',
      `The key may not be used from ${address}. Call from an address that the key allows.`,
    );
}

/** Returns the current account and key of a caller. Another request may have changed them after the caller was admitted. */
export const currentCaller = (world: World, { account, key }: AdmittedCaller): AdmittedCaller => ({
  account: world.tables.accounts.get(account.id) ?? account,
  ...(key && { key: world.tables.keys.get(key.id) ?? key }),
});
