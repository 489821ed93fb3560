import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { paging } from './paging.ts';

const page = ['paths', '/v1/keys', 'get', 'responses', '200', 'content', 'application/json', 'example'];

const breaks: readonly Break[] = [
  [
    'a page of one item',
    [...page, 'data', 1],
    undefined,
    'keys.list: its example shows two items or more, each with an id of its own.',
  ],
  ['a page that leads nowhere', [...page, 'next_cursor'], null, 'keys.list: its example has a next_cursor and more to come.'],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(paging, at, change)).toContain(line);
});
