import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, problem, type Seen } from '../../../test/support/fake-server.ts';
import type { FollowedList } from '../base/follow.ts';

interface Row {
  readonly id: string;
}

const cursorOf = ({ url }: Seen): string | null => url.searchParams.get('cursor');

/** A server with a list of rows, in the order in which they were stored. A cursor is the number of rows before the page. */
function growing(rows: string[], size = 2) {
  return (seen: Seen): Response => {
    const from = Number(cursorOf(seen) ?? 0);
    const data = rows.slice(from, from + size).map((id) => ({ id }));
    const next = from + data.length;
    return json({ data, next_cursor: String(next), has_more: next < rows.length });
  };
}

/** Returns the next items of an iterator. */
async function take<T>(iterator: AsyncIterator<T>, count: number): Promise<T[]> {
  const items: T[] = [];
  while (items.length < count) {
    const { done, value } = await iterator.next();
    if (done) break;
    items.push(value);
  }
  return items;
}

const ids = async (list: FollowedList<Row>, count: number): Promise<string[]> =>
  (await take(list[Symbol.asyncIterator](), count)).map(({ id }) => id);

test('a followed list returns the existing items, waits, and returns new items', async () => {
  const rows = ['a', 'b', 'c'];
  const { client, clock, seen } = fakeClient(growing(rows));
  const logs = client.usage.followLogs();
  expect(seen).toHaveLength(0);
  expect(await clock.run(ids(logs, 3))).toEqual(['a', 'b', 'c']);
  const next = ids(logs, 2);
  await clock.pass(60_000);
  rows.push('d', 'e');
  expect(await clock.run(next)).toEqual(['d', 'e']);
  expect(seen[0]?.url.search).toBe('?exclude_self=true&order=asc');
});

test('the client requests the next page after all items of the current page were taken', async () => {
  const { client, clock, seen } = fakeClient(growing(['a', 'b', 'c']));
  const iterator = client.usage.followLogs()[Symbol.asyncIterator]();
  await clock.run(take(iterator, 2));
  await clock.pass(60_000);
  expect(seen).toHaveLength(1);
  await clock.run(take(iterator, 1));
  expect(seen).toHaveLength(2);
});

/** Makes a client for a list, and records the times in seconds at which the client requested a page. */
function timed(answer: (seen: Seen, count: number) => Response) {
  const times: number[] = [];
  const made = fakeClient((seen, count) => {
    times.push(made.clock.now() / 1000);
    return answer(seen, count);
  });
  const gaps = (): number[] => times.slice(1).map((time, index) => Number((time - (times[index] ?? 0)).toFixed(2)));
  return { ...made, gaps };
}

test('while a list has no new items, the interval grows from the shortest that the quotas allow to 30 seconds; a new item resets it', async () => {
  const rows = ['a'];
  const { client, clock, gaps } = timed((seen, count) => {
    if (count === 9 || count === 11) rows.push(`at ${count}`);
    return growing(rows)(seen);
  });
  const logs = client.usage.followLogs();
  expect(await clock.run(ids(logs, 3))).toEqual(['a', 'at 9', 'at 11']);
  // A quarter of 50,000 calls a day is one call in 6.912 s.
  expect(gaps()).toEqual([6.91, 6.91, 10.37, 15.55, 23.33, 30, 30, 30, 6.91, 6.91]);
});

test('a given interval stays the same, and a request never comes before the Retry-After of the server', async () => {
  const { client, clock, gaps } = timed((_, count) =>
    json(
      { data: count === 6 ? [{ id: 'a' }] : [], next_cursor: String(count), has_more: false },
      count === 4 ? { 'retry-after': '60' } : {},
    ),
  );
  await clock.run(ids(client.usage.followLogs({}, { interval: 2000 }), 1));
  expect(gaps()).toEqual([2, 2, 2, 60, 2]);
});

test('an abort ends a wait immediately', async () => {
  const { client, clock } = fakeClient(growing(['a']));
  const end = new AbortController();
  const logs = client.usage.followLogs({}, { signal: end.signal });
  await clock.run(ids(logs, 1));
  const pending = failureOf(ids(logs, 1));
  await clock.pass(0);
  end.abort('enough');
  expect(await pending).toMatchObject({ kind: 'abort', operation: 'usage.followLogs', cause: 'enough' });
  expect(await failureOf(ids(logs, 1))).toMatchObject({ kind: 'abort' });
});

test('a checkpoint in the middle of a page continues after the item, also with another page size', async () => {
  const rows = ['a', 'b', 'c', 'd', 'e'];
  const first = fakeClient(growing(rows, 4));
  const logs = first.client.usage.followLogs({ status: 500 });
  expect(await first.clock.run(ids(logs, 3))).toEqual(['a', 'b', 'c']);
  const { checkpoint } = logs;
  const { client, clock } = fakeClient(growing(rows, 1));
  expect(await clock.run(ids(client.usage.followLogs({ status: 500, limit: 1 }, { checkpoint }), 2))).toEqual(['d', 'e']);
});

test('a checkpoint continues after items that retention has deleted in the meantime', async () => {
  const first = fakeClient(growing(['a', 'b', 'c', 'd'], 4));
  const logs = first.client.usage.followLogs();
  await first.clock.run(ids(logs, 2));
  const { checkpoint } = logs;
  const { client, clock } = fakeClient(growing(['c', 'd', 'e'], 4));
  expect(await clock.run(ids(client.usage.followLogs({}, { checkpoint }), 3))).toEqual(['c', 'd', 'e']);
});

test('the checkpoint of an unread list is its start, and a checkpoint at the end of a page names no item', async () => {
  const { client, clock } = fakeClient(growing(['a', 'b', 'c']));
  const logs = client.usage.followLogs();
  expect(JSON.parse(logs.checkpoint)).toMatchObject({ follows: 'usage.followLogs', cursor: null, returned: [] });
  await clock.run(ids(logs, 2));
  expect(JSON.parse(logs.checkpoint)).toMatchObject({ cursor: '2', returned: [] });
});

test.each([
  ['of another method', (text: string) => text, 'followEvents', {}, /belongs to "usage\.followLogs"/],
  ['of other filters', (text: string) => text, 'followLogs', { status: 404 }, /was made with other filters/],
  ['that was cut', (text: string) => text.slice(0, -3), 'followLogs', {}, /is damaged or is not a checkpoint/],
  ['that was edited', (text: string) => text.replace('"2"', '"1"'), 'followLogs', {}, /is damaged or is not a checkpoint/],
  ['that is not an object', () => '[]', 'followLogs', {}, /is damaged or is not a checkpoint/],
  ['that is far too long', () => ' '.repeat(300_000), 'followLogs', {}, /is damaged or is not a checkpoint/],
])('a checkpoint %s is refused before anything is sent', async (_, change, method, query, message) => {
  const { client, clock, seen } = fakeClient(growing(['a', 'b']));
  const logs = client.usage.followLogs();
  await clock.run(ids(logs, 2));
  const checkpoint = change(logs.checkpoint);
  const again = (): unknown =>
    method === 'followEvents' ? client.security.followEvents({}, { checkpoint }) : client.usage.followLogs(query, { checkpoint });
  expect(again).toThrow(message);
  expect(again).toThrow(expect.objectContaining({ kind: 'configuration' }));
  expect(seen).toHaveLength(1);
});

test.each([
  [{ order: 'desc' }, {}, /`usage\.followLogs` has no parameter "order"\. It takes from, operation, status, key_id, limit\./],
  [{ to: '2026-01-01T00:00:00Z' }, {}, /has no parameter "to"/],
  [{}, { interval: 5 }, /The option `interval` of `usage\.followLogs` must be a number of milliseconds from 100/],
  [{}, { maxOutage: -1 }, /`maxOutage`/],
  [{}, { checkpoint: 5 }, /`checkpoint` of `usage\.followLogs` must be a string/],
  [{}, { ifMatch: '*' }, /has no option `ifMatch`/],
  [[], {}, /must be an object or URLSearchParams/],
])('the query %j with the options %j is refused', (query, options, message) => {
  const { client } = fakeClient(growing([]));
  expect(() => client.usage.followLogs(query as object, options as object)).toThrow(message);
});

test('the list waits until an outage ends; an outage longer than maxOutage ends the iteration, which can continue later', async () => {
  const rows = ['a'];
  let down = false;
  const { client, clock } = fakeClient((seen) => (down ? problem('internal-error', 500) : growing(rows)(seen)));
  const logs = client.usage.followLogs({}, { maxOutage: 600_000, timeout: 5000 });
  expect(await clock.run(ids(logs, 1))).toEqual(['a']);
  const next = ids(logs, 1);
  down = true;
  await clock.pass(300_000);
  rows.push('b');
  down = false;
  expect(await clock.run(next)).toEqual(['b']);
  down = true;
  expect(await clock.run(failureOf(ids(logs, 1)))).toMatchObject({ kind: 'server', operation: 'usage.listLogs' });
  down = false;
  rows.push('c');
  expect(await clock.run(ids(logs, 1))).toEqual(['c']);
});

test('an error of the first page, and an error that is not retryable, end the iteration immediately', async () => {
  const first = fakeClient(() => problem('internal-error', 500));
  expect(await first.clock.run(failureOf(ids(first.client.usage.followLogs(), 1)))).toMatchObject({ kind: 'server' });
  const { client, clock, seen } = fakeClient((request, count) =>
    count === 1 ? growing(['a'])(request) : problem('scope-missing', 403, { members: { required: [], held: [] } }),
  );
  const logs = client.usage.followLogs();
  await clock.run(ids(logs, 1));
  expect(await clock.run(failureOf(ids(logs, 1)))).toMatchObject({ kind: 'permission' });
  expect(seen).toHaveLength(2);
});

test.each([
  ['no cursor', { data: [], next_cursor: null, has_more: false }, /\/next_cursor must be a string/],
  ['items without an id', { data: [{}], next_cursor: 'x', has_more: false }, /\/data must contain objects with an `id`/],
  ['no page', { data: 5, next_cursor: 'x', has_more: false }, /\/data/],
])('a page with %s is refused', async (_, page, message) => {
  const { client, clock } = fakeClient(() => json(page));
  const error = await clock.run(failureOf(ids(client.usage.followLogs(), 1)));
  expect(error).toMatchObject({ kind: 'integrity', message: expect.stringMatching(message) });
});

test('if a server returns a cursor a second time with items, the iteration fails instead of repeating without end', async () => {
  const { client, clock } = fakeClient((seen) => {
    const next = cursorOf(seen) === 'one' ? 'two' : 'one';
    return json({ data: [{ id: next }], next_cursor: next, has_more: true });
  });
  const error = await clock.run(failureOf(ids(client.usage.followLogs(), 50)));
  expect(error).toMatchObject({ kind: 'integrity', message: expect.stringMatching(/cursor that was returned before/) });
});

test('a break ends a wait immediately, and another loop continues the list', async () => {
  const rows = ['a'];
  const { client, clock, seen } = fakeClient(growing(rows));
  const logs = client.usage.followLogs();
  const iterator = logs[Symbol.asyncIterator]();
  await clock.run(take(iterator, 1));
  const pending = iterator.next();
  await clock.pass(0);
  await iterator.return?.();
  expect(await pending).toEqual({ done: true, value: undefined });
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
  await clock.pass(600_000);
  expect(seen).toHaveLength(1);
  rows.push('b');
  expect(await clock.run(ids(logs, 1))).toEqual(['b']);
});

test('a batch is a whole page, and two iterators of one list share its items', async () => {
  const { client, clock } = fakeClient(growing(['a', 'b', 'c', 'd', 'e', 'f'], 3));
  const logs = client.usage.followLogs();
  const [one, other] = [logs[Symbol.asyncIterator](), logs[Symbol.asyncIterator]()];
  const found = await clock.run(Promise.all([one.next(), other.next()]));
  expect(found.map(({ value }) => value?.id)).toEqual(['a', 'b']);
  const [rest, page] = await clock.run(take(logs.batches()[Symbol.asyncIterator](), 2));
  expect([rest, page].map((batch) => batch?.map(({ id }) => id))).toEqual([['c'], ['d', 'e', 'f']]);
});

test('requests have the priority bulk unless another is given', async () => {
  const { client, clock, events } = fakeClient(growing(['a']));
  await clock.run(ids(client.notifications.follow(), 1));
  expect(events.find(({ type }) => type === 'call.start')).toMatchObject({ operation: 'notifications.list' });
});
