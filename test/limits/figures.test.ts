import { expect, test } from 'vitest';
import { editSpec, type SpecDraft } from '../support/edited-spec.ts';

const names: Readonly<Record<string, string>> = { sensitive: 'guarded', mfa: 'wrong-codes' };
const renamed = (name: string): string => names[name] ?? name;

/** Renames all quota policies, in their definitions and in the operations. */
function renamePolicies(draft: SpecDraft): void {
  const policies = Object.entries(draft.get<object>(['x-quota-policies']));
  draft.set(['x-quota-policies'], Object.fromEntries(policies.map(([name, policy]) => [renamed(name), policy])));
  for (const item of Object.values(draft.spec.paths))
    for (const operation of Object.values(item) as { 'x-quota-policies'?: string[] }[])
      if (operation['x-quota-policies']) operation['x-quota-policies'] = operation['x-quota-policies'].map(renamed);
}

test('renamed quota policies, other network bits and a shorter user agent: the platform follows the spec', async () => {
  const { createPlatform, SentinelSec, conformance } = await editSpec('way-figures', (draft) => {
    renamePolicies(draft);
    draft.set(['x-platform', 'ipv4_network_bits', 'value'], 16);
    draft.set(['x-platform', 'ipv6_network_bits', 'value'], 32);
    draft.set(['x-platform', 'user_agent_max', 'value'], 8);
  });
  const platform = createPlatform({ seed: 'empty', check: conformance });
  const client = new SentinelSec(platform.clientOptions());
  const used = (policy: string): number | undefined =>
    platform.limits.peek(platform.apiKey).flatMap((one) => (one.policy === policy ? one.quota - one.remaining : []))[0];
  await client.keys.create({ name: 'one', scopes: ['usage:read'] });
  expect(used('guarded')).toBe(1);
  const { id } = await client.mfa.createChallenge();
  await client.mfa.verify({ challenge_id: id, code: '000000' }).catch(() => {});
  expect(used('wrong-codes')).toBe(1);
  await client.settings.update({ privacy: { truncate_ip: true } });
  const kept: unknown[] = [];
  for (const ip of ['203.0.113.7', '2001:db8:1:2:3::4']) {
    const headers = { authorization: `Bearer ${platform.apiKey}`, 'user-agent': 'a-long-name/1.0' };
    await platform.handle(new Request(`${platform.origin}/v1/account`, { headers }), { ip });
    const log = (await client.usage.listLogs({ operation: 'account.get', limit: 1 })).data[0];
    kept.push(log?.ip_address, log?.user_agent);
  }
  expect(kept).toEqual(['203.0.0.0', 'a-long-n', '2001:db8::', 'a-long-n']);
});
