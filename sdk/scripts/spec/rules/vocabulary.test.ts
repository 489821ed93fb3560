import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { vocabulary } from './vocabulary.ts';

const breaks: readonly Break[] = [
  ['an unknown extension', ['info', 'x-mood'], 'fine', '/info/x-mood: x-mood is not in extensions.schema.json.'],
  [
    'a figure without its basis',
    ['x-platform', 'totp_step', 'x-basis'],
    undefined,
    "/x-platform/totp_step: must have required property 'x-basis' (x-basis).",
  ],
  [
    'a quota without a window',
    ['x-quota-policies', 'search', 'window'],
    undefined,
    "/x-quota-policies/search: must have required property 'window' (window).",
  ],
  [
    'a data class without a retention period',
    ['x-data-classes', 'usage_log', 'delete_after'],
    undefined,
    "/x-data-classes/usage_log: must have required property 'delete_after' (delete_after).",
  ],
];

test('a value that matches none of several forms gives one fault', () => {
  expect(linesAfter(vocabulary, ['x-quota-policies', 'search', 'quota'], 0)).toEqual([
    '/x-quota-policies/search/quota: must be >= 1 (>=, 1).',
  ]);
  expect(linesAfter(vocabulary, ['x-platform', 'totp_step', 'value'], 'soon')).toHaveLength(1);
});

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(vocabulary, at, change)).toContain(line);
});
