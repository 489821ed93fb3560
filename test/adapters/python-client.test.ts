import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';

/** Whether Python is installed. In CI, the value is always true, so CI fails without Python. */
const isHere = process.env.CI !== undefined || spawnSync('python3', ['--version']).status === 0;

async function runOn(platform: Platform, folder: string): Promise<string> {
  const server = await startServer(platform, { port: 0 });
  const { stdout } = await promisify(execFile)('python3', ['-B', 'api.py', folder], {
    cwd: path.join(root, 'docs/examples'),
    timeout: 60_000,
    env: {
      PATH: process.env.PATH,
      SENTINELSEC_BASE_URL: server.url,
      SENTINELSEC_API_KEY: platform.apiKey,
      SENTINELSEC_TOTP_SECRET: platform.totpSecret,
    },
  }).finally(() => server.close());
  return stdout;
}

test.skipIf(!isHere)('a Python program waits for quota, passes MFA, reads pages and downloads an export', async () => {
  const platform = createPlatform({ check: conformance });
  const client = new SentinelSec(platform.clientOptions());
  let entries = 0;
  for await (const _entry of client.audit.listEntries()) entries += 1;
  platform.faults.add({ kind: 'problem', problem: 'quota-exceeded', operation: 'account.get', times: 1 });
  const before = platform.journal.entries.length;
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-python-'));

  const output = await runOn(platform, folder);

  expect(output).toBe(`status of the account: active
audit entries: ${entries}
downloaded: account.csv
downloaded: usage_logs.csv
refused: not-found
`);
  expect(readFileSync(path.join(folder, 'usage_logs.csv'), 'utf8')).toMatch(/^id,/);
  const sent = platform.journal.entries.slice(before);
  expect(sent[0]?.status).toBe(429);
  const created = sent.filter(({ operation }) => operation === 'exports.create');
  expect(created.map(({ status }) => status)).toEqual([401, 202]);
  const keys = created.map(({ headers }) => headers?.['idempotency-key']);
  expect(keys).toEqual([expect.any(String), keys[0]]);
  expect(sent.filter(({ operation }) => operation === 'audit.listEntries').length).toBe(Math.ceil(entries / 10));
});
