import { expect, test } from 'vitest';
import { type Document, isPair, isScalar, isSeq, visit } from 'yaml';
import { editSpec } from '../support/edited-spec.ts';

const names: Readonly<Record<string, string>> = { sensitive: 'guarded', mfa: 'wrong-codes' };

/** Calls policies by other names, where they are described and where operations name them. */
function renamePolicies(spec: Document): void {
  const policies = spec.get('x-quota-policies');
  visit(spec, {
    Pair(_, pair, ancestors) {
      if (isPair(pair) && isScalar(pair.key) && ancestors.at(-1) === policies) pair.key.value = renamed(pair.key.value);
      if (isPair(pair) && isScalar(pair.key) && pair.key.value === 'x-quota-policies' && isSeq(pair.value))
        for (const item of pair.value.items) if (isScalar(item)) item.value = renamed(item.value);
    },
  });
}

const renamed = (name: unknown): unknown => names[String(name)] ?? name;

test('policies by other names, other network bits and a shorter user agent: the platform follows', {
  timeout: 60_000,
}, async () => {
  const copy = await editSpec('way-figures', (spec) => {
    renamePolicies(spec);
    spec.setIn(['x-platform', 'ipv4_network_bits', 'value'], 16);
    spec.setIn(['x-platform', 'ipv6_network_bits', 'value'], 32);
    spec.setIn(['x-platform', 'user_agent_max', 'value'], 8);
  });
  const seen = await copy.play(`
    import { SentinelSec } from './sdk/src/index.ts';
    import { createPlatform } from './mock-server/src/index.ts';
    import { conformance } from './mock-server/src/conformance.ts';

    const platform = createPlatform({ seed: 'empty', check: conformance });
    const client = new SentinelSec(platform.clientOptions());
    const used = () => Object.fromEntries(platform.limits.peek(platform.apiKey).map(({ policy, quota, remaining }) => [policy, quota - remaining]));
    await client.keys.create({ name: 'one', scopes: ['usage:read'] });
    const { guarded } = used();
    const { id } = await client.mfa.createChallenge();
    await client.mfa.verify({ challenge_id: id, code: '000000' }).catch(() => {});
    const wrong = used()['wrong-codes'];
    await client.settings.update({ privacy: { truncate_ip: true } });
    const addresses = [];
    for (const ip of ['203.0.113.7', '2001:db8:1:2:3::4']) {
      const headers = { authorization: 'Bearer ' + platform.apiKey, 'user-agent': 'a-long-name/1.0' };
      await platform.handle(new Request(platform.origin + '/v1/account', { headers }), { ip });
      const { data: [log] } = await client.usage.listLogs({ operation: 'account.get', limit: 1 });
      addresses.push(log.ip_address, log.user_agent);
    }
    console.log(JSON.stringify({ guarded, wrong, addresses }));
  `);
  expect(seen).toEqual({ guarded: 1, wrong: 1, addresses: ['203.0.0.0', 'a-long-n', '2001:db8::', 'a-long-n'] });
});
