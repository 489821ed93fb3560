import { isAgeRecipient } from '../base/age-recipient.ts';
import { invalid } from '../base/refusal.ts';
import type { Rows } from '../records/rows.ts';
import type { Answer, AnswerBody, Behaviours } from './behaviour.ts';
import { representation } from './representation.ts';

type Organization = AnswerBody<'organization.get'>;

/**
 * The behaviours of the operations for the organization of an account. The data of the organization is part of the account
 * record, so that the name of the organization is stored only once.
 */
export const organization: Behaviours<'organization'> = {
  'organization.get': ({ caller }) => answer(caller.account),
  'organization.update': ({ caller, world, body }) => {
    return answer(world.tables.accounts.update(caller.account.id, { wire: { ...body, updated_at: world.timestamp() } }));
  },
  'organization.setEncryptionKey': ({ caller, world, body }) => {
    if (!isAgeRecipient(body.recipient)) throw invalid('/body/recipient', 'is not a public key of age: its checksum is wrong');
    const now = world.timestamp();
    const kept = { encryptionKey: body.recipient, encryptionKeySetAt: now };
    return answer(world.tables.accounts.update(caller.account.id, { wire: { updated_at: now }, kept }));
  },
  'organization.removeEncryptionKey': ({ caller, world }) => {
    const kept = { encryptionKey: null, encryptionKeySetAt: null };
    return answer(world.tables.accounts.update(caller.account.id, { wire: { updated_at: world.timestamp() }, kept }));
  },
};

function answer(account: Rows['accounts']): Answer<Organization> {
  const { wire, kept } = account;
  const body: Organization = {
    organization_name: wire.organization_name,
    encryption_key: kept.encryptionKey,
    encryption_key_set_at: kept.encryptionKeySetAt,
    updated_at: wire.updated_at,
  };
  return { ...representation(account), body };
}
