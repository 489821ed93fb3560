import { ulidParts, ulidText } from '../base/ids.ts';
import { readKey } from '../base/key-format.ts';
import { iso8601 } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import type { Rows } from '../records/rows.ts';
import { mintKey } from '../rules/keys/mint-key.ts';
import { scheduleReview } from '../rules/members/access-review.ts';
import { mintFactor } from '../rules/mfa/mint-factor.ts';
import type { World } from '../state/world.ts';
import type { SeedResult, SeedValues } from './seeded.ts';

/**
 * Makes an account that was just opened. The owner is the only member of the account. The owner has a second factor, and a key
 * with all scopes of the role `owner`.
 */
export function empty(world: World, { plan, environment, apiKey }: SeedValues): SeedResult {
  const account = world.id('acct');
  const member = world.id('mem');
  world.tables.accounts.insert({
    id: account,
    account,
    wire: accountWire(account, plan, world.timestamp()),
    kept: { restoreToken: null, encryptionKey: null, encryptionKeySetAt: null },
  });
  world.tables.settings.insert({ id: account, account, wire: defaultSettings(world.timestamp()), kept: undefined });
  world.tables.notificationSettings.insert({
    id: account,
    account,
    wire: { security_notices: true, service_updates: true, updated_at: world.timestamp() },
    kept: undefined,
  });
  scheduleReview(world, account);
  world.tables.members.insert({
    id: member,
    account,
    wire: memberWire(member, world.timestamp()),
    kept: { invitation: null, recoveryCodes: [] },
  });
  const scopes = [...contract.roles.owner.scopes] as Rows['keys']['wire']['scopes'];
  // A new key id is made even if a key is given. So the random numbers for later data are the same in both cases.
  const ownId = timelessId(world);
  const { text, row } = mintKey(world, {
    account,
    id: keyIdOf(apiKey) ?? ownId,
    environment,
    given: apiKey,
    name: 'First key',
    scopes,
    createdBy: member,
  });
  return { account, member, apiKey: text, keyId: row.id, totpSecret: enrol(world, account, member) };
}

/** Returns the id in an API key; `undefined` if no key is given. */
function keyIdOf(apiKey: string | undefined): string | undefined {
  const parts = apiKey === undefined ? undefined : readKey(contract.keyFormat, apiKey);
  return parts && `key_${parts.ulid}`;
}

/**
 * Returns a key id that does not contain the current time. So the API key does not depend on the time at which the platform
 * starts.
 */
function timelessId(world: World): string {
  const parts = ulidParts(world.ulid());
  return `key_${ulidText({ high: 0, low: 0, ...parts, time: 0 })}`;
}

const accountWire = (id: string, plan: SeedValues['plan'], now: string): Rows['accounts']['wire'] => ({
  id,
  email: 'ada@example.com',
  api_username: 'ada',
  organization_name: 'Example Ltd',
  plan,
  status: 'active',
  created_at: now,
  updated_at: now,
  closed_at: null,
  deletes_at: null,
});

const memberWire = (id: string, now: string): Rows['members']['wire'] => ({
  id,
  email: 'ada@example.com',
  role: 'owner',
  status: 'active',
  mfa_enrolled: true,
  created_at: now,
  updated_at: now,
  last_active_at: null,
});

/** Returns the default settings: the retention periods of the spec, and full logging. */
function defaultSettings(now: string): Rows['settings']['wire'] {
  const { anonymizeAfter = 0, deleteAfter = 0 } = contract.dataClasses.usage_log;
  return {
    retention: {
      usage_logs_anonymized_after: iso8601(anonymizeAfter),
      usage_logs_deleted_after: iso8601(deleteAfter),
    },
    logging_level: 'full',
    privacy: { truncate_ip: false, omit_user_agent: false },
    updated_at: now,
  };
}

function enrol(world: World, account: string, member: string): string {
  const factor = mintFactor(world, { account, member });
  world.tables.factors.update(factor.id, { wire: { status: 'active' } });
  return factor.kept.secret;
}
