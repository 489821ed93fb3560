import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { contract } from '../generated/contract.ts';

test('the roles and their scopes are those of the spec', async () => {
  const { call } = testPlatform();
  const { body } = await call('GET /v1/roles?order=asc');
  const expected = Object.entries(contract.roles).map(([name, role]) => ({ name, ...role }));
  expect(body.data).toEqual(expected);
});

test('roles are listed in pages, each after the end of the page before', async () => {
  const { call } = testPlatform();
  const names: string[] = [];
  let query = '?limit=2';
  for (let page = 0; page < 3; page++) {
    const { body } = await call(`GET /v1/roles${query}`);
    names.push(...body.data.map(({ name }: { name: string }) => name));
    query = `?limit=2&cursor=${body.next_cursor}`;
  }
  expect(names).toEqual(Object.keys(contract.roles).reverse());
});

test.each(['limit=0', 'limit=1001', 'limit=many', 'order=up', 'page=2'])('%s is refused', async (query) => {
  const { call } = testPlatform();
  expect((await call(`GET /v1/roles?${query}`)).status).toBe(422);
});

test('a cursor of another list is refused', async () => {
  const { call } = testPlatform();
  const { body } = await call('GET /v1/members?order=asc');
  expect((await call(`GET /v1/roles?order=asc&cursor=${body.next_cursor}`)).status).toBe(422);
});
