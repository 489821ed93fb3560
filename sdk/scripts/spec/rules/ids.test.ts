import { expect, test } from 'vitest';
import { linesAfter } from '../../../../test/support/broken-spec.ts';
import { ids } from './ids.ts';

test.each(['^log_[0-9a-z]{12}$', '^[0-9A-HJKMNP-TV-Z]{26}$', '^LOG-[0-9A-HJKMNP-TV-Z]{26}$', undefined])(
  'an id of the pattern %s is a fault: the platform makes none like it',
  (pattern) => {
    expect(linesAfter(ids, ['components', 'schemas', 'LogId', 'pattern'], pattern)).toEqual([
      '/components/schemas/LogId/pattern: an id is a prefix and a ULID. Write ^key_[0-9A-HJKMNP-TV-Z]{26}$, with a prefix of its own.',
    ]);
  },
);

test('another prefix is none', () => {
  expect(linesAfter(ids, ['components', 'schemas', 'LogId', 'pattern'], '^entry_[0-9A-HJKMNP-TV-Z]{26}$')).toEqual([]);
});
