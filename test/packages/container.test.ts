import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { emptyProject, installOffline, packed } from '../support/packed.ts';
import { root } from '../support/project-root.ts';

interface Compose {
  readonly services: {
    readonly mock: { readonly command: string; readonly healthcheck: { readonly test: readonly string[] } };
    readonly tests: {
      readonly command: string;
      readonly volumes: readonly string[];
      readonly environment: Record<string, string>;
    };
  };
}

const examples = path.join(root, 'docs/examples');
const { services } = parse(readFileSync(path.join(examples, 'compose.yaml'), 'utf8')) as Compose;
const token = 'the-token-of-this-test';
const hasPython = spawnSync('python3', ['--version']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Makes a link to the command of the mock server, as `npm install` does. */
function linkCommand(folder: string): void {
  mkdirSync(path.join(folder, 'node_modules/.bin'));
  symlinkSync('../@sentinelsec/mock-server/dist/cli.js', path.join(folder, 'node_modules/.bin/sentinelsec-mock'));
}

/** Runs a command until it ends. Returns its exit code and its output. */
const run = ([program = '', ...args]: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) => {
  const { status, stdout, stderr } = spawnSync(program, args, { ...options, encoding: 'utf8', timeout: 60_000 });
  return { status, output: stdout + stderr };
};

test.skipIf(!hasPython && process.env.CI === undefined)(
  'the commands of the compose file start the mock in a bare folder, find it healthy, and run the tests against it',
  { timeout: 120_000 },
  async () => {
    // A container installs the packages from the registry. This test installs the tarballs instead.
    const folder = emptyProject('commonjs');
    installOffline(folder, packed());
    linkCommand(folder);
    const port = await freePort();
    const here = (text: string): string => text.replaceAll('4010', String(port)).replace('http://mock:', 'http://127.0.0.1:');
    const env = { ...process.env, NODE_OPTIONS: '', npm_config_offline: 'true', SENTINELSEC_MOCK_TOKEN: token };

    const [program = '', ...args] = here(services.mock.command).split(' ');
    const mock = spawn(program, args, { cwd: folder, env, detached: true });
    const ended = new Promise((resolve) => mock.once('exit', resolve));
    onTestFinished(async () => {
      if (mock.pid !== undefined && mock.exitCode === null) process.kill(-mock.pid);
      await ended;
    });
    let printed = '';
    for (const stream of [mock.stdout, mock.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));

    const [kind, ...health] = services.mock.healthcheck.test;
    expect(kind).toBe('CMD');
    await expect
      .poll(() => [run(health.map(here), { cwd: folder, env }).status, printed], { timeout: 60_000, interval: 500 })
      .toEqual([0, expect.stringContaining(`answers at http://127.0.0.1:${port}`)]);
    expect(printed).not.toContain(token);

    const [mounted = ''] = services.tests.volumes;
    const [from = '', to = ''] = mounted.split(':');
    const tests = services.tests.command.replace(to, path.join(examples, from)).replace('python ', 'python3 -B ');
    const SENTINELSEC_MOCK_URL = here(services.tests.environment.SENTINELSEC_MOCK_URL ?? '');
    const { status, output } = run(tests.split(' '), { cwd: folder, env: { ...env, SENTINELSEC_MOCK_URL } });
    expect(status, output).toBe(0);
    expect(output).toMatch(/Ran 5 tests in [\d.]+s\n\nOK/);
  },
);

/** Resolves when the output of the mock server says that it accepts requests. */
const answering = (output: Readable): Promise<void> =>
  new Promise((resolve, reject) => {
    let printed = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('Stop it with')) resolve();
    });
    output.on('end', () => reject(new Error(printed)));
  });

test('without a home, a writable folder or a terminal, the command starts, and ends with exit code 0 after each signal', {
  timeout: 60_000,
}, async () => {
  const folder = emptyProject('commonjs');
  installOffline(folder, packed());
  const cli = path.join(folder, 'node_modules/@sentinelsec/mock-server/dist/cli.js');
  // Even root cannot make a folder below a file. So the mock server can write to none of these folders.
  const env = { HOME: '/dev/null/none', TMPDIR: '/dev/null/none' };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    const mock = spawn(process.execPath, [cli, '--port', '0'], { cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] });
    onTestFinished(() => void mock.kill('SIGKILL'));
    let complained = '';
    mock.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
    await answering(mock.stdout);
    const ended = once(mock, 'exit');
    mock.kill(signal);
    expect([...(await ended), complained]).toEqual([0, null, '']);
  }
});
