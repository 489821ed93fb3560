import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { isSafeFileName } from './file-name.ts';

test.each(['usage_logs.csv', 'usage_logs.csv.gz.age', 'audit-entries.json', 'a', 'console.csv', `${'a'.repeat(160)}`])(
  '%j may be created',
  (name) => {
    expect(isSafeFileName(name)).toBe(true);
  },
);

test.each([
  '',
  '.',
  '..',
  '.hidden',
  '../up.csv',
  'a/b.csv',
  'a\\b.csv',
  '/etc/passwd',
  'C:evil',
  'a.csv\0.txt',
  'a\n.csv',
  'trailing.',
  'trailing ',
  'CON',
  'nul.csv',
  'com1.tar.gz',
  'Lpt9',
  'manifest.json',
  'Manifest.JSON',
  'ａ.csv',
  'a'.repeat(161),
])('%j is refused', (name) => {
  expect(isSafeFileName(name)).toBe(false);
});

test('no accepted name points outside its folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('.', '/', '\\', '\0', ':', 'a', ' ', '%') }), (name) => {
      if (isSafeFileName(name)) expect(new URL(name, 'file:///folder/').href).toBe(`file:///folder/${name}`);
    }),
    runs,
  );
});
