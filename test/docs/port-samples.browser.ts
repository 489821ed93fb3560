import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createPlatform } from '@sentinelsec/mock-server';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curlSample } from '../../docs/scripts/samples/curl-sample.ts';
import { exampleRequest } from '../../docs/scripts/samples/example-request.ts';
import { pythonSample } from '../../docs/scripts/samples/python-sample.ts';
import { loadFacts } from '../../docs/scripts/spec-facts.ts';
import { isFairAnswer, mfaTokenOf } from '../support/sample-answers.ts';

const run = promisify(execFile);
const { operations, testOrigin } = loadFacts();

/** Whether a program is installed. Without it, the tests of its samples are skipped. */
function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let server: RunningServer;
const platform = createPlatform({ frozen: true });
const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-samples-'));

beforeAll(async () => {
  server = await startServer(platform, { port: 0 });
});
afterAll(async () => server?.close());

async function outputOf(program: string, ...args: readonly string[]): Promise<string> {
  const env = {
    ...process.env,
    SENTINELSEC_API_KEY: platform.apiKey,
    SENTINELSEC_MFA_TOKEN: await mfaTokenOf(platform),
    SENTINELSEC_RESTORE_TOKEN: `srt_${'A'.repeat(43)}`,
  };
  try {
    return (await run(program, args, { cwd: folder, env, timeout: 30_000 })).stdout;
  } catch (error) {
    return (error as { stderr?: string }).stderr ?? String(error);
  }
}

const here = (sample: string): string => sample.replaceAll(testOrigin, server.url.replace(/\/$/, ''));

describe.skipIf(!isInstalled('curl'))('curl', () => {
  test.each(operations)('$id: the server accepts the request of the sample', async (operation) => {
    platform.reset();
    const output = await outputOf('sh', '-c', here(curlSample(exampleRequest(operation), testOrigin)));
    const head = exampleRequest(operation).answers === 'file' ? await fileHead() : output;
    const [, status] = /^HTTP\/\S+ (\d{3})/.exec(head) ?? [];
    expect(isFairAnswer(operation, Number(status)), `${operation.id}: ${output.slice(0, 300)}`).toBe(true);
  });

  /** Returns the first line of the file that `curl -i -o file` wrote. With `-i`, the file begins with the head of the response. */
  const fileHead = async (): Promise<string> => outputOf('head', '-n', '1', 'file');
});

describe.skipIf(!isInstalled('python3'))('Python', () => {
  test.each(operations)('$id: the server accepts the request of the sample', async (operation) => {
    platform.reset();
    const output = await outputOf('python3', '-c', here(pythonSample(exampleRequest(operation), testOrigin)));
    // Python's urllib throws an error for a response that is not a success. The message contains the status.
    const [, status] = /(?:^|HTTP Error )(\d{3})\b/.exec(output) ?? [];
    expect(isFairAnswer(operation, Number(status)), `${operation.id}: ${output.slice(-300)}`).toBe(true);
  });
});
