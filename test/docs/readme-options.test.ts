import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';

const readme = readFileSync(path.join(root, 'sdk/README.md'), 'utf8');

test('the table of options in the README of the SDK lists every option of the client', () => {
  const [, options = ''] = readme.split('## Options\n');
  const [table = ''] = options.trim().split('\n\n');
  const rows = table.match(/^\| `[^|]*\|/gm) ?? [];
  const listed = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  // For an unknown option, the error names all options of the client.
  const known = messageOf(() => new SentinelSec({ noSuchOption: 1 } as never))
    .replace(/^.* It takes |\.$/g, '')
    .split(', ');
  expect(known.length).toBeGreaterThan(15);
  expect(listed.sort()).toEqual(known.sort());
});

function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
