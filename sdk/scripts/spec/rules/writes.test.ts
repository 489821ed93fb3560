import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { writes } from './writes.ts';

const breaks: readonly Break[] = [
  [
    'a POST without Idempotency-Key',
    ['paths', '/v1/keys', 'post', 'parameters'],
    undefined,
    'keys.create: a POST accepts Idempotency-Key.',
  ],
  [
    'an answer that does not say it is replayed',
    ['paths', '/v1/keys', 'post', 'responses', '201', 'headers', 'Idempotency-Replayed'],
    undefined,
    'keys.create: an answer that can be replayed has the header Idempotency-Replayed.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(writes, at, change)).toContain(line);
});
