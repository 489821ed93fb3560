import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, keyWith, problem, type Seen } from '../../../test/support/fake-server.ts';

const rotating =
  (accepted = true) =>
  (seen: Seen): Response => {
    if (seen.url.pathname.endsWith('/rotate')) return json({ id: 'key_1', secret: keyWith('b') });
    return accepted || !seen.headers.get('authorization')?.includes('bbbb')
      ? json({ plan: 'free' })
      : problem('key-unknown', 401);
  };
const usesNew = (seen: Seen | undefined) => seen?.headers.get('authorization')?.includes('bbbb');

test('the new key is stored, proved, and only then used', async () => {
  const order: string[] = [];
  const { client, clock, seen, events } = fakeClient((request) => {
    order.push(`${request.url.pathname} ${usesNew(request) ? 'new' : 'old'}`);
    return rotating()(request);
  });
  const store = async (key: string): Promise<void> => void order.push(`store ${key === keyWith('b')}`);
  await clock.run(client.keys.rotateInPlace({ id: 'key_1', overlap: 'PT1H', store }));
  expect(order).toEqual(['/v1/keys/key_1/rotate old', 'store true', '/v1/limits new']);
  await clock.run(client.account.get());
  expect(usesNew(seen.at(-1))).toBe(true);
  expect(events.filter(({ type }) => type === 'key.change')).toEqual([expect.objectContaining({ reason: 'rotated' })]);
});

test.each([
  ['the store fails', true, 'configuration'],
  ['the new key is not accepted', false, 'authentication'],
])('when %s the client goes on with the old key', async (_, accepted, kind) => {
  const { client, clock, seen } = fakeClient(rotating(accepted));
  const store = (): void => {
    if (accepted) throw new Error('disk full');
  };
  expect(await clock.run(failureOf(client.keys.rotateInPlace({ id: 'key_1', overlap: 'PT1H', store })))).toMatchObject({ kind });
  await clock.run(client.account.get());
  expect(usesNew(seen.at(-1))).toBe(false);
});

test('without a store nothing is sent: the new key would be lost', async () => {
  const { client, clock, seen } = fakeClient(rotating());
  expect(await clock.run(failureOf(client.keys.rotateInPlace({ id: 'key_1', overlap: 'PT1H' } as never)))).toMatchObject({
    kind: 'configuration',
  });
  expect(seen).toHaveLength(0);
});
