import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { followedItems, following } from './following.ts';

const logs = ['paths', '/v1/usage/logs', 'get'];

const breaks: readonly Break[] = [
  [
    'following an operation that is not a list',
    ['paths', '/v1/account', 'get', 'x-follow'],
    { filters: [] },
    'account.get: x-follow is only for lists, and this operation is not a list.',
  ],
  [
    'a filter that the list does not have',
    [...logs, 'x-follow', 'filters', 0],
    'since',
    'usage.listLogs: x-follow names since, which is not a filter of the list.',
  ],
  [
    'a parameter of paging as a filter',
    [...logs, 'x-follow', 'filters', 0],
    'order',
    'usage.listLogs: x-follow names order, which is not a filter of the list.',
  ],
  [
    'a filter that is sent always',
    [...logs, 'x-follow', 'filters', 0],
    'exclude_self',
    'usage.listLogs: x-follow has exclude_self in both `filters` and `send`. Remove it from one of them.',
  ],
  [
    'a name that another operation has',
    ['paths', '/v1/usage/statistics', 'get', 'operationId'],
    'usage.followLogs',
    'usage.listLogs: the method that follows the list would replace the operation usage.followLogs.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(following, at, change)).toContain(line);
});

test('items without an id are a fault', () => {
  expect(linesAfter(followedItems, ['components', 'schemas', 'UsageLog', 'properties', 'id'], undefined)).toEqual([
    'usage.listLogs: x-follow needs items with a required `id`.',
  ]);
});
