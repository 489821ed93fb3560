import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorlds } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { command } from '../../mock-server/src/adapters/command.node.ts';
import { root } from '../support/project-root.ts';

const token = 'the-token-of-these-tests';
const certificateFile = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-languages-')), 'mock.pem');

/** Whether a program is installed. In CI, the value is always true, so CI fails without the program. */
const isHere = (program: string): boolean => process.env.CI !== undefined || spawnSync(program, ['--version']).status === 0;

const start = (tls: boolean): Promise<RunningServer> =>
  startServer(createWorlds({ frozen: true, check: conformance }), {
    port: 0,
    control: { token },
    ...(tls && { tls, certificateFile }),
  });

/** Runs a program of docs/examples against a server. Resolves to its output. If the program fails, rejects with the output. */
const run = (program: string, args: readonly string[], { url }: RunningServer): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = {
      PATH: process.env.PATH,
      SENTINELSEC_MOCK_URL: url,
      SENTINELSEC_MOCK_TOKEN: token,
      ...(url.startsWith('https:') && { SENTINELSEC_MOCK_CERTIFICATE: certificateFile }),
    };
    execFile(program, args, { cwd: path.join(root, 'docs/examples'), env, timeout: 60_000 }, (error, stdout, stderr) =>
      error ? reject(new Error(`${program} failed: ${stdout}${stderr}`)) : resolve(stdout + stderr),
    );
  });

test.skipIf(!isHere('python3')).each([false, true])(
  'Python controls the mock with its standard library (HTTPS: %s)',
  async (tls) => {
    const server = await start(tls);
    const output = await run('python3', ['-B', 'control.py'], server);
    expect(output).toMatch(/Ran 5 tests in [\d.]+s\n\nOK\n$/);
    await server.close();
  },
);

test.skipIf(!isHere('curl')).each([false, true])('curl controls the mock (HTTPS: %s)', async (tls) => {
  const server = await start(tls);
  expect(await run('sh', ['control.sh'], server)).toBe(`limit used up: 429
a minute later: 200
with a fault: 503
after the fault: 200
sent: 4 requests
`);
  await server.close();
});

test.skipIf(!isHere('curl'))('the script ends at the first call that is refused, and says why', async () => {
  const server = await startServer(createWorlds({ frozen: true, check: conformance }), {
    port: 0,
    control: { token: `other-${token}` },
  });
  await expect(run('sh', ['control.sh'], server)).rejects.toThrow('The token is not the control token of this server.');
  await server.close();
});

/** Sends a request with a `Host` header such as another container would send. Resolves to the status. */
const statusOf = (port: number, host: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers = { host, authorization: `Bearer ${token}` };
    request({ port, host: '127.0.0.1', path, headers, agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    })
      .on('error', reject)
      .end();
  });

test('the command of the compose file opens what its other services call', async () => {
  const { services } = parse(readFileSync(path.join(root, 'docs/examples/compose.yaml'), 'utf8'));
  const { command: line, healthcheck } = services.mock;
  const [program, args] = String(line).split('@sentinelsec/mock-server ');
  expect(program).toBe('npx --yes ');
  const { SENTINELSEC_MOCK_URL: url } = services.tests.environment;
  const [, health = ''] = /fetch\('http:\/\/127\.0\.0\.1:4010(\/\S+?)'\)/.exec(healthcheck.test.at(-1)) ?? [];
  const statuses: (number | undefined)[] = [];
  let printed = '';
  const exitCode = await command(String(args).replace('--port 4010', '--port 0').split(' '), {
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      printed += text;
    },
    async stopped() {
      const port = Number(/127\.0\.0\.1:(\d+)/.exec(printed)?.[1]);
      for (const at of [health, '/_mock/clock']) statuses.push(await statusOf(port, new URL(url).host, at));
    },
    env: { [Object.keys(services.mock.environment)[0] ?? '']: token },
    version: '0',
  });
  expect([exitCode, statuses], printed).toEqual([0, [200, 200]]);
});
