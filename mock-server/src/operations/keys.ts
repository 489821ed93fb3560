import { isAddressRange } from '../base/address.ts';
import { invalid, Refusal } from '../base/refusal.ts';
import { moment } from '../base/time.ts';
import type { Rows } from '../records/rows.ts';
import { refuseFull } from '../rules/account/shortage.ts';
import type { Caller } from '../rules/keys/authenticate.ts';
import { revokeKey, scheduleKey } from '../rules/keys/key-expiry.ts';
import { rotateKey } from '../rules/keys/key-rotation.ts';
import { keyUsage } from '../rules/keys/key-usage.ts';
import { mintKey } from '../rules/keys/mint-key.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { paginate } from '../rules/lists/paginate.ts';
import { authorize } from '../rules/request/authorize.ts';
import { recordSecurityEvent } from '../rules/security/security-event.ts';
import type { World } from '../state/world.ts';
import type { Behaviours, BodyOf } from './behaviour.ts';
import { ownedRow } from './owned-row.ts';
import { representation } from './representation.ts';

/** The behaviours of the operations for API keys. */
export const keys: Behaviours<'keys'> = {
  'keys.list': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.keys, {
      account: caller.account.id,
      name: id,
      query,
      where: listFilter(query),
    }),
  }),
  'keys.create': ({ caller, world, body }) => {
    refuseMoreThan(caller.key.wire.scopes, body.scopes, {
      of: 'The key of this request',
      advice: 'Use a key that has these scopes, or leave them out.',
    });
    refuseInvalid(world, body);
    refuseFull(world, caller.account.id, 'keys');
    const { row, text } = mintKey(world, {
      account: caller.account.id,
      environment: caller.key.wire.environment,
      name: body.name,
      scopes: body.scopes,
      createdBy: caller.key.wire.created_by,
      expiresAt: body.expires_at ?? null,
      allowedAddresses: body.allowed_addresses ?? [],
    });
    scheduleKey(world, row);
    return { body: { ...row.wire, secret: text }, secretOf: row.id };
  },
  'keys.get': ({ caller, world, path }) => representation(keyOf(world, caller, path.key_id)),
  'keys.update': ({ caller, world, path, body }) => {
    const key = keyOf(world, caller, path.key_id);
    if (key.wire.status === 'revoked')
      throw new Refusal('state-conflict', 'A revoked key cannot be changed. Create another key.');
    refuseMoreThan(key.wire.scopes, body.scopes ?? [], {
      of: 'The key',
      advice: 'A change can only remove scopes. Create another key with these scopes.',
    });
    refuseInvalid(world, body);
    const changed = world.tables.keys.update(key.id, { wire: { ...body, ...revived(body), updated_at: world.timestamp() } });
    scheduleKey(world, changed);
    return representation(changed);
  },
  'keys.rotate': ({ caller, world, path, body }) => {
    const key = keyOf(world, caller, path.key_id);
    // The new secret gives all scopes of the key, so the caller must have these scopes.
    authorize(caller, key.wire);
    const { row, text } = rotateKey(world, key, body.overlap);
    return { ...representation(row), body: { ...row.wire, secret: text }, secretOf: row.id };
  },
  'keys.revoke': ({ caller, world, path }) => representation(revokeKey(world, keyOf(world, caller, path.key_id).id, 'requested')),
  'keys.reportLeaked': ({ id, caller, world, path, body, incoming }) => {
    const key = keyOf(world, caller, path.key_id);
    recordSecurityEvent(world, {
      account: caller.account.id,
      type: 'key_leaked',
      severity: 'high',
      incoming,
      operation: id,
      reason: body.found_in,
      key: key.id,
    });
    return representation(revokeKey(world, key.id, 'leaked'));
  },
  'keys.getUsage': ({ caller, world, path, query }) => ({
    body: keyUsage(world, keyOf(world, caller, path.key_id), query),
  }),
};

const keyOf = (world: World, caller: Caller, id: string): Rows['keys'] => ownedRow(world.tables.keys, caller, id);

/** Throws a 403 if a scope in `required` is missing from `held` (least privilege). */
function refuseMoreThan(
  held: readonly string[],
  required: readonly string[],
  { of, advice }: { of: string; advice: string },
): void {
  const more = required.filter((scope) => !held.includes(scope));
  if (more.length === 0) return;
  throw new Refusal('scope-not-held', `${of} does not have ${more.join(', ')}. ${advice}`, {
    members: { required, held },
  });
}

/** Checks what the schema cannot express: the expiry must be in the future, and the address ranges must be valid. */
function refuseInvalid(world: World, { expires_at, allowed_addresses = [] }: Partial<BodyOf<'keys.create'>>): void {
  if (expires_at && moment(expires_at) <= world.now()) throw invalid('/body/expires_at', 'has passed');
  const bad = allowed_addresses.findIndex((range) => !isAddressRange(range));
  if (bad >= 0) throw invalid(`/body/allowed_addresses/${bad}`, 'is not a range of addresses in CIDR notation');
}

/** Returns the status `active` if the update sets a new expiry. An expired key then becomes active again. */
const revived = ({ expires_at }: BodyOf<'keys.update'>): { status?: 'active' } =>
  expires_at === undefined ? {} : { status: 'active' };
