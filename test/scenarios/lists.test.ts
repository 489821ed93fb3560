import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../support/fake-client.ts';
import { json, problem, type Seen } from '../support/fake-server.ts';

/** A list with three pages of two keys. */
const pages = ({ url }: Seen): Response => {
  const at = Number(url.searchParams.get('cursor') ?? 0);
  const data = [{ id: `key_${at}a` }, { id: `key_${at}b` }];
  return json({ data, next_cursor: at < 2 ? String(at + 1) : null, has_more: at < 2 });
};
const all = ['key_0a', 'key_0b', 'key_1a', 'key_1b', 'key_2a', 'key_2b'];

test('parallel steps return each item once, in order, and fetch each page once', async () => {
  const { client, clock, seen } = fakeClient(pages);
  const items = client.keys.list()[Symbol.asyncIterator]();
  const steps = await clock.run(Promise.all(Array.from({ length: 8 }, () => items.next())));
  expect(steps.flatMap(({ done, value }) => (done ? [] : [value.id]))).toEqual(all);
  expect(steps.filter(({ done }) => done)).toHaveLength(2);
  expect(seen).toHaveLength(3);
});

test.each([
  ['conflict', 409, 'conflict'],
  ['an expired cursor', 410, 'gone'],
  ['not found', 404, 'not-found'],
] as const)('a %s in the middle of a list is an error, never a silent end', async (_, status, kind) => {
  const { client, clock } = fakeClient((seen) =>
    seen.url.searchParams.get('cursor') === '1' ? new Response(null, { status }) : pages(seen),
  );
  const items: string[] = [];
  const read = (async () => {
    for await (const { id } of client.keys.list()) items.push(id);
  })();
  expect(await clock.run(failureOf(read))).toMatchObject({ kind, operation: 'keys.list' });
  expect(items).toEqual(['key_0a', 'key_0b']);
});

test('a list that an error interrupted continues at the same place: no item is lost or repeated', async () => {
  let failing = true;
  const { client, clock } = fakeClient((seen) =>
    failing && seen.url.searchParams.get('cursor') === '1' ? problem('internal-error', 501) : pages(seen),
  );
  const list = client.keys.list()[Symbol.asyncIterator]();
  const items: string[] = [];
  for (;;) {
    const step = await clock.run(
      list.next().catch(() => {
        failing = false;
        return undefined;
      }),
    );
    if (step?.done) break;
    if (step) items.push(step.value.id);
  }
  expect(items).toEqual(all);
});

test('a first page that fails rejects only the call that waits for it', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown): void => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  const { client, clock } = fakeClient(() => new Response(null, { status: 404 }));
  const list = client.keys.list();
  expect(await clock.run(failureOf(list))).toMatchObject({ kind: 'not-found' });
  expect(await clock.run(failureOf(list[Symbol.asyncIterator]().next()))).toMatchObject({ kind: 'not-found' });
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});

test('a cursor with any content never leads to another server', async () => {
  const { client, clock, seen } = fakeClient((_, count) =>
    json({ data: [], next_cursor: count === 1 ? 'https://evil.example/?a=b&c#d' : null, has_more: count === 1 }),
  );
  const list = client.keys.list().pages()[Symbol.asyncIterator]();
  for (let step = await clock.run(list.next()); !step.done; step = await clock.run(list.next()))
    expect(step.value.data).toEqual([]);
  expect(seen.map(({ url }) => url.host)).toEqual([seen[0]?.url.host, seen[0]?.url.host]);
  expect(seen[1]?.url.searchParams.get('cursor')).toBe('https://evil.example/?a=b&c#d');
});
