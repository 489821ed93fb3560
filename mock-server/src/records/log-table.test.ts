import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { firstId, ulid } from '../base/ids.ts';
import { dice } from '../base/random.ts';
import { timestamp } from '../base/time.ts';
import { Table } from '../state/table.ts';
import { chunkLength } from './log-chunk.ts';
import { LogTable } from './log-table.ts';
import type { Rows } from './rows.ts';

type Log = Rows['logs']['wire'];

/** Returns a function that makes logs with ascending ids, as the platform does. */
function maker(): (account: string, at: number) => Omit<Rows['logs'], 'sequence' | 'version'> {
  const last = firstId();
  const chance = dice(1);
  return (account, at) => {
    const id = `log_${ulid(last, chance, at)}`;
    const wire: Log = {
      id,
      created_at: timestamp(at),
      operation: 'account.get',
      method: 'GET',
      path: '/v1/account',
      status: 200,
      duration_ms: at % 90,
      key_id: `key_${account}`,
      api_username: null,
      ip_address: `203.0.113.${at % 200}`,
      user_agent: 'curl/8',
      request_id: `req_${ulid(last, chance, at)}`,
      anonymized: false,
    };
    return { id, account, wire, kept: undefined };
  };
}

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('insert' as const), account: fc.constantFrom('a', 'b'), at: fc.nat(1000) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove' as const), which: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('update' as const), which: fc.nat(), ip_address: fc.option(fc.ipV4()) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const) }) },
);

test('it behaves like a plain table, also through copies', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 300 }), fc.nat(300), (steps, after) => {
      const make = maker();
      let flat = new LogTable();
      let plain = new Table<Rows['logs']>();
      const left: [LogTable, readonly Rows['logs'][]][] = [];
      for (const one of steps) {
        const id = plain.size > 0 && 'which' in one ? (plain.all()[one.which % plain.size]?.id ?? '') : '';
        if (one.kind === 'insert') {
          const row = make(one.account, one.at);
          expect(flat.insert(row)).toEqual(plain.insert(row));
        } else if (one.kind === 'remove') expect(flat.remove(id)).toBe(plain.remove(id));
        else if (one.kind === 'update' && id) {
          const change = { wire: { ip_address: one.ip_address } };
          expect(flat.update(id, change)).toEqual(plain.update(id, change));
        } else if (one.kind === 'copy') {
          left.push([flat, plain.all()]);
          flat = flat.copy();
          plain = plain.copy();
        }
      }
      expect(flat.size).toBe(plain.size);
      for (const order of ['asc', 'desc'] as const) {
        expect([...flat.walk({ order })]).toEqual([...plain.walk({ order })]);
        expect([...flat.walk({ order, after })]).toEqual([...plain.walk({ order, after })]);
      }
      for (const row of plain.all()) expect(flat.get(row.id)).toEqual(row);
      for (const [table, rows] of left) expect(table.all()).toEqual(rows);
    }),
    runs,
  );
});

test('logs in several chunks are found by id, in order, and after a given position', () => {
  const make = maker();
  const table = new LogTable();
  const rows = Array.from({ length: chunkLength * 2 + 10 }, (_, at) => table.insert(make('a', at)));
  expect(table.chunks).toHaveLength(3);
  expect(table.get(rows[chunkLength]?.id ?? '')?.sequence).toBe(chunkLength);
  expect([...table.walk({ order: 'asc', after: chunkLength * 2 - 1 })]).toHaveLength(10);
  expect([...table.walk({ order: 'desc', after: 3 })].map(({ sequence }) => sequence)).toEqual([2, 1, 0]);
});

test('the memory of deleted logs is freed', () => {
  const make = maker();
  const table = new LogTable();
  for (let at = 0; at < chunkLength; at++) table.insert(make('a', at));
  for (const { id } of table.all().slice(0, -3)) table.remove(id);
  expect(table.chunks[0]?.length).toBeLessThanOrEqual(3 * 4);
  for (const { id } of table.all()) table.remove(id);
  expect(table.chunks).toEqual([]);
});

test.each(['', 'log_', 'key_01KASEQ4H8Z3M5N7P9R1T3V5X7', 'log_01KASEQ4H8Z3M5N7P9R1T3V5X7'])('no log has the id "%s"', (id) => {
  const table = new LogTable();
  table.insert(maker()('a', 5));
  expect(table.get(id)).toBeUndefined();
  expect(table.remove(id)).toBe(false);
  expect(() => table.update(id, { wire: { status: 500 } })).toThrow('There is no row');
});

test('an id that is not greater than all earlier ids is refused', () => {
  const make = maker();
  const table = new LogTable();
  const row = make('a', 1);
  table.insert(row);
  expect(() => table.insert(row)).toThrow('must be greater');
  expect(() => table.insert({ ...make('a', 2), wire: { ...row.wire, id: 'log_?' } })).toThrow('must be greater');
});
