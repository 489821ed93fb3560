import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { command, type Terminal } from './command.node.ts';
import { createPlatform } from './create-platform.ts';
import { startServer } from './server.node.ts';

/** Returns a terminal whose user reads the printed text and then stops the command. */
function terminal(
  look: (printed: string) => Promise<void> = async () => {},
  env: Terminal['env'] = {},
): Terminal & { printed: string; complained: string } {
  const self = {
    printed: '',
    complained: '',
    print: (text: string): void => {
      self.printed += text;
    },
    complain: (text: string): void => {
      self.complained += text;
    },
    stopped: () => look(self.printed),
    env,
    version: '1.2.3',
  };
  return self;
}

test('the printed text is enough to call the platform: the printed command works', async () => {
  let status = 0;
  const seen = terminal(async (printed) => {
    const [, key = '', url = ''] = /curl -H 'Authorization: Bearer (\S+)' (\S+)/.exec(printed) ?? [];
    status = (await fetch(url, { headers: { authorization: `Bearer ${key}`, connection: 'close' } })).status;
  });
  expect(await command(['--port', '0', '--plan', 'team', '--seed', 'empty', '--frozen'], seen)).toBe(0);
  expect(status).toBe(200);
  expect(seen.printed).toMatch(/TOTP secret {2}[A-Z2-7]{32}\n/);
  expect(seen.complained).toBe('');
});

test('the help names every option, and no server starts', async () => {
  const seen = terminal();
  expect(await command(['--help'], seen)).toBe(0);
  for (const option of [
    'port',
    'host',
    'seed',
    'seed-number',
    'plan',
    'start-time',
    'frozen',
    'cors',
    'socket',
    'environment',
    'journal-size',
    'quiet',
    'tls',
    'certificate-file',
    'token',
    'control-hosts',
    'no-control',
  ])
    expect(seen.printed).toContain(`--${option}`);
  expect(seen.printed).not.toContain('ssk_');
});

test.each([
  [['--prot', '1'], /^sentinelsec-mock: There is no flag --prot\. Did you mean --port\?$/m],
  [['--freeze'], /There is no flag --freeze\. It takes --port, /],
  [['-x'], /There is no flag -x\./],
  [['--frozen=yes'], /--frozen takes no value/],
  [['--cors', 'stritc'], /^sentinelsec-mock: --cors is "stritc"; it must be one of open, strict\. Did you mean "strict"\?$/m],
  [['--environment', 'prod'], /^sentinelsec-mock: --environment is "prod"/],
  [['--journal-size', '-1'], /^sentinelsec-mock: --journal-size is -1/],
  [['--start-time', '2026-02-30T00:00:00Z'], /^sentinelsec-mock: --start-time is "2026-02-30T00:00:00Z"/],
  [
    ['--start-time', '1970-01-02T00:00:00Z'],
    /^sentinelsec-mock: --start-time is 1970-01-02T00:00:00\.000Z; the seed "team" has a history/,
  ],
  [['--socket', '/nowhere/at/all'], /cannot listen on the socket \/nowhere\/at\/all/],
  [['--host', 'x.invalid'], /x\.invalid is not an address of this machine/],
  [['--port', 'x'], /--port is "x"/],
  [['--port', '70000'], /65535/],
  [['--port'], /--port needs a value: --port NUMBER/],
  [['--seed', 'huge'], /seed is "huge"/],
  [['--seed-number', 'x'], /--seed-number is "x"; it must be a whole number/],
  [['--plan', 'gold'], /plan is "gold"/],
  [['--start-time', 'soon'], /--start-time is "soon"/],
  [['stray'], /stray/],
  [['--key', 'ssk_test_wrong'], /^sentinelsec-mock: --key is "ssk_test_wrong"; it must be a test key with a right checksum/],
  [['--certificate-file', 'x.pem'], /^sentinelsec-mock: --certificate-file needs --tls\.$/m],
  [['--token', 'short'], /^sentinelsec-mock: --token must have 16 to 512 letters/],
  [['--control-hosts', 'http://mock'], /^sentinelsec-mock: --control-hosts is an Array; it must be a list of host names/],
  [
    ['--no-control', '--token', 'a-token-of-this-test'],
    /^sentinelsec-mock: --token is for the control routes, which --no-control switches off/,
  ],
])('%j ends with one line and exit code 2', async (args, line) => {
  const seen = terminal();
  expect(await command(args, seen)).toBe(2);
  expect(seen.complained).toMatch(line);
  expect(seen.complained.match(/\n/g)).toHaveLength(1);
  expect(seen.printed).toBe('');
});

test('a wrong token in a variable is refused by the name of the variable, and does not matter without control routes', async () => {
  const env = { SENTINELSEC_MOCK_TOKEN: 'short' };
  const [seen, help, without] = [terminal(undefined, env), terminal(undefined, env), terminal(undefined, env)];
  expect(await command([], seen)).toBe(2);
  expect(seen.complained).toMatch(/^sentinelsec-mock: SENTINELSEC_MOCK_TOKEN must have 16 to 512 letters/);
  expect(await command(['--help'], help)).toBe(0);
  expect(await command(['-p', '0', '--seed', 'empty', '--no-control'], without)).toBe(0);
});

test('the control routes are open with the token that is printed, for all worlds', async () => {
  let lines: string[] = [];
  const seen = terminal(async (printed) => {
    const [, url = '', token = ''] = /Control {6}(\S+)\n {2}Token {8}(\S+)\n/.exec(printed) ?? [];
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', connection: 'close' };
    const made = await fetch(`${url}/worlds`, { method: 'POST', headers, body: '{"name":"checkout"}' });
    const { apiKey } = await made.json();
    await fetch(url.replace('_mock', 'v1/account'), { headers: { authorization: `Bearer ${apiKey}`, connection: 'close' } });
    lines = seen.printed.split('\n').filter((line) => line.startsWith('10:20:30'));
  });
  const flags = ['-p', '0', '--seed', 'empty', '--frozen', '--start-time', '2026-01-01T10:20:30Z'];
  expect(await command(flags, seen)).toBe(0);
  expect(lines).toEqual(['10:20:30 GET /v1/account 200 account.get in checkout']);
});

test('the URL of the console is printed, with the token only if it was not given', async () => {
  const consoleOf = async (args: readonly string[]): Promise<string> => {
    const seen = terminal(async () => {});
    await command(['-p', '0', '--seed', 'empty', ...args], seen);
    return /Console {6}(\S+)/.exec(seen.printed)?.[1] ?? '';
  };
  expect(await consoleOf([])).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/_mock\/#token=[\w-]{32}$/);
  expect(await consoleOf(['--token', 'a-token-of-this-test'])).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/_mock\/$/);
  expect(await consoleOf(['--no-control'])).toBe('');
});

test('a token is given by flag or variable and then not printed; --no-control leaves the routes out', async () => {
  const token = 'a-token-of-this-test';
  const statuses: number[] = [];
  const look = async (printed: string): Promise<void> => {
    const [url = ''] = /http:\S+:\d+/.exec(printed) ?? [];
    const headers = { authorization: `Bearer ${token}`, connection: 'close' };
    statuses.push((await fetch(`${url}/_mock/clock`, { headers })).status);
  };
  for (const [flags, env] of [
    [['--token', token], {}],
    [[], { SENTINELSEC_MOCK_TOKEN: token }],
    [['--no-control'], { SENTINELSEC_MOCK_TOKEN: token }],
  ] as const) {
    const seen = terminal(look, env);
    expect(await command(['-p', '0', '--seed', 'empty', ...flags], seen)).toBe(0);
    expect(seen.printed).not.toContain(token);
  }
  expect(statuses).toEqual([200, 200, 404]);
});

test('the key of a program is taken over, and not printed', async () => {
  const { apiKey } = createPlatform({ seed: 'empty', seedNumber: 99 });
  const statuses: number[] = [];
  const seen = terminal(async (printed) => {
    const [, url = ''] = /curl -H "Authorization: Bearer \$SENTINELSEC_API_KEY" (\S+)/.exec(printed) ?? [];
    for (const key of [apiKey, createPlatform({ seed: 'empty' }).apiKey])
      statuses.push((await fetch(url, { headers: { authorization: `Bearer ${key}`, connection: 'close' } })).status);
  });
  expect(await command(['-p', '0', '--key', apiKey], seen)).toBe(0);
  expect(statuses).toEqual([200, 401]);
  expect(seen.printed).not.toContain(apiKey);
});

test('worlds that were created are in the state file, too', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-command-')), 'state');
  const token = 'a-token-of-this-test';
  const names: string[][] = [];
  const look = async (printed: string): Promise<void> => {
    const [, url = ''] = /Control {6}(\S+)/.exec(printed) ?? [];
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', connection: 'close' };
    const { worlds } = await (await fetch(`${url}/worlds`, { headers })).json();
    names.push(worlds.map(({ name }: { name: string }) => name));
    await fetch(`${url}/worlds`, { method: 'POST', headers, body: '{"name":"checkout"}' });
  };
  for (let starts = 0; starts < 2; starts++)
    expect(await command(['-p', '0', '--seed', 'empty', '--token', token, '--state', file], terminal(look))).toBe(0);
  expect(names).toEqual([['default'], ['default', 'checkout']]);
});

test('if the port is taken, the command prints one line and ends with exit code 2', async () => {
  const other = await startServer(createPlatform(), { port: 0 });
  const seen = terminal();
  expect(await command(['--port', String(other.port)], seen)).toBe(2);
  expect(seen.complained).toContain(`Port ${other.port} is taken`);
  await other.close();
});

test('the server uses the port in PORT, unless a flag sets another port', async () => {
  const free = await startServer(createPlatform(), { port: 0 });
  const { port } = free;
  await free.close();
  const seen = terminal(undefined, { PORT: String(port) });
  expect(await command(['--seed', 'empty'], seen)).toBe(0);
  expect(seen.printed).toContain(`http://127.0.0.1:${port}\n`);
  const other = terminal(undefined, { PORT: String(port) });
  expect(await command(['-p', '0', '--seed', 'empty'], other)).toBe(0);
  expect(other.printed).not.toContain(`:${port}\n`);
  for (const value of ['x', '65536', '99999', '-1', '1.5']) {
    const wrong = terminal(undefined, { PORT: value });
    expect(await command([], wrong)).toBe(2);
    expect(wrong.complained).toBe(`sentinelsec-mock: PORT is "${value}"; it must be a whole number from 0 to 65535.\n`);
  }
});

test.each([['--version'], ['-v']])('%s prints the version', async (flag) => {
  const seen = terminal();
  expect(await command([flag], seen)).toBe(0);
  expect(seen.printed).toBe('1.2.3\n');
});

test('each request is printed as one line without secrets, unless --quiet is set', async () => {
  for (const quiet of [false, true]) {
    const seen = terminal(async (printed) => {
      const [, key = '', url = ''] = /curl -H 'Authorization: Bearer (\S+)' (\S+)/.exec(printed) ?? [];
      const headers = { authorization: `Bearer ${key}`, connection: 'close' };
      await fetch(`${url}?x=grace@example.com`, { headers });
      await fetch(url.replace('account', `nothing/${key}`), { headers: { connection: 'close' } });
      await fetch(url, { headers: { connection: 'close' } });
    });
    const flags = [
      '-p',
      '0',
      '--seed',
      'empty',
      '--frozen',
      '--start-time',
      '2026-01-01T10:20:30Z',
      ...(quiet ? ['--quiet'] : []),
    ];
    expect(await command(flags, seen)).toBe(0);
    const lines = seen.printed.split('\n').filter((line) => line.startsWith('10:20:30'));
    const rule = '422 refused by validate';
    expect(lines).toEqual(
      quiet
        ? []
        : [
            `10:20:30 GET /v1/account ${rule}`,
            '10:20:30 GET /v1/nothing/ssk_[secret] 404 refused by route',
            '10:20:30 GET /v1/account 401 refused by authenticate',
          ],
    );
  }
});

test.each(['0.0.0.0', '::'])(
  'a server that listens on all addresses (%s) prints the addresses that clients can call',
  async (host) => {
    const statuses: number[] = [];
    const seen = terminal(async (printed) => {
      const urls = printed.match(/http:\/\/\S+:\d+(?=\n)/g) ?? [];
      for (const url of urls) statuses.push((await fetch(`${url}/v1/health`, { headers: { connection: 'close' } })).status);
    });
    expect(await command(['-p', '0', '--host', host, '--seed', 'empty'], seen)).toBe(0);
    expect(seen.printed).not.toMatch(/http:\/\/(0\.0\.0\.0|\[::\])/);
    expect(statuses.length).toBeGreaterThan(0);
    expect(new Set(statuses)).toEqual(new Set([200]));
  },
);

test('a server on a Unix socket answers requests', async () => {
  const socket = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-')), 'mock.sock');
  let status: number | undefined;
  const seen = terminal(
    () =>
      new Promise((resolve, reject) => {
        const asked = request({ socketPath: socket, path: '/v1/health', headers: { connection: 'close' } }, (answer) => {
          status = answer.statusCode;
          answer.resume().on('end', resolve);
        });
        asked.on('error', reject).end();
      }),
  );
  expect(await command(['--socket', socket, '--seed', 'empty'], seen)).toBe(0);
  expect(status).toBe(200);
  expect(seen.printed).toContain(`curl --unix-socket ${socket} -H`);
});

test('with a state file, the next start has the same key and data; a file that is not a state is refused', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-command-')), 'state');
  const args = ['--port', '0', '--seed', 'empty', '--state', file];
  const names: string[] = [];
  const renamed = async (printed: string): Promise<void> => {
    const [, key = '', url = ''] = /curl -H 'Authorization: Bearer (\S+)' (\S+)/.exec(printed) ?? [];
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', connection: 'close' };
    names.push((await (await fetch(url, { headers })).json()).organization_name);
    await fetch(url, { method: 'PATCH', headers, body: '{"organization_name":"Renamed"}' });
  };
  expect(await command(args, terminal(renamed))).toBe(0);
  expect(await command(args, terminal(renamed))).toBe(0);
  expect(names).toEqual(['Example Ltd', 'Renamed']);
  writeFileSync(file, 'something else');
  const refused = terminal();
  expect(await command(args, refused)).toBe(2);
  expect(refused.complained).toBe('sentinelsec-mock: --state: it is not a state of the mock platform.\n');
});

test('if the state file has another key than the arguments, the key of the state file is printed', async () => {
  const args = ['--port', '0', '--seed', 'empty'];
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-command-')), 'state');
  const [first, second] = [terminal(), terminal()];
  expect(await command([...args, '--state', file], first)).toBe(0);
  const { apiKey } = createPlatform({ seed: 'empty', seedNumber: 2 });
  expect(await command([...args, '--state', file, '--key', apiKey], second)).toBe(0);
  const [, key = ''] = /API key {6}(\S+)\n/.exec(first.printed) ?? [];
  expect(key).toMatch(/^ssk_test_/);
  expect(second.printed).toContain(`API key      ${key}\n`);
});

test('a state file that could not be written at the end is refused at the start', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-command-'));
  const inFolder = (...names: string[]): string => path.join(folder, ...names);
  writeFileSync(inFolder('file'), '');
  symlinkSync(inFolder('none', 'state'), inFolder('link'));
  symlinkSync('loop', inFolder('loop'));
  for (const [file, code] of [
    [inFolder('none', 'state'), 'ENOENT'],
    [inFolder('file', 'state'), 'ENOTDIR'],
    [inFolder('link'), 'ENOENT'],
    [inFolder('loop'), 'ELOOP'],
  ] as const) {
    const refused = terminal();
    expect(await command(['--port', '0', '--seed', 'empty', '--state', file], refused)).toBe(2);
    const complained = `sentinelsec-mock: The state file ${file} cannot be written (${code}). Choose another path.\n`;
    expect([refused.printed, refused.complained]).toEqual(['', complained]);
  }
});
