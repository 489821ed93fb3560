import { canonicalJson } from '../../base/canonical-json.ts';
import { sha256Hex } from '../../base/digest.ts';
import type { OperationId } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';

type Entry = Rows['audit']['wire'];

/**
 * A further change that a call caused. For example, the removal of a member also revokes the member's keys. The `action` of this
 * change is `keys.revoke`, as if a client had revoked the key directly.
 */
export interface Effect {
  readonly action: OperationId;
  /** The id of the changed record. */
  readonly target: string;
}

/** A change to be recorded. */
export interface Change {
  readonly account: string;
  /** The id of the operation, such as `keys.revoke`, or the name of a job of the platform, such as `account.delete`. */
  readonly action: string;
  /** The key of the caller; null for a change that the platform made itself. */
  readonly key: string | null;
  readonly target: string | null;
  /** Null for a change that the platform made itself. */
  readonly requestId: string | null;
  /** The personal values in the change. Each key is the JSON Pointer of the value. */
  readonly personal?: Readonly<Record<string, string>>;
}

/**
 * Writes an audit entry for a change that the platform made without a request. The `action` of the entry is the name of the job
 * that made the change, such as `account.delete`.
 */
export const auditOwn = (world: World, own: Pick<Change, 'account' | 'action' | 'target'>): Entry =>
  audit(world, { ...own, key: null, requestId: null });

/** The number of random bytes in a salt. After the salt of a value is erased, nobody can guess the value from its digest. */
const saltBytes = 16;

/** Writes an audit entry that contains the hash of the previous entry. */
export function audit(world: World, change: Change): Entry {
  const id = world.id('aud');
  const before = lastOf(world, change.account);
  const content: Omit<Entry, 'hash'> = {
    id,
    created_at: world.timestamp(),
    action: change.action,
    actor: change.key === null ? { kind: 'platform', id: null } : { kind: 'key', id: change.key },
    target_id: change.target,
    values: Object.entries(change.personal ?? {}).map(([pointer, value]) => salted(world, pointer, value)),
    request_id: change.requestId,
    previous_hash: before?.hash ?? null,
  };
  const wire = { ...content, hash: hashOf(content) };
  world.tables.audit.insert({ id, account: change.account, wire, kept: undefined });
  if (world.tables.accounts.get(change.account)) world.tables.accounts.update(change.account, { kept: { lastAudit: id } });
  return wire;
}

function lastOf(world: World, account: string): Entry | undefined {
  for (const row of world.tables.audit.walk({ order: 'desc' })) if (row.account === account) return row.wire;
  return undefined;
}

function salted(world: World, pointer: string, value: string): Entry['values'][number] {
  const salt = [...world.bytes(saltBytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { pointer, digest: sha256Hex(salt + value), salt, value };
}

/**
 * Returns the hash of an entry. The hash covers the digests of personal values. It does not cover the values and their salts,
 * which are erased when the account is deleted.
 */
export function hashOf({ values, ...rest }: Omit<Entry, 'hash'> & { hash?: string }): string {
  const { hash: _, ...content } = rest;
  return sha256Hex(canonicalJson({ ...content, values: values.map(({ pointer, digest }) => ({ pointer, digest })) }));
}
