import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { bounds } from './bounds.ts';

const items = ['components', 'schemas', 'AccessReview', 'properties', 'items'];
const boundless = 'an array needs maxItems, a most that the platform keeps, or an operation that pages it.';

const breaks: readonly Break[] = [
  [
    'an array without a most',
    [...items, 'maxItems'],
    undefined,
    `/components/schemas/AccessReview/properties/items: ${boundless}`,
  ],
  [
    'an array within an array',
    [...items, 'items'],
    { type: ['array', 'null'] },
    `/components/schemas/AccessReview/properties/items/items: ${boundless}`,
  ],
  [
    'an array of an answer that stands in no component',
    ['paths', '/v1/keys', 'post', 'responses', '201', 'content', 'application/json', 'schema'],
    { items: { type: 'string' } },
    `/paths/~1v1~1keys/post/responses/201/content/application~1json/schema: ${boundless}`,
  ],
  [
    'the data of what is no page',
    ['components', 'schemas', 'KeyList', 'properties', 'next_cursor'],
    undefined,
    `/components/schemas/KeyList/properties/data: ${boundless}`,
  ],
  [
    'a most that is not that of its constants',
    ['x-platform', 'keys_max', 'value'],
    7,
    '/components/schemas/AccessReview/properties/items: maxItems is 2000, and keys_max + members_max is 1007.',
  ],
  [
    'a constant that is none',
    [...items, 'x-bounded-by'],
    ['keys_max', 'key_unused'],
    '/components/schemas/AccessReview/properties/items: x-bounded-by: key_unused is no number of x-platform.',
  ],
  [
    'more operations than there can be',
    ['x-platform', 'operations_max', 'value'],
    3,
    expect.stringMatching(/^\/x-platform\/operations_max: it is 3, and there are \d+ operations\.$/),
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(bounds, at, change)).toContainEqual(line);
});
