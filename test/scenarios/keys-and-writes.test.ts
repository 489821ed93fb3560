import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../support/fake-client.ts';
import { json, keyWith, problem } from '../support/fake-server.ts';

const body = { name: 'ci', scopes: ['usage:read' as const] };
const unique = () => {
  let made = 0;
  return { next: () => 0.5, uuid: () => `uuid-${++made}` };
};

test('each write has its own idempotency key, a key of the caller is kept, and a read has none', async () => {
  const { client, clock, seen } = fakeClient(() => json({}), { random: unique(), maxRetries: 0 });
  await clock.run(client.keys.create(body));
  await clock.run(client.keys.create(body));
  await clock.run(client.keys.create(body, { idempotencyKey: 'mine' }));
  await clock.run(client.account.get());
  expect(seen.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['uuid-1', 'uuid-2', 'mine', null]);
});

test('a write whose answer is lost is sent again with the same key and the same bytes', async () => {
  const { client, clock, seen } = fakeClient((_, count) => {
    if (count < 3) throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) });
    return json({});
  });
  const changing = { ...body };
  const call = client.keys.create(changing);
  changing.name = 'changed while it is under way';
  await clock.run(call);
  expect(new Set(seen.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
  expect(new Set(seen.map(({ body: sent }) => sent))).toEqual(new Set([JSON.stringify(body)]));
});

test.each([
  [
    'PATCH without an ETag',
    (client: ReturnType<typeof fakeClient>['client']) => client.account.update({ organization_name: 'x' }),
    1,
  ],
  [
    'PATCH with an ETag, which a second one would not fit',
    (client: ReturnType<typeof fakeClient>['client']) => client.account.update({ organization_name: 'x' }, { ifMatch: '"1"' }),
    2,
  ],
])('a failed %s is retried only in a way in which it cannot be done twice', async (_, call, times) => {
  const { client, clock, seen } = fakeClient(() => new Response(null, { status: 500 }), { maxRetries: 1 });
  await clock.run(failureOf(call(client)));
  expect(seen).toHaveLength(times);
});

test('a public call does not ask the source of keys', async () => {
  let asked = 0;
  const apiKey = () => {
    asked += 1;
    return keyWith();
  };
  const { client, clock, seen } = fakeClient(() => json({}), { apiKey, environment: 'test' });
  await clock.run(client.health.get());
  expect([asked, seen.length]).toEqual([0, 1]);
});

test('a key source that never answers delays a call only up to its timeout, and delays no later call', async () => {
  const { client, clock, seen } = fakeClient(() => json({}), { apiKey: () => new Promise(() => undefined), environment: 'test' });
  const began = clock.now();
  expect(await clock.run(failureOf(client.account.get({ timeout: 3000 })))).toMatchObject({ kind: 'timeout', limit: 'call' });
  expect(clock.now() - began).toBe(3000);
  const end = new AbortController();
  const call = failureOf(client.account.get({ signal: end.signal }));
  end.abort();
  expect(await clock.run(call)).toMatchObject({ kind: 'abort' });
  expect(seen).toHaveLength(0);
});

test('a call that is aborted before it begins sends nothing and asks for no key', async () => {
  let asked = 0;
  const apiKey = () => {
    asked += 1;
    return keyWith();
  };
  const { client, clock, seen } = fakeClient(() => json({}), { apiKey, environment: 'test' });
  const signal = AbortSignal.abort(new Error('too late'));
  expect(await clock.run(failureOf(client.account.get({ signal })))).toMatchObject({
    kind: 'abort',
    cause: { message: 'too late' },
  });
  expect([asked, seen.length]).toEqual([0, 0]);
});

test('each call keeps the key with which it was sent, while other calls use the next key', async () => {
  const sent: string[] = [];
  const keys = ['a', 'b'];
  const { client, clock } = fakeClient(
    ({ headers }) => {
      sent.push(headers.get('authorization')?.slice(-10, -6) ?? '');
      return sent.length === 2 ? problem('key-rotated', 401) : json({});
    },
    { apiKey: () => keyWith(keys.shift()), environment: 'test' },
  );
  for (let call = 0; call < 3; call += 1) await clock.run(client.account.get());
  expect(sent).toEqual(['aaaa', 'aaaa', 'bbbb', 'bbbb']);
});
