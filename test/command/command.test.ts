import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse, request as sendRequest } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commandHost } from './command-process.ts';

const keyPattern = /ssk_(test|live)_\w+/;

test('an export is downloaded and verified; a second one into the same folder is refused, and a damaged file is found', async () => {
  const { run, folder } = await commandHost();
  const exported = await run(['export', 'usage_logs', 'account', '--json']);
  expect(exported).toMatchObject({ code: 0, err: '' });
  const { files } = JSON.parse(exported.out);
  expect(files.map(({ dataset }: { dataset: string }) => dataset)).toEqual(['usage_logs', 'account']);
  const into = path.join(folder, 'sentinelsec-export');
  expect(readdirSync(into).sort()).toEqual(['account.csv', 'manifest.json', 'usage_logs.csv']);

  // The subcommand `verify` needs no API key.
  const verified = await run(['verify', './sentinelsec-export'], { SENTINELSEC_API_KEY: '' });
  expect(verified.code).toBe(0);
  expect(verified.out).toMatch(/^Verified 2 files \(\d+ rows, [\d.]+ kB\) in \/.*\n {2}usage_logs\.csv {2}\d+ rows/);

  const again = await run(['export', 'account']);
  expect(again).toMatchObject({ code: 11, out: '' });
  expect(again.err).toMatch(/^sentinelsec: Cannot write ".*account\.csv": it exists already\. .* --overwrite to replace it\.\n$/);
  expect((await run(['export', 'account', 'usage_logs', '--overwrite', '--quiet'])).out).toBe('');

  writeFileSync(path.join(into, 'account.csv'), 'changed');
  const damaged = await run(['verify', 'sentinelsec-export', '--quiet']);
  expect(damaged).toMatchObject({ code: 10, out: '' });
  expect(damaged.err).toMatch(/^sentinelsec: .*account\.csv.*\n$/);
});

test('an export with times or a folder that cannot be right sends nothing and says which flag to correct', async () => {
  const { run, platform, folder } = await commandHost({ seed: 'empty' });
  const period = await run(['export', 'account', '--from', '2026-11-15', '--until', '2026-11-01']);
  expect(period).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--until is before --from.') });
  const day = await run(['export', 'account', '--from', '2026-02-30']);
  expect(day).toMatchObject({ code: 2, err: expect.stringContaining("'--from <time>' argument '2026-02-30' is invalid") });
  const none = await run(['export', 'account', '--to', '']);
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining("'--to <folder>' argument '' is invalid. Give the path") });
  writeFileSync(path.join(folder, 'file'), '');
  const file = await run(['export', 'account', '--to', 'file']);
  expect(file).toMatchObject({ code: 11, err: expect.stringContaining('is not a folder. Choose another folder.') });
  expect(platform.journal.find({ operation: 'exports.create' })).toEqual([]);
});

test('a download that Ctrl-C interrupts ends with 130, and the same command continues it', async () => {
  const { run, start, platform, folder } = await commandHost({ seed: 'empty' });
  for (let count = 0; count < 500; count++) platform.seed.usageLog();
  platform.faults.add({ kind: 'hang', at: 'body', operation: 'exports.downloadFile', times: 1 });
  const { child, ended } = start(['export', 'usage_logs', '--to', 'out']);
  const isPartial = (): boolean =>
    existsSync(path.join(folder, 'out')) && readdirSync(path.join(folder, 'out')).some((name) => name.endsWith('.partial'));
  while (!isPartial() && child.exitCode === null) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGINT');
  expect(await ended).toMatchObject({
    code: 130,
    out: '',
    err: expect.stringMatching(/^sentinelsec: Interrupted\. To continue, run the same command again\.\n$/),
  });
  expect(existsSync(path.join(folder, 'out/manifest.json'))).toBe(false);
  const created = platform.journal.find({ operation: 'exports.create' }).length;
  expect((await run(['export', 'usage_logs', '--to', 'out'])).code).toBe(0);
  expect(platform.journal.find({ operation: 'exports.create' })).toHaveLength(created);
  expect((await run(['verify', 'out'])).code).toBe(0);
});

test('logs are shown oldest first; following them continues behind a checkpoint, and ends with 130', async () => {
  const { run, start, platform, folder } = await commandHost({ seed: 'empty' });
  const [one, two] = [platform.seed.usageLog({ status: 418 }), platform.seed.usageLog({ status: 418 })];
  const shown = await run(['logs', '--status', '418', '--json']);
  const ids = (text: string): string[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).id);
  expect(ids(shown.out)).toEqual([one.id, two.id]);
  expect((await run(['logs', '--status', '418', '--limit', '1'])).out).toMatch(
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}418 {2}[\d.]{7,15} * {2}GET {4}\/v1\/account {2}12 ms\n$/,
  );

  const args = ['logs', '--follow', '--json', '--status', '418', '--since', '1d', '--checkpoint', 'position'];
  const first = start(args);
  await once(first.child.stdout as NodeJS.ReadableStream, 'data');
  first.child.kill('SIGTERM');
  const firstEnd = await first.ended;
  expect(firstEnd.code).toBe(143);
  const third = platform.seed.usageLog({ status: 418 });
  const second = start(args);
  await once(second.child.stdout as NodeJS.ReadableStream, 'data');
  second.child.kill('SIGINT');
  const secondEnd = await second.ended;
  expect(secondEnd).toMatchObject({ code: 130, err: '' });
  expect([...ids(firstEnd.out), ...ids(secondEnd.out)]).toEqual([one.id, two.id, third.id]);
  expect(JSON.parse(readFileSync(path.join(folder, 'position'), 'utf8'))).toMatchObject({ from: expect.any(String) });
});

test('the reader of the output may end first', async () => {
  const { start } = await commandHost();
  const { child, ended } = start(['logs', '--limit', '150', '--json']);
  child.stdout?.destroy();
  expect((await ended).code).toBe(0);
});

test('keys are created into files that only their owner reads, listed, rotated in place and revoked', async () => {
  const { run, folder } = await commandHost({ seed: 'empty' });
  const scopes = 'account:read,keys:read,keys:write,mfa:read,mfa:write';
  const created = await run(['keys', 'create', '--name', 'worker', '--scope', scopes, '--out', 'worker.key']);
  expect(created).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^key_\w+: the secret is in worker\.key\n$/) });
  const file = path.join(folder, 'worker.key');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  const before = readFileSync(file, 'utf8').trim();
  expect(before).toMatch(keyPattern);

  const taken = await run(['keys', 'create', '--name', 'other', '--scope', 'account:read', '--out', 'worker.key']);
  expect(taken).toMatchObject({ code: 11, err: expect.stringContaining('EEXIST') });
  expect(readFileSync(file, 'utf8').trim()).toBe(before);

  const rotated = await run(['keys', 'rotate', '--key-file', 'worker.key', '--json'], { SENTINELSEC_API_KEY: '' });
  expect(rotated).toMatchObject({ code: 0, err: '' });
  const after = readFileSync(file, 'utf8').trim();
  expect(after).toMatch(keyPattern);
  expect(after).not.toBe(before);
  expect(rotated.out).not.toMatch(keyPattern);
  const { id } = JSON.parse(rotated.out);
  expect((await run(['whoami', '--key-file', 'worker.key'], { SENTINELSEC_API_KEY: '' })).out).toContain(id);

  const listed = await run(['keys', 'list', '--json']);
  expect(JSON.parse(listed.out).map(({ name }: { name: string }) => name)).toContain('worker');
  expect(listed.out).not.toMatch(keyPattern);

  expect(await run(['keys', 'revoke', id])).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
  expect(await run(['keys', 'revoke', id, '--yes'])).toMatchObject({ code: 0, out: `Revoked ${id}.\n` });
  expect((await run(['whoami', '--key-file', 'worker.key'])).code).toBe(3);
});

test('a new secret goes to the output if no file was named, and nothing else does', async () => {
  const { run } = await commandHost({ seed: 'empty' });
  const created = await run(['keys', 'create', '--name', 'ci', '--scope', 'account:read']);
  expect(created.out).toMatch(/^ssk_test_\w+\n$/);
  expect(created.err).toMatch(/^key_\w+: this is the secret\. The server does not show it again\.\n$/);
  expect((await run(['whoami'], { SENTINELSEC_API_KEY: created.out.trim() })).out).toMatch(/^account +acct_/);
});

const outcomes: readonly [title: string, args: readonly string[], env: Record<string, string>, code: number, message: RegExp][] =
  [
    ['a misspelled command', ['exprt'], {}, 2, /unknown command 'exprt' \(Did you mean export\?\) Try --help\./],
    ['a misspelled option', ['export', '--fromat', 'csv'], {}, 2, /unknown option '--fromat' \(Did you mean --format\?\)/],
    ['an unknown dataset', ['export', 'usage'], {}, 2, /usage_logs/],
    ['an age where a time is needed', ['export', '--from', '7d'], {}, 2, /Give a time/],
    ['no key', ['whoami'], { SENTINELSEC_API_KEY: '' }, 2, /SENTINELSEC_API_KEY.*--key-file FILE/],
    ['a key that was cut', ['whoami'], { SENTINELSEC_API_KEY: 'ssk_test_1' }, 2, /Copy the whole key again/],
    ['a key file that is missing', ['whoami', '--key-file', 'none'], {}, 2, /none/],
    ['a key that does not exist', ['keys', 'revoke', 'key_01F5YTJW7EGJDDG8SPYB48HSGB', '--yes'], {}, 6, /./],
    [
      'no second factor',
      ['keys', 'create', '--name', 'a', '--scope', 'usage:read'],
      { SENTINELSEC_TOTP_SECRET: '' },
      3,
      /SENTINELSEC_TOTP_SECRET/,
    ],
    ['a folder without an export', ['verify', 'nowhere'], {}, 11, /There is no complete export in "nowhere"/],
  ];

test.each(outcomes)('%s ends with one line and its exit code', async (_title, args, env, code, message) => {
  const { run } = await commandHost({ seed: 'empty' });
  const ended = await run(args, env);
  expect(ended).toMatchObject({ code, out: '' });
  expect(ended.err).toMatch(message);
  expect(ended.err).toMatch(/^sentinelsec: [^\n]+\n$/);
});

test.each([
  ['an API key', (key: string) => ['whoami', key], /contains an API key/],
  ['an API key in an option', (key: string) => ['whoami', `--key-file=${key}`], /contains an API key/],
  ['an age secret key', () => ['export', '--recipient', 'AGE-SECRET-KEY-1QQQQ'], /contains an age secret key/],
])('%s in the arguments is refused and never printed', async (_title, args, message) => {
  const { run, platform } = await commandHost({ seed: 'empty' });
  const given = args(platform.apiKey);
  const { code, out, err } = await run([...given, '--debug']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
  expect(err).not.toContain(given.at(-1)?.split('=').at(-1));
  expect(platform.journal.find({})).toEqual([]);
});

test('a server that is gone ends with 8', async () => {
  const { run } = await commandHost({ seed: 'empty' });
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  const { code, err } = await run(['whoami', '--base-url', `http://127.0.0.1:${port}`]);
  expect(code).toBe(8);
  expect(err).toMatch(/^sentinelsec: [^\n]+\n$/);
});

test.skipIf(process.platform === 'win32')(
  'a key file that others can read is refused, with the command that mends it',
  async () => {
    const { run, platform, folder } = await commandHost({ seed: 'empty' });
    const file = path.join(folder, 'open.key');
    writeFileSync(file, platform.apiKey, { mode: 0o644 });
    const { code, err } = await run(['whoami', '--key-file', file]);
    expect(code).toBe(2);
    expect(err).toContain(`Run \`chmod 600 ${file}\`.\n`);
  },
);

test('help takes the names of a command in a group', async () => {
  const { run } = await commandHost({ seed: 'empty' });
  const asked = await run(['help', 'keys', 'rotate']);
  expect(asked).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage: sentinelsec keys rotate /) });
  expect(asked).toEqual(await run(['keys', 'rotate', '--help']));
});

test('a group of commands without one prints its help, and a command without its argument says which', async () => {
  const { run } = await commandHost({ seed: 'empty' });
  const group = await run(['keys']);
  expect(group).toMatchObject({ code: 2, out: '' });
  expect(group.err).toMatch(/^Usage: sentinelsec keys [\s\S]*\n {2}revoke /);
  expect((await run(['verify'])).err).toBe("sentinelsec: missing required argument 'folder'. Try --help.\n");
  expect(await run([])).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/Exit codes:\n {2}0 {2,}The command succeeded/),
  });
});

test('requests go through the proxy that the environment names', async () => {
  const { run, url } = await commandHost({ seed: 'empty' });
  const asked: string[] = [];
  const proxy = createHttpServer((request, response) => {
    asked.push(request.url ?? '');
    forward(request, response);
  }).on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const { hostname, port } = new URL(url);
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  proxy.listen(0);
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  const { port } = proxy.address() as AddressInfo;
  const through = await run(['limits', '--json'], { HTTP_PROXY: `http://127.0.0.1:${port}` });
  expect(through).toMatchObject({ code: 0, err: '' });
  expect(asked.length).toBeGreaterThan(0);
  const before = asked.length;
  expect((await run(['limits', '--json'], { HTTP_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: '127.0.0.1' })).code).toBe(0);
  expect(asked).toHaveLength(before);
});

/** Does the work of a proxy: sends a request to the server that the URL of the request names, and sends the response back. */
function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const onward = sendRequest(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  incoming.pipe(onward);
}

test('--debug adds the stack, without the key', async () => {
  const { run, platform } = await commandHost({ seed: 'empty' });
  const { err } = await run(['keys', 'revoke', 'key_01F5YTJW7EGJDDG8SPYB48HSGB', '--yes', '--debug']);
  expect(err).toMatch(/NotFoundError: [\s\S]*\n +at /);
  expect(err).not.toContain(platform.apiKey);
});

test('limits show bars in the characters that the locale has', async () => {
  const { run } = await commandHost({ seed: 'empty' });
  expect((await run(['limits'])).out).toMatch(/^plan: free\nstandard +█+ +60 of 60 at once, 600 requests in 1 min/);
  expect((await run(['limits'], { LANG: '', LC_ALL: 'C' })).out).toMatch(/\nsearch +#+-* +\d+ of 120 requests in 1 min/);
  expect(JSON.parse((await run(['limits', '--json'])).out)).toMatchObject({ plan: 'free' });
});

test('a folder with a name that is no path of another system is taken as it is', async () => {
  const { run, folder } = await commandHost({ seed: 'empty' });
  mkdirSync(path.join(folder, 'with space'));
  expect((await run(['export', 'account', '--to', path.join('with space', 'März')])).code).toBe(0);
  expect((await run(['verify', path.join('with space', 'März')])).code).toBe(0);
});
