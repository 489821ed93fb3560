import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { settled } from '../../../test/support/fake-clock.ts';
import { json, keyWith, problem, type Seen } from '../../../test/support/fake-server.ts';
import type { RotateInPlaceOptions } from './rotation.ts';

const id = `key_${'0'.repeat(26)}`;
const rotating =
  (accepted = true) =>
  (seen: Seen): Response => {
    if (seen.url.pathname.endsWith('/rotate')) return json({ id, secret: keyWith('b') });
    return accepted || !seen.headers.get('authorization')?.includes('bbbb')
      ? json({ plan: 'free' })
      : problem('key-unknown', 401);
  };
const usesNew = (seen: Seen | undefined) => seen?.headers.get('authorization')?.includes('bbbb');

test('the new key is stored and verified before it is used', async () => {
  const order: string[] = [];
  const { client, clock, seen, events } = fakeClient((request) => {
    order.push(`${request.url.pathname} ${usesNew(request) ? 'new' : 'old'}`);
    return rotating()(request);
  });
  const store = async (key: string): Promise<void> => void order.push(`store ${key === keyWith('b')}`);
  await clock.run(client.keys.rotateInPlace({ id, overlap: 'PT1H', store }));
  expect(order).toEqual([`/v1/keys/${id}/rotate old`, 'store true', '/v1/limits new']);
  await clock.run(client.account.get());
  expect(usesNew(seen.at(-1))).toBe(true);
  expect(events.filter(({ type }) => type === 'key.change')).toEqual([expect.objectContaining({ reason: 'rotated' })]);
});

test.each([
  ['the store fails', true, 'configuration'],
  ['the new key is not accepted', false, 'authentication'],
])('when %s, the client continues with the old key', async (_, accepted, kind) => {
  const { client, clock, seen } = fakeClient(rotating(accepted));
  const store = (): void => {
    if (accepted) throw new Error('disk full');
  };
  expect(await clock.run(failureOf(client.keys.rotateInPlace({ id, overlap: 'PT1H', store })))).toMatchObject({ kind });
  await clock.run(client.account.get());
  expect(usesNew(seen.at(-1))).toBe(false);
});

test('without `store` nothing is sent, because the new key would be lost', async () => {
  const { client, clock, seen } = fakeClient(rotating());
  expect(await clock.run(failureOf(client.keys.rotateInPlace({ id, overlap: 'PT1H' } as never)))).toMatchObject({
    kind: 'configuration',
  });
  expect(seen).toHaveLength(0);
});

test.each(['key_01KASEQ4H8Z3M5N7P9R1T3V5X7', 'key_', '', null, 7])(
  'the id %j of another key is rejected before anything is sent',
  async (other) => {
    const { client, clock, seen } = fakeClient(rotating());
    const failure = failureOf(
      client.keys.rotateInPlace({ id: other as unknown as string, overlap: 'PT1H', store: () => undefined }),
    );
    expect(await clock.run(failure)).toMatchObject({ kind: 'configuration', message: expect.stringContaining('`keys.rotate`') });
    expect(seen).toHaveLength(0);
  },
);

test.each([undefined, null, 'key_1'])('rotateInPlace(%j) is refused before anything is sent', async (request) => {
  const { client, clock, seen } = fakeClient(rotating());
  const failure = failureOf(client.keys.rotateInPlace(request as unknown as RotateInPlaceOptions));
  expect(await clock.run(failure)).toMatchObject({ kind: 'configuration' });
  expect(seen).toHaveLength(0);
});

test('a new key without the scope for the verification counts as verified; one that this address may not use does not', async () => {
  const refusing = (word: string) => (seen: Seen) =>
    seen.url.pathname === '/v1/limits' ? problem(word, 403, { members: { required: [], held: [] } }) : rotating()(seen);
  const rotate = async (word: string) => {
    const { client, clock, seen } = fakeClient(refusing(word));
    const failure = await clock.run(failureOf(client.keys.rotateInPlace({ id, overlap: 'PT1H', store: () => undefined })));
    await clock.run(client.account.get());
    return { failure, swapped: usesNew(seen.at(-1)) };
  };
  expect(await rotate('scope-missing')).toEqual({ failure: undefined, swapped: true });
  expect(await rotate('address-not-allowed')).toEqual({
    failure: expect.objectContaining({ kind: 'permission' }),
    swapped: false,
  });
});

test('a call that is refused during the rotation waits for the new key and does not fail', async () => {
  let stored: () => void = () => undefined;
  const { client, clock, seen } = fakeClient((request) => {
    const dead = seen.some(({ url }) => url.pathname.endsWith('/rotate'));
    if (dead && !usesNew(request) && !request.url.pathname.endsWith('/rotate')) return problem('key-rotated', 401);
    return rotating()(request);
  });
  const store = (): Promise<void> =>
    new Promise((resolve) => {
      stored = resolve;
    });
  await clock.run(client.account.get());
  const rotation = client.keys.rotateInPlace({ id, overlap: 'PT0S', store });
  const calls = Promise.all(Array.from({ length: 5 }, async () => client.account.get()));
  await settled();
  stored();
  expect(await clock.run(calls)).toHaveLength(5);
  await clock.run(rotation);
});

test('two rotations run one after the other, and the client uses the newest key', async () => {
  const letters = ['b', 'c'];
  const { client, clock, seen } = fakeClient((request) =>
    request.url.pathname.endsWith('/rotate') ? json({ id, secret: keyWith(letters.shift()) }) : json({ plan: 'free' }),
  );
  const stored: string[] = [];
  const rotate = () => client.keys.rotateInPlace({ id, overlap: 'PT1H', store: (key) => void stored.push(key) });
  await clock.run(Promise.all([rotate(), rotate()]));
  await clock.run(client.account.get());
  expect(seen.at(-1)?.headers.get('authorization')).toBe(`Bearer ${stored[1]}`);
  expect(seen.map(({ url }) => url.pathname.split('/').at(-1))).toEqual(['rotate', 'limits', 'rotate', 'limits', 'account']);
});

test.each<[string, unknown, string]>([
  ['nothing', {}, '/id'],
  ['no object', null, 'the body'],
  ['a secret that is no key', { id, secret: 'nope' }, '/secret'],
  ['no secret', { id, secret: null }, '/secret'],
  ['a secret with a mistyped character', { id, secret: keyWith('b').replace('bbb', 'bcb') }, '/secret'],
  ['a secret with a newline', { id, secret: `${keyWith('b')}\n` }, '/secret'],
  ['a key of the other environment', { id, secret: keyWith('b', 'live') }, '/secret'],
  ['the old secret', { id, secret: keyWith() }, '/secret'],
  ['another key', { id: 'key_01KASEQ4H8Z3M5N7P9R1T3V5X7', secret: keyWith('b') }, '/id'],
])('a response with %s is never stored, and the client continues with the old key', async (_, answer, place) => {
  const { client, clock, seen } = fakeClient((request) =>
    request.url.pathname.endsWith('/rotate') ? json(answer) : json({ plan: 'free' }),
  );
  const stored: unknown[] = [];
  const store = (key: string): void => void stored.push(key);
  const error = await clock.run(failureOf(client.keys.rotateInPlace({ id, overlap: 'PT1H', store })));
  expect(error).toMatchObject({ kind: 'integrity', status: 200, requestId: 'req_1', operation: 'keys.rotate' });
  expect(String(error)).toContain(`cannot be used: ${place} `);
  expect(stored).toEqual([]);
  await clock.run(client.account.get());
  expect(seen.at(-1)?.headers.get('authorization')).toBe(`Bearer ${keyWith()}`);
});

test('the signal ends a rotation while `store` hangs, and while it waits for another rotation', async () => {
  const { client, seen } = fakeClient(rotating());
  const end = new AbortController();
  let stored = 0;
  const store = () => {
    stored += 1;
    return new Promise<void>(() => undefined);
  };
  const request = { id, overlap: 'PT1H', store, signal: end.signal } as const;
  const rotations = [client.keys.rotateInPlace(request), client.keys.rotateInPlace(request)].map((rotation) =>
    failureOf(rotation),
  );
  await settled();
  expect(stored).toBe(1);
  end.abort(new Error('The user left.'));
  for (const error of await Promise.all(rotations))
    expect(error).toMatchObject({ kind: 'abort', cause: { message: 'The user left.' } });
  await settled();
  expect([stored, seen.length]).toEqual([1, 1]);
});

test('without an id the key that the client uses is rotated', async () => {
  const { client, clock, seen } = fakeClient(rotating());
  const stored: string[] = [];
  await clock.run(client.keys.rotateInPlace({ overlap: 'PT1H', store: (key) => void stored.push(key) }));
  expect([seen[0]?.url.pathname, stored]).toEqual([`/v1/keys/${id}/rotate`, [keyWith('b')]]);
});
