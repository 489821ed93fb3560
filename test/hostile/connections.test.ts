import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { figure } from '../support/spec-figures.ts';
import { type Part, until } from './converse.ts';
import { Port } from './port.ts';

let port: Port;
beforeAll(async () => {
  port = await Port.open();
});
afterAll(() => port.close());

const health = 'GET /v1/health HTTP/1.1\r\nhost: x\r\n\r\n';
const json = 'content-type: application/json';
const patch = (...headers: string[]): string => port.head('PATCH /v1/account', json, ...headers);
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const bodyMax = figure('body_bytes_max');

/** A case: its name, the sent parts, and the statuses of all responses. */
type Case = readonly [what: string, says: () => readonly Part[], statuses: readonly number[]];

const smuggled: readonly Case[] = [
  ['both lengths', () => [patch('content-length: 5', 'transfer-encoding: chunked'), '0\r\n\r\n'], [400]],
  ['both lengths, the other first', () => [patch('transfer-encoding: chunked', 'content-length: 5'), '0\r\n\r\n'], [400]],
  ['two lengths that differ', () => [patch('content-length: 2', 'content-length: 9'), '{}'], [400]],
  ['a length with a sign', () => [patch('content-length: +2'), '{}'], [400]],
  ['a length below zero', () => [patch('content-length: -1'), '{}'], [400]],
  ['a length in hex', () => [patch('content-length: 0x2'), '{}'], [400]],
  ['a list of lengths', () => [patch('content-length: 2, 2'), '{}'], [400]],
  ['a length past all numbers', () => [patch(`content-length: ${'9'.repeat(40)}`), '{}'], [400]],
  ['an unknown transfer coding', () => [patch('transfer-encoding: xchunked'), '2\r\n{}\r\n0\r\n\r\n'], [400]],
  ['a coding after chunked', () => [patch('transfer-encoding: chunked, identity'), '2\r\n{}\r\n0\r\n\r\n'], [400]],
  ['a coding before chunked', () => [patch('transfer-encoding: gzip, chunked'), '2\r\n{}\r\n0\r\n\r\n'], [400]],
  [
    'a coding before chunked, in two headers',
    () => [patch('transfer-encoding: gzip', 'transfer-encoding: chunked'), '2\r\n{}\r\n0\r\n\r\n'],
    [400],
  ],
  ['a coding alone', () => [patch('transfer-encoding: gzip'), '2\r\n{}\r\n0\r\n\r\n'], [400]],
  ['a name with a space', () => [patch('transfer-encoding : chunked'), '2\r\n{}\r\n0\r\n\r\n'], [400]],
  ['a folded header', () => [patch('x: a\r\n b')], [400]],
  ['a chunk size that is none', () => [patch('transfer-encoding: chunked'), 'zz\r\n{}\r\n0\r\n\r\n'], [400]],
  ['a chunk shorter than it says', () => [patch('transfer-encoding: chunked'), '9\r\n{}\r\n0\r\n\r\n'], [400]],
  ['a chunk extension without end', () => [patch('transfer-encoding: chunked'), `2;${'x'.repeat(20_000)}\r\n{}`], [413]],
  ['a body longer than its length', () => [patch('content-length: 2'), `{}${health}`], [422, 200]],
  ['input after a request that is not a request', () => [patch('content-length: 2'), '{}SMUGGLED\r\n\r\n'], [422, 400]],
  ['a body of a GET', () => [port.head('GET /v1/account', `content-length: ${health.length}`), health], [200]],
];

const unreadable: readonly Case[] = [
  ['input that is not HTTP', () => ['hello\r\n\r\n'], [400]],
  ['a handshake of TLS', () => [latin('\x16\x03\x01\x00\xc8\x01\x00\x00\xc4\x03\x03')], [400]],
  ['a preface of HTTP/2', () => ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], [400]],
  ['HTTP/0.9', () => ['GET /v1/health\r\n\r\n'], [400]],
  ['a version of the future', () => ['GET /v1/health HTTP/3.0\r\nhost: x\r\n\r\n'], [400]],
  ['a method in small letters', () => ['get /v1/health HTTP/1.1\r\nhost: x\r\n\r\n'], [400]],
  ['lines that end in LF alone', () => ['GET /v1/health HTTP/1.1\nhost: x\n\n'], [400]],
  ['lines that end in CR alone', () => ['GET /v1/health HTTP/1.1\rhost: x\r\r'], [400]],
  ['NUL in a header', () => ['GET /v1/health HTTP/1.1\r\nhost: x\r\nx: a\0b\r\n\r\n'], [400]],
  ['NUL in the path', () => ['GET /v1/\0health HTTP/1.1\r\nhost: x\r\n\r\n'], [400]],
  ['bytes that are no ASCII in the path', () => [latin('GET /v1/\xff\xfe HTTP/1.1\r\nhost: x\r\n\r\n')], [400]],
  ['a request without Host', () => ['GET /v1/health HTTP/1.1\r\n\r\n'], [400]],
  ...['a b', 'a@b', 'a,b', 'a/b', 'http://a', 'a:b', 'a:123456', '[::1', '::1', 'a?b', 'a\\b', '\xe9'].map(
    (value): Case => [`the Host ${value}`, () => [latin(`GET /v1/health HTTP/1.1\r\nhost: ${value}\r\n\r\n`)], [400]],
  ),
  ['HTTP/2 in the words of HTTP/1', () => ['GET /v1/health HTTP/2.0\r\nhost: x\r\n\r\n'], [400]],
  ['a fragment in the target', () => ['GET /v1/health#top HTTP/1.1\r\nhost: x\r\n\r\n'], [400]],
  ['a backslash in the path', () => ['GET /v1\\health HTTP/1.1\r\nhost: x\r\n\r\n'], [400]],
  ['two Hosts', () => ['GET /v1/health HTTP/1.1\r\nhost: x\r\nhost: y\r\n\r\n'], [400]],
  ['a request line without a path', () => ['GET nowhere HTTP/1.1\r\nhost: x\r\n\r\n'], [400]],
  ['a target of another scheme', () => ['GET ftp://x/v1/health HTTP/1.1\r\nhost: x\r\n\r\n'], [400]],
  ['OPTIONS *', () => ['OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n'], [400]],
  ['CONNECT', () => ['CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n'], [400]],
  ['CONNECT after a request', () => [health, 'CONNECT example.com:443 HTTP/1.1\r\nhost: x\r\n\r\n'], [200, 400]],
  ['a request that breaks off in its headers', () => ['GET /v1/health HTTP/1.1\r\nhost'], [400]],
  ['a request that breaks off in its body', () => [patch('content-length: 50'), '{"org'], [400]],
  ['a request that breaks off in a chunk', () => [patch('transfer-encoding: chunked'), '5\r\n{"o'], [400]],
];

const unusual: readonly Case[] = [
  ['HTTP/1.0, with no Host', () => ['GET /v1/health HTTP/1.0\r\n\r\n'], [200]],
  ...['', 'localhost:4010', '127.0.0.1:', '[::1]:4010', 'xn--bcher-kva.example', 'a_b.%31'].map(
    (value): Case => [`the Host "${value}"`, () => [`GET /v1/health HTTP/1.1\r\nhost: ${value}\r\n\r\n`], [200]],
  ),
  ['chunks in capital letters', () => [patch('transfer-encoding: Chunked'), '2\r\n{}\r\n0\r\n\r\n'], [422]],
  ['a target with its host', () => ['GET http://example.com/v1/health HTTP/1.1\r\nhost: x\r\n\r\n'], [200]],
  ['a target that is a host alone', () => ['GET http://example.com HTTP/1.1\r\nhost: x\r\n\r\n'], [404]],
  ['a path of two slashes', () => ['GET //example.com/v1/health HTTP/1.1\r\nhost: x\r\n\r\n'], [404]],
  ['a backslash in the query', () => [port.head('GET /v1/usage/logs?operation=a\\b')], [200]],
  ['TRACE', () => ['TRACE /v1/health HTTP/1.1\r\nhost: x\r\n\r\n'], [405]],
  ['OPTIONS of a path', () => ['OPTIONS /v1/account HTTP/1.1\r\nhost: x\r\n\r\n'], [405]],
  ['a method of another century', () => ['QUERY /v1/account HTTP/1.1\r\nhost: x\r\n\r\n'], [405]],
  [
    'an upgrade to WebSocket',
    () => ['GET /v1/health HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'],
    [200],
  ],
  [
    'an upgrade to HTTP/2',
    () => [
      'GET /v1/health HTTP/1.1\r\nhost: x\r\nconnection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AAM\r\n\r\n',
    ],
    [200],
  ],
  ['three requests in one piece', () => [health + health + health], [200, 200, 200]],
  ['two requests and no third', () => [`${health + health}\x01\r\n\r\n`], [200, 200, 400]],
  ['bytes that are no ASCII in a header', () => [latin(`GET /v1/health HTTP/1.1\r\nhost: x\r\nx: \xff\r\n\r\n`)], [200]],
  ['an expectation that is not known', () => ['GET /v1/health HTTP/1.1\r\nhost: x\r\nexpect: 200-maybe\r\n\r\n'], [200]],
  ['empty lines before a request', () => [`\r\n\r\n\r\n${health}`], [200]],
  ['a body byte by byte', () => [patch('content-length: 2'), until(''), '{', until(''), '}'], [422]],
];

const large: readonly Case[] = [
  ['one large header', () => [port.head('GET /v1/account', `x: ${'x'.repeat(figure('header_bytes_max'))}`)], [431]],
  ['a header past all bounds', () => [port.head('GET /v1/account', `x: ${'x'.repeat(5 * figure('header_bytes_max'))}`)], [431]],
  ['thousands of small headers', () => [port.head('GET /v1/account', ...Array<string>(4000).fill('a: b'))], [431]],
  ['a path past all bounds', () => [port.head(`GET /v1/${'x'.repeat(5 * figure('header_bytes_max'))}`)], [431]],
  ['a body over the limit', () => [patch(`content-length: ${bodyMax + 1}`), 'x'.repeat(bodyMax + 1)], [413]],
  [
    'a body over the limit in a chunk',
    () => [patch('transfer-encoding: chunked'), `${(bodyMax + 1).toString(16)}\r\n${'x'.repeat(bodyMax + 1)}\r\n0\r\n\r\n`],
    [413],
  ],
  ['a body of exactly the limit', () => [patch(`content-length: ${bodyMax}`), `{${' '.repeat(bodyMax - 2)}}`], [422]],
  [
    'a body of exactly the limit, in a chunk',
    () => [patch('transfer-encoding: chunked'), `${bodyMax.toString(16)}\r\n{${' '.repeat(bodyMax - 2)}}\r\n0\r\n\r\n`],
    [422],
  ],
];

test.each([...smuggled, ...unreadable, ...unusual, ...large])(
  '%s is answered, and so is the next request',
  async (_what, says, statuses) => {
    expect((await port.say(says())).map(({ status }) => status)).toEqual(statuses);
    await port.expectAlive();
  },
);

test('100 Continue is sent if the body may come, and not if its Content-Length is too large', async () => {
  const asked = await port.say([patch('expect: 100-continue', 'content-length: 2'), until('100 Continue'), '{}']);
  expect(asked.map(({ status }) => status)).toEqual([100, 422]);
  const refused = await port.say([patch('expect: 100-continue', `content-length: ${bodyMax + 1}`), until(' 413 ')]);
  expect(refused.map(({ status }) => status)).toEqual([413]);
  expect(refused[0]?.headers.get('connection')).toBe('close');
  const old = port.head('PATCH /v1/account', json, 'expect: 100-continue', 'content-length: 2').replace('HTTP/1.1', 'HTTP/1.0');
  expect((await port.say([old, '{}'])).map(({ status }) => status)).toEqual([422]);
});

test('an answer says that the next request may take as long as the first one', async () => {
  const [answer] = await port.say([health]);
  expect(answer?.headers.get('keep-alive')).toBe(`timeout=${figure('request_time_max') / 1000}`);
});

test('HEAD is answered with the length of the GET answer, and no body', async () => {
  const [get] = await port.say([health]);
  const [head] = await port.say([health.replace('GET', 'HEAD')], { head: true });
  expect(head?.headers.get('content-length')).toBe(String(get?.body.length));
});

test('a client that has closed its sending side still gets an answer that takes some time', async () => {
  const inside = new Promise<void>((resolve) => {
    port.platform.on('account.get', async () => {
      // After these turns, the server has seen the end of the request.
      for (let turn = 0; turn < 20; turn++) await new Promise((next) => setImmediate(next));
      resolve();
      return undefined;
    });
  });
  const answers = await port.say([port.head('GET /v1/account')]);
  await inside;
  expect(answers.map(({ status }) => status)).toEqual([200]);
});

test('a client that has closed its sending side gets the bytes of the answer and no others, however late the answer is', async () => {
  const late = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, 200));
  port.platform.on('account.get', late, { once: true });
  port.platform.on('roles.list', late, { once: true });
  const answers = await port.say([port.head('GET /v1/account') + port.head('GET /v1/roles') + port.head('GET /v1/account')]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test('the server notices that a client has disconnected, although the client has only closed its side', async () => {
  const signal = new Promise<AbortSignal>((inside) => {
    port.platform.on('account.get', ({ request }) => new Promise(() => inside(request.signal)), { once: true });
  });
  const socket = connect(port.server.port, '127.0.0.1');
  socket.write(port.head('GET /v1/account'));
  const seen = await signal;
  socket.destroy();
  await vi.waitFor(() => expect(seen.aborted).toBe(true));
});

test('a client that never closes its side after its last answer does not keep the port in use', async () => {
  const other = await Port.open();
  const socket = connect({ port: other.server.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.write('hello\r\n\r\n');
  await once(socket, 'data');
  const gone = once(socket, 'close');
  await other.close();
  socket.resume().end();
  await gone;
});

test('a client that disconnects in the middle of a request does not end the server', async () => {
  const gone = async (text: string): Promise<void> => {
    const socket = connect(port.server.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(text);
    socket.resetAndDestroy();
    await once(socket, 'close');
  };
  for (const text of ['', 'GET /v1', health, patch('content-length: 50'), `${patch('content-length: 50')}{"or`]) await gone(text);
  await port.expectAlive();
});
