import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/sources.ts';

test('the demo tells the whole story', { timeout: 60_000 }, () => {
  const said = execFileSync(process.execPath, [path.join(root, 'docs/examples/demo.ts')], { encoding: 'utf8' });
  for (const part of ['Call', 'Pace', 'Rotate', 'Day 31', 'Export', 'Day 91', 'Close', 'Gone'])
    expect(said).toContain(`  ${part} `);
  expect(said).toMatch(/12\d days in \d+\.\d s\.\s*$/);
});
