import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createWorlds } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../support/project-root.ts';
import { nodeArguments } from './command-process.ts';

const token = 'a-token-for-this-machine';

test.skipIf(process.platform === 'win32')(
  'the script of the guide runs the command against the mock',
  { timeout: 120_000 },
  async () => {
    const server = await startServer(createWorlds({ check: conformance }), { port: 0, control: { token } });
    const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-run-'));
    onTestFinished(async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    });
    const shim = path.join(folder, 'sentinelsec');
    writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' ${nodeArguments.map((text) => `'${text}'`).join(' ')} "$@"\n`, {
      mode: 0o700,
    });
    const env = { PATH: `${folder}:${process.env.PATH}`, LANG: 'C.UTF-8', SENTINELSEC_MOCK_URL: server.url };
    const { stdout } = await promisify(execFile)('sh', [path.join(root, 'docs/examples/command.sh')], { cwd: folder, env });
    expect(stdout).toMatch(/^account +acct_/);
    expect(stdout).toContain('the secret is in reports.key');
    expect(readFileSync(path.join(folder, 'mock.key'), 'utf8').trim()).toMatch(/^ssk_test_/);
    expect(JSON.parse(stdout.slice(stdout.lastIndexOf('\n{')))).toMatchObject({ account: { api_username: 'ada' } });
  },
);
