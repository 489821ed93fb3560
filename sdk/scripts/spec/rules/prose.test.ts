import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { prose } from './prose.ts';

const breaks: readonly Break[] = [
  [
    'a figure in a description',
    ['paths', '/v1/keys', 'get', 'description'],
    'Keys of the last 30 days.',
    '/paths/~1v1~1keys/get/description: "30 days" is a figure; name the constant that holds it.',
  ],
  [
    'a figure in a summary',
    ['paths', '/v1/keys', 'get', 'summary'],
    'List up to 100 requests',
    '/paths/~1v1~1keys/get/summary: "100 requests" is a figure; name the constant that holds it.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(prose, at, change)).toContain(line);
});
