import { expect, test } from 'vitest';
import { operationTable } from './operation-table.ts';

test('a row gets the facts that it leaves out, and the parameters of its path in their order', () => {
  const rows = {
    'a.get': { method: 'GET', path: '/v1/a/{one}/b/{two}' },
    'a.list': { method: 'GET', path: '/v1/a', list: true },
  };
  const table = operationTable<'a.get' | 'a.list'>(rows);
  expect(table['a.get']).toMatchObject({ params: ['one', 'two'], statuses: [200], response: 'json', auth: 'key', list: false });
  expect(table['a.list']).toMatchObject({ params: [], list: true });
});

test('a row that has a fact keeps it', () => {
  const row = { method: 'POST', path: '/v1/a/{one}', params: ['other'], statuses: [201], auth: 'none' } as const;
  expect(operationTable<'a'>({ a: row }).a).toMatchObject(row);
});
