import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, problem, type Seen } from '../../../test/support/fake-server.ts';

const page = (data: string[], next_cursor: string | null, has_more = next_cursor !== null) =>
  json({ data: data.map((id) => ({ id })), next_cursor, has_more });
const cursorOf = ({ url }: Seen) => url.searchParams.get('cursor');

async function ids(items: AsyncIterable<{ id: string }>): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of items) found.push(id);
  return found;
}

const three = (seen: Seen) => {
  const cursor = cursorOf(seen);
  if (cursor === null) return page(['a', 'b'], 'two');
  return cursor === 'two' ? page([], 'three') : page(['c'], null);
};

test('`await` returns the first page of a list, iteration returns all items, and nothing is sent before', async () => {
  const { client, clock, seen } = fakeClient(three);
  const list = client.usage.listLogs({ limit: 2 });
  await clock.pass(0);
  expect(seen).toHaveLength(0);
  expect((await clock.run(Promise.resolve(list))).data.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(await clock.run(ids(list))).toEqual(['a', 'b', 'c']);
  expect(seen.at(-1)?.url.searchParams.get('limit')).toBe('2');
});

test('an empty page with a cursor does not end the list', async () => {
  const { client, clock } = fakeClient(three);
  const sizes: number[] = [];
  const walk = async () => {
    for await (const { data } of client.usage.listLogs().pages()) sizes.push(data.length);
  };
  await clock.run(walk());
  expect(sizes).toEqual([2, 0, 1]);
});

test('an ascending list ends if there are no more items now, although it has a cursor', async () => {
  const { client, clock, seen } = fakeClient(() => page(['a'], 'always', false));
  expect(await clock.run(ids(client.usage.listLogs({ order: 'asc' })))).toEqual(['a']);
  expect(seen).toHaveLength(1);
});

test('a page that failed is requested again by the next step, so that no item is lost or returned twice', async () => {
  let failures = 1;
  const { client, clock } = fakeClient((seen) =>
    cursorOf(seen) === 'two' && failures-- > 0 ? problem('not-found', 404) : three(seen),
  );
  const items = client.usage.listLogs()[Symbol.asyncIterator]();
  const next = () => clock.run(items.next());
  expect([(await next()).value?.id, (await next()).value?.id]).toEqual(['a', 'b']);
  expect(await failureOf(next())).toMatchObject({ kind: 'not-found' });
  expect((await next()).value?.id).toBe('c');
  expect((await next()).done).toBe(true);
});

test('steps that are requested at the same time run one after the other', async () => {
  const { client, clock, seen } = fakeClient(three);
  const items = client.usage.listLogs()[Symbol.asyncIterator]();
  const steps = await clock.run(Promise.all([items.next(), items.next(), items.next(), items.next()]));
  expect(steps.map(({ value }) => value?.id)).toEqual(['a', 'b', 'c', undefined]);
  expect(seen).toHaveLength(3);
});

test('after the end of the loop nothing more is sent', async () => {
  const { client, clock, seen } = fakeClient(three);
  const walk = async () => {
    for await (const _ of client.usage.listLogs()) break;
  };
  await clock.run(walk());
  expect(seen).toHaveLength(1);
});

test('repeated cursors are an IntegrityError, not an endless list', async () => {
  const { client, clock } = fakeClient((seen) => page(['x'], cursorOf(seen) === 'a' ? 'b' : 'a'), { timeout: 1e9 });
  expect(await clock.run(failureOf(ids(client.usage.listLogs())))).toMatchObject({
    kind: 'integrity',
    message: expect.stringContaining('returned before'),
  });
});

test('too many empty pages with new cursors are an IntegrityError, not an endless list', async () => {
  const { client, clock, seen } = fakeClient((_, count) => page([], `c${count}`), { timeout: 1e9 });
  expect(await clock.run(failureOf(ids(client.usage.listLogs())))).toMatchObject({
    kind: 'integrity',
    message: expect.stringContaining('empty pages in a row'),
  });
  expect(seen).toHaveLength(1000);
});

test.each<[unknown, string]>([
  [null, 'the body'],
  [[], 'the body'],
  [{}, '/data'],
  [{ data: 'x' }, '/data'],
  [{ data: [] }, '/next_cursor'],
  [{ data: [], next_cursor: 7, has_more: true }, '/next_cursor'],
  [{ data: [], next_cursor: {}, has_more: false }, '/next_cursor'],
  [{ data: [], next_cursor: '', has_more: true }, '/next_cursor'],
  [{ data: [], next_cursor: null, has_more: true }, '/next_cursor'],
  [{ data: [], next_cursor: null }, '/has_more'],
  [{ data: [], next_cursor: 'a', has_more: 'no' }, '/has_more'],
])('a page that is %j is an IntegrityError that names %s and the request', async (body, place) => {
  const { client, clock, seen } = fakeClient(() => json(body));
  const error = await clock.run(failureOf(ids(client.usage.listLogs())));
  expect(error).toMatchObject({ kind: 'integrity', operation: 'usage.listLogs', status: 200, requestId: 'req_1' });
  expect(String(error)).toContain(`cannot be used: ${place} `);
  expect(seen).toHaveLength(1);
});

test('a cursor that the next page repeats is an IntegrityError after the second page', async () => {
  const { client, clock, seen } = fakeClient(() => page(['x'], 'same'));
  expect(await clock.run(failureOf(ids(client.usage.listLogs({ cursor: 'same' }))))).toMatchObject({ kind: 'integrity' });
  expect(seen.length).toBeLessThanOrEqual(2);
});
