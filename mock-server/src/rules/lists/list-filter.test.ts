import { expect, test } from 'vitest';
import { listFilter } from './list-filter.ts';

const row = { wire: { created_at: '2026-01-02T00:00:00.000Z', status: 'open', limit: 3 } };

test.each([
  ['nothing', {}, true],
  ['its value', { status: 'open' }, true],
  ['another value', { status: 'closed' }, false],
  ['a field that it has not', { kind: 'access' }, false],
  ['a field that is left out', { kind: undefined }, true],
  ['how the list is read', { limit: 100, order: 'asc', cursor: 'x' }, true],
  ['a period that begins with it', { from: '2026-01-02T00:00:00Z' }, true],
  ['a period that ends with it', { to: '2026-01-02T00:00:00Z' }, false],
  ['its value and another period', { status: 'open', from: '2026-01-03T00:00:00Z' }, false],
])('a query that filters by %s selects the right rows', (_what, query, isChosen) => {
  expect(listFilter(query)(row)).toBe(isChosen);
});

test('a period that ends before it begins is refused before any row is read', () => {
  expect(() => listFilter({ from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' })).toThrow(
    expect.objectContaining({ problem: 'validation-failed' }),
  );
});
