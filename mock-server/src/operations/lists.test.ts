import { beforeAll, expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '../../../test/support/test-platform.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import { examples } from '../generated/examples.ts';
import { schemas } from '../generated/schemas.ts';

type Row = Readonly<Record<string, unknown>>;

const lists = (Object.keys(contract.operations) as OperationId[]).filter((id) => contract.operations[id].list);
const queryOf = (id: OperationId): string[] =>
  contract.operations[id].parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
/** The lists that have the parameter `from`, and the lists that filter by a field of their rows. */
const withPeriod = lists.filter((id) => queryOf(id).includes('from'));
const byField = lists.flatMap((id) =>
  queryOf(id)
    .filter((name) => Object.hasOwn(fieldsOf(id), name) && !['from', 'to'].includes(name))
    .map((field) => [id, field] as const),
);

/** Returns the fields of a list's rows, as the spec describes them. */
function fieldsOf(id: OperationId): Row {
  const schemaOf = (name: string): { properties?: { data?: { items?: { $ref?: string } } } } => schemas[name] as never;
  const item =
    schemaOf(examples[id]?.schema ?? '')
      .properties?.data?.items?.$ref?.split('/')
      .at(-1) ?? '';
  return (schemaOf(item).properties ?? {}) as Row;
}

let opened: TestPlatform;
// With these settings, the platform writes no usage log for the reads below, and refuses none of them.
beforeAll(async () => {
  opened = testPlatform({ seed: 'team' });
  await opened.call('PATCH /v1/settings', { body: { logging_level: 'none' } });
  for (const policy of ['standard', 'search', 'daily'] as const)
    opened.platform.limits.set(policy, { quota: 1_000_000, burst: 1_000_000 });
});

/**
 * Returns a query that selects only the statistics before the current hour. The requests of these tests change the statistics of
 * the current hour.
 */
const settled = (id: OperationId) => (Object.hasOwn(fieldsOf(id), 'start') ? { to: '2026-01-01T00:00:00.000Z' } : {});

const read = async (id: OperationId, query: Readonly<Record<string, string | number | boolean>>) =>
  opened.call(
    `GET ${contract.operations[id].path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, `${value}`]))}`,
  );
const all = async (id: OperationId, query: Readonly<Record<string, string>> = {}): Promise<Row[]> =>
  (await read(id, { limit: 1000, order: 'asc', ...settled(id), ...query })).body.data;

/** Returns the time of a row: when the row was created, or when the period of the statistics begins. */
const timeOf = ({ created_at, start }: Row): string => String(created_at ?? start);

async function pages(id: OperationId, order: 'asc' | 'desc', limit: number): Promise<{ rows: Row[]; last: string | null }> {
  const rows: Row[] = [];
  for (let cursor: string | null = null, more = true; more; ) {
    const { status, body } = await read(id, { limit, order, ...settled(id), ...(cursor !== null && { cursor }) });
    expect(status).toBe(200);
    expect(body.data.length).toBeLessThanOrEqual(limit);
    rows.push(...body.data);
    cursor = body.next_cursor;
    more = body.has_more;
    if (!more) return { rows, last: cursor };
    expect(cursor).not.toBeNull();
  }
  throw new Error('A list has a last page.');
}

test.each(lists)(
  '%s: the pages of any size form the whole list in both orders, and only a descending list has an end',
  async (id) => {
    const whole = await all(id);
    const limit = Math.max(1, Math.ceil(whole.length / 3));
    const up = await pages(id, 'asc', limit);
    expect(up.rows).toEqual(whole);
    expect(up.last).toEqual(expect.any(String));
    const down = await pages(id, 'desc', limit);
    expect(down.rows).toEqual(whole.toReversed());
    expect(down.last).toBeNull();
    expect((await read(id, { order: 'asc', ...settled(id), cursor: up.last ?? '' })).body.data).toEqual([]);
  },
);

test.each(lists)('%s: an unknown parameter is refused with its pointer, and so is a cursor of another list', async (id) => {
  const places = async (query: Record<string, string>) =>
    (await read(id, query)).body.errors?.map(({ pointer }: { pointer: string }) => pointer);
  expect(await places({ limit: '0' })).toEqual(['/query/limit']);
  expect(await places({ limit: '1001' })).toEqual(['/query/limit']);
  expect(await places({ limit: '1.5' })).toEqual(['/query/limit']);
  expect(await places({ order: 'up' })).toEqual(['/query/order']);
  expect(await places({ page: '2' })).toEqual(['/query/page']);
  const [other] = lists.filter((candidate) => candidate !== id);
  const { body } = await read(other ?? id, { order: 'asc', limit: 1 });
  expect((await read(id, { order: 'asc', cursor: body.next_cursor })).body.errors).toMatchObject([{ pointer: '/query/cursor' }]);
});

test.each(withPeriod)('%s: a period includes `from` and excludes `to`', async (id) => {
  const whole = await all(id);
  const times = [...new Set(whole.map(timeOf))].toSorted();
  const [from = '', to = ''] = [times[Math.floor(times.length / 3)], times[Math.floor((2 * times.length) / 3)]];
  expect(await all(id, { from, to })).toEqual(whole.filter((row) => timeOf(row) >= from && timeOf(row) < to));
  expect(await all(id, { from })).toEqual(whole.filter((row) => timeOf(row) >= from));
  expect(await all(id, { to })).toEqual(whole.filter((row) => timeOf(row) < to));
  expect(await all(id, { from, to: from })).toEqual([]);
  const turned = await read(id, { from: '2026-01-02T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z' });
  expect([turned.status, turned.body.errors[0].pointer]).toEqual([422, '/query/to']);
  expect((await read(id, { from: 'yesterday' })).status).toBe(422);
});

test.each(byField)('%s: the filter `%s` returns exactly the rows with that value', async (id, field) => {
  const whole = await all(id);
  const values = [...new Set(whole.map((row) => row[field]))].filter((value) => value !== null).slice(0, 4);
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) {
    const found = await all(id, { [field]: String(value) });
    expect(found).toEqual(whole.filter((row) => row[field] === value));
  }
});

test('following the usage logs with exclude_self ends, because the list leaves out its own calls', async () => {
  const { call } = testPlatform({ seed: 'empty' });
  await call('GET /v1/account');
  const first = (await call('GET /v1/usage/logs?exclude_self=true&order=asc')).body;
  expect(first.data.map(({ operation }: { operation: string }) => operation)).toEqual(['account.get']);
  const next = (await call(`GET /v1/usage/logs?exclude_self=true&order=asc&cursor=${first.next_cursor}`)).body;
  expect(next.data).toEqual([]);
  await call('GET /v1/limits');
  const more = (await call(`GET /v1/usage/logs?exclude_self=true&order=asc&cursor=${next.next_cursor}`)).body;
  expect(more.data).toMatchObject([{ operation: 'limits.get' }]);
  expect((await call('GET /v1/usage/logs')).body.data.length).toBeGreaterThan(3);
});
