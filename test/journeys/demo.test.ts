import { expect, test } from 'vitest';
import { runFromSources } from '../support/from-sources.ts';

test('the demo tells the whole story', { timeout: 60_000 }, () => {
  const said = runFromSources('docs/examples/demo.ts');
  for (const part of ['Call', 'Pace', 'Rotate', 'Day 31', 'Export', 'Day 91', 'Close', 'Gone'])
    expect(said).toContain(`  ${part} `);
  expect(said).toMatch(/12\d days in \d+\.\d s\.\s*$/);
});
