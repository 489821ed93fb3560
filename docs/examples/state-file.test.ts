import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { readStateFile, writeStateFile } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';

test('restore() returns to a snapshot in the same process', async () => {
  const platform = createPlatform({ frozen: true, check: conformance });
  const before = platform.snapshot();
  await platform.clock.advance({ days: 90 });
  platform.restore(before);
  expect(platform.clock.now()).toBe(before.clock.at);
});

test('a state file continues a platform in another process', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'platform-')), 'platform.state');
  const platform = createPlatform({ frozen: true, check: conformance });
  await new SentinelSec(platform.clientOptions()).account.update({ organization_name: 'Kept' });
  await writeStateFile(file, platform);

  const again = createPlatform({ state: await readStateFile(file) });
  expect(again.apiKey).toBe(platform.apiKey);
  expect((await new SentinelSec(again.clientOptions()).account.get()).organization_name).toBe('Kept');
});
