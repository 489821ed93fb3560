import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { writes } from './writes.ts';

const breaks: readonly Break[] = [
  [
    'a POST without Idempotency-Key',
    ['paths', '/v1/keys', 'post', 'parameters'],
    undefined,
    'keys.create: a POST must accept Idempotency-Key.',
  ],
  [
    'a response that does not say whether it is replayed',
    ['paths', '/v1/keys', 'post', 'responses', '201', 'headers', 'Idempotency-Replayed'],
    undefined,
    'keys.create: the success response of a POST must have the header Idempotency-Replayed.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(writes, at, change)).toContain(line);
});
