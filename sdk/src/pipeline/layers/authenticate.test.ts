import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../../test/support/fake-client.ts';
import { json, keyWith, problem, type Seen } from '../../../../test/support/fake-server.ts';

/** Returns the response of a platform on which all operations except those for MFA need a second factor. */
const platform = (seen: Seen): Response => {
  if (seen.url.pathname.endsWith('/challenges'))
    return json({ id: 'chl_1', methods: ['totp'], expires_at: '2030-01-01T00:00:00.000Z' });
  if (seen.url.pathname.startsWith('/v1/mfa')) return json({ token: 'mft_secret', expires_at: '2030-01-01T00:00:00.000Z' });
  return seen.headers.get('mfa-token') === 'mft_secret' ? json({ id: 'key_1' }) : problem('mfa-required', 401);
};
const create = { name: 'ci', scopes: ['usage:read' as const] };

test('the key is sent as a bearer token, and the MFA token only where a second factor is needed', async () => {
  const { client, clock, seen } = fakeClient(platform, { mfa: () => '123456' });
  await clock.run(client.keys.create(create));
  await clock.run(failureOf(client.account.get()));
  expect(seen.every(({ headers }) => headers.get('authorization') === `Bearer ${keyWith()}`)).toBe(true);
  expect(seen.filter(({ headers }) => headers.has('mfa-token')).map(({ url }) => url.pathname)).toContain('/v1/keys');
});

test('one step-up serves all calls that need it', async () => {
  const { client, clock, seen } = fakeClient(platform, { mfa: () => '123456' });
  await clock.run(Promise.all(Array.from({ length: 5 }, async () => client.keys.create(create))));
  expect(seen.filter(({ url }) => url.pathname.startsWith('/v1/mfa'))).toHaveLength(2);
});

test('without the option `mfa`, the error contains the challenge', async () => {
  const { client, clock } = fakeClient(platform);
  expect(await clock.run(failureOf(client.keys.create(create)))).toMatchObject({
    kind: 'mfa-required',
    message: expect.stringContaining('`mfa`'),
  });
});

test('a new token that is also refused is an error, not a loop', async () => {
  const { client, clock, seen } = fakeClient(
    (request) => (request.url.pathname === '/v1/keys' ? problem('mfa-required', 401) : platform(request)),
    { mfa: () => '1' },
  );
  expect(await clock.run(failureOf(client.keys.create(create)))).toMatchObject({ kind: 'mfa-required' });
  expect(seen.length).toBeLessThan(10);
});

test('a call uses a key that is replaced several times while it waits, but fails if the source returns refused keys again', async () => {
  let given = 0;
  const until = (letter: string) => (seen: Seen) =>
    seen.headers.get('authorization')?.includes(letter.repeat(32)) ? json({ plan: 'free' }) : problem('key-revoked', 401);
  const environment = 'test';
  const replaced = fakeClient(until('h'), { environment, apiKey: () => keyWith('abcdefgh'[given++]) });
  expect(await replaced.clock.run(replaced.client.account.get())).toEqual({ plan: 'free' });
  const dead = fakeClient(until('h'), { environment, apiKey: () => keyWith('ab'[given++ % 2]) });
  expect(await dead.clock.run(failureOf(dead.client.account.get()))).toMatchObject({ kind: 'authentication' });
  expect(dead.seen).toHaveLength(3);
});

test('the restore token is sent in place of the key, and an error says if it is missing', async () => {
  const { client, clock, seen } = fakeClient(() => json({}));
  await clock.run(client.account.restore({ code: '123456' }, { restoreToken: 'srt_hunter2' }));
  expect(seen[0]?.headers.get('authorization')).toBe('Bearer srt_hunter2');
  expect(await clock.run(failureOf(client.account.restore({ code: '123456' })))).toMatchObject({ kind: 'configuration' });
  expect(seen).toHaveLength(1);
});

test('the token of an invitation is sent in place of an MFA token, without a step-up', async () => {
  const { client, clock, seen } = fakeClient(() => json({}), { mfa: () => '1' });
  await clock.run(client.mfa.enroll({ invitationToken: 'sit_hunter2' }));
  expect(seen.map(({ url }) => url.pathname)).toEqual(['/v1/mfa/factors']);
  expect(seen[0]?.headers.get('invitation-token')).toBe('sit_hunter2');
  expect(seen[0]?.headers.has('mfa-token')).toBe(false);
});

test('a refused invitation token is an error immediately, and the caller cannot set its header', async () => {
  const refuse = ({ headers }: Seen): Response =>
    problem('mfa-required', 401, { members: { detail: headers.get('invitation-token') } });
  const { client, clock, seen } = fakeClient(refuse, { mfa: () => '1' });
  const error = await clock.run(failureOf(client.mfa.enroll({ invitationToken: 'sit_hunter2' })));
  expect(error).toMatchObject({ kind: 'mfa-required' });
  expect(inspect(error, { depth: null })).not.toContain('hunter2');
  expect(seen).toHaveLength(1);
  const headers = { 'Invitation-Token': 'sit_hunter2' };
  expect(await clock.run(failureOf(client.mfa.enroll({ headers })))).toMatchObject({ kind: 'configuration' });
});

test.each(['srt_\nhunter2', 'srt_\u0000hunter2', 'srt_💥hunter2'])(
  'a restore token with characters that no header can have (%j) is rejected and not quoted',
  async (restoreToken) => {
    const { client, clock, seen } = fakeClient(() => json({}));
    const error = await clock.run(failureOf(client.account.restore({ code: '123456' }, { restoreToken })));
    expect(error).toMatchObject({ kind: 'configuration' });
    expect(inspect(error, { depth: null })).not.toContain('hunter2');
    expect(seen).toEqual([]);
  },
);

test('a public operation is sent without the key', async () => {
  const { client, clock, seen } = fakeClient(() => json({}));
  await clock.run(client.health.get());
  expect(seen[0]?.headers.has('authorization')).toBe(false);
});

test.each([401, 403, 422, 429, 500])('the error for a %d that quotes every credential contains none of them', async (status) => {
  const echo = ({ headers, url }: Seen): Response => {
    if (url.pathname !== '/v1/keys') return platform({ url } as Seen);
    const said = `${headers.get('authorization')} ${headers.get('mfa-token')}`;
    return problem('unheard-of', status, {
      members: { title: said, detail: said, extra: said, errors: [{ pointer: said, detail: said }] },
    });
  };
  const { client, clock, events } = fakeClient(echo, { mfa: () => '1', maxRetries: 0 });
  const error = (await clock.run(failureOf(client.keys.create(create)))) as Error & { body: unknown };
  const printed = [
    inspect(error, { depth: null, showHidden: true }),
    JSON.stringify(error),
    String(error),
    error.stack,
    JSON.stringify(error.body),
    inspect(events, { depth: null }),
  ].join();
  expect(printed).not.toContain('aaaa');
  expect(printed).not.toContain('mft_secret');
});
