import { SentinelSec, totp } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { bench, failure } from '../support/bench.ts';

test('a client with the TOTP secret passes the step by itself, once for all calls that wait', async () => {
  const { platform } = bench({ plan: 'enterprise' });
  const client = new SentinelSec({ ...platform.clientOptions(), mfa: totp(platform.totpSecret) });
  await Promise.all(['one', 'two', 'three'].map((name) => client.keys.create({ name, scopes: ['account:read'] })));
  expect(platform.journal.find({ operation: 'mfa.verify', status: 200 })).toHaveLength(1);
});

test('without a second factor the call fails and says what it needs', async () => {
  const { platform } = bench();
  const { mfa: _mfa, ...options } = platform.clientOptions();
  const error = await failure(new SentinelSec(options).keys.create({ name: 'x', scopes: ['account:read'] }));
  expect(error).toMatchObject({ kind: 'mfa-required' });
  expect(error.message).toMatch(/mfa/);
});

test('a token ends by the clock, and the client gets another', async () => {
  const { platform, client } = bench();
  await client.keys.create({ name: 'one', scopes: ['account:read'] });
  await platform.clock.advance({ hours: 1 });
  await client.keys.create({ name: 'two', scopes: ['account:read'] });
  expect(platform.journal.find({ operation: 'mfa.verify', status: 200 })).toHaveLength(2);
});

test('a wrong code is refused', async () => {
  const { platform } = bench();
  const client = new SentinelSec({ ...platform.clientOptions(), mfa: async () => '000000' });
  const error = await failure(client.keys.create({ name: 'x', scopes: ['account:read'] }));
  expect(error.problem?.type).toMatch(/mfa-code-rejected$/);
});
