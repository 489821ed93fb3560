import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { paging } from './paging.ts';

const page = ['paths', '/v1/keys', 'get', 'responses', '200', 'content', 'application/json', 'example'];

const breaks: readonly Break[] = [
  [
    'a page of one item',
    [...page, 'data', 1],
    undefined,
    'keys.list: the example of a list must have at least two items with different ids.',
  ],
  [
    'a page without a next page',
    [...page, 'next_cursor'],
    null,
    'keys.list: the example of a list must have a next_cursor and has_more: true.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(paging, at, change)).toContain(line);
});
