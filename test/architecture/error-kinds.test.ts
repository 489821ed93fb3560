import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as sdk from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';

const guide = readFileSync(path.join(root, 'docs/guides/errors.md'), 'utf8');
const classes = Object.entries(sdk).filter(
  ([, value]) => typeof value === 'function' && value.prototype instanceof sdk.SentinelSecError,
) as [name: string, value: { readonly kind: string }][];

test('the guide lists every error class with its kind', () => {
  expect(classes.length).toBeGreaterThan(15);
  const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
  const missing = classes.filter(
    ([name, { kind }]) => !rows.some((row) => row.includes(`\`${kind}\``) && row.includes(`\`${name}\``)),
  );
  expect(missing.map(([name]) => name)).toEqual([]);
});

test('every kind has one class', () => {
  expect(new Set(classes.map(([, { kind }]) => kind)).size).toBe(classes.length);
});
