import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { bounds } from './bounds.ts';

const items = ['components', 'schemas', 'AccessReview', 'properties', 'items'];
const boundless =
  'the array has no maximum length. Add maxItems with a limit that the platform enforces, or return the array in pages.';

const breaks: readonly Break[] = [
  [
    'an array without a maximum length',
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
    'an array of a response that is not in a component',
    ['paths', '/v1/keys', 'post', 'responses', '201', 'content', 'application/json', 'schema'],
    { items: { type: 'string' } },
    `/paths/~1v1~1keys/post/responses/201/content/application~1json/schema: ${boundless}`,
  ],
  [
    'the data of an object that is not a page',
    ['components', 'schemas', 'KeyList', 'properties', 'next_cursor'],
    undefined,
    `/components/schemas/KeyList/properties/data: ${boundless}`,
  ],
  [
    'a maximum that differs from the sum of its constants',
    ['x-platform', 'keys_max', 'value'],
    7,
    '/components/schemas/AccessReview/properties/items: maxItems is 2000, but it must be keys_max + members_max, which is 1007.',
  ],
  [
    'a bound that is not a number',
    [...items, 'x-bounded-by'],
    ['keys_max', 'key_unused'],
    '/components/schemas/AccessReview/properties/items: x-bounded-by names key_unused, which x-platform does not define as a number.',
  ],
  [
    'more operations than the maximum',
    ['x-platform', 'operations_max', 'value'],
    3,
    expect.stringMatching(/^\/x-platform\/operations_max: the maximum is 3, but there are \d+ operations\. Raise the maximum\.$/),
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(bounds, at, change)).toContainEqual(line);
});
