import { SentinelSec, totp } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';

test('a client with the TOTP secret answers the challenge itself, once for all calls that wait', async () => {
  const { platform } = setup({ plan: 'enterprise' });
  const client = new SentinelSec({ ...platform.clientOptions(), mfa: totp(platform.totpSecret) });
  await Promise.all(['one', 'two', 'three'].map((name) => client.keys.create({ name, scopes: ['account:read'] })));
  expect(platform.journal.find({ operation: 'mfa.verify', status: 200 })).toHaveLength(1);
});

test('without a second factor the call fails and says what it needs', async () => {
  const { platform } = setup();
  const { mfa: _mfa, ...options } = platform.clientOptions();
  const error = await failure(new SentinelSec(options).keys.create({ name: 'x', scopes: ['account:read'] }));
  expect(error).toMatchObject({ kind: 'mfa-required' });
  expect(error.message).toMatch(/mfa/);
});

test('a token ends by the clock, and the client gets another', async () => {
  const { platform, client } = setup();
  await client.keys.create({ name: 'one', scopes: ['account:read'] });
  await platform.clock.advance({ hours: 1 });
  await client.keys.create({ name: 'two', scopes: ['account:read'] });
  expect(platform.journal.find({ operation: 'mfa.verify', status: 200 })).toHaveLength(2);
});

test('a wrong code is refused', async () => {
  const { platform } = setup();
  const client = new SentinelSec({ ...platform.clientOptions(), mfa: async () => '000000' });
  const error = await failure(client.keys.create({ name: 'x', scopes: ['account:read'] }));
  expect(error.problem?.type).toMatch(/mfa-code-rejected$/);
});

test('an invited member enrols a first factor with the data of the invitation, and answers challenges with it', async () => {
  const { platform, client } = setup({ plan: 'enterprise' });
  const invited = await client.members.invite({ email: 'grace@example.com', role: 'developer' });
  const options = { ...platform.clientOptions(), apiKey: invited.key.secret };
  const { mfa: _mfa, ...bare } = options;
  const first = new SentinelSec(bare);
  const { id, secret } = await first.mfa.enroll({ invitationToken: invited.invitation_token });
  const code = await totp(secret)({ ...(await first.mfa.createChallenge()), serverTime: platform.clock.now(), rejected: false });
  const { factor, recovery_codes } = await first.mfa.verifyFactor(id, { code });
  expect(factor.status).toBe('active');
  const grace = new SentinelSec({ ...options, mfa: totp(secret) });
  await grace.keys.create({ name: 'her own', scopes: ['account:read'] });
  const lost = new SentinelSec({ ...options, mfa: () => recovery_codes[0] ?? '' });
  await lost.keys.create({ name: 'without her phone', scopes: ['account:read'] });
  expect((await client.members.get(invited.id)).status).toBe('active');
});

test('the token of an invitation enrols only one factor', async () => {
  const { platform, client } = setup();
  const { key, invitation_token: invitationToken } = await client.members.invite({ email: 'grace@example.com', role: 'analyst' });
  const grace = new SentinelSec({ ...platform.clientOptions(), apiKey: key.secret });
  await grace.mfa.enroll({ invitationToken });
  expect(await failure(grace.mfa.enroll({ invitationToken }))).toMatchObject({ kind: 'mfa-required' });
  expect(await failure(grace.mfa.enroll({ invitationToken: 'sit_' }))).toMatchObject({ kind: 'mfa-required' });
});

test('a client whose code was already used by another waits for the next code and logs a warning', async () => {
  const { platform } = setup({ plan: 'enterprise' });
  const lines: string[] = [];
  const keep = (line: string): void => void lines.push(line);
  const logger = { debug: keep, info: keep, warn: keep, error: keep };
  const options = { ...platform.clientOptions(), mfa: totp(platform.totpSecret), logger };
  await new SentinelSec(options).keys.create({ name: 'one', scopes: ['account:read'] });
  expect(lines).toEqual([]);
  await new SentinelSec(options).keys.create({ name: 'two', scopes: ['account:read'] });
  expect(lines).toEqual([expect.stringMatching(/Another client may have used it, so the call waits \d+ s for the next code\.$/)]);
});

test('the 401 names the next step for callers without a client', async () => {
  const { platform } = setup();
  const headers = { authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json' };
  const ask = (path: string, body: object, more = {}): Promise<Response> =>
    platform.fetch(platform.origin + path, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) });
  const wanted = { name: 'x', scopes: ['account:read'] };
  const { detail, challenge } = (await (await ask('/v1/keys', wanted)).json()) as { detail: string; challenge: { id: string } };
  const [, method, path = '', header = ''] = /(POST) (\S+) with a code.* in (\S+)\.$/.exec(detail) ?? [];
  expect(method).toBe('POST');
  const { token } = (await (await ask(path, { challenge_id: challenge.id, code: platform.totp() })).json()) as { token: string };
  expect((await ask('/v1/keys', wanted, { [header]: token })).status).toBe(201);
});
