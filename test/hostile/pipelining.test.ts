import { once } from 'node:events';
import { connect } from 'node:net';
import type { FaultOptions } from '@sentinelsec/mock-server';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deferred } from '../support/deferred.ts';
import { converse, type Part, until } from './converse.ts';
import { Port } from './port.ts';

let port: Port;
beforeEach(async () => {
  port = await Port.open();
});
afterEach(() => port.close());

const health = 'GET /v1/health HTTP/1.1\r\nhost: x\r\n\r\n';

/** Lets the next request to `account.get` wait. Resolves to a function that ends the wait. */
function heldAccount(): Promise<() => void> {
  return new Promise((entered) => {
    port.platform.on('account.get', () => new Promise((resolve) => entered(() => resolve(undefined))), { once: true });
  });
}

/** Returns a part that waits long enough for the server to read the earlier parts separately. */
const apart = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Sends a text. Resolves to the received text and to the way in which the server ended the connection. */
async function endOf(text: string): Promise<{ readonly received: string; readonly end: string }> {
  const socket = connect(port.server.port, '127.0.0.1');
  let received = '';
  let end = 'closed';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    end = code;
  });
  socket.write(text);
  await once(socket, 'close').catch(() => once(socket, 'close'));
  return { received, end };
}

const statuses = (text: string): string[] => text.match(/(?<=HTTP\/1\.1 )\d{3}/g) ?? [];

describe.each(['ready', 'slow'])('behind an answer that is %s', (pace) => {
  /** Sends three requests. A fault or an override decides the second answer. */
  async function three(): Promise<{ readonly received: string; readonly end: string }> {
    const held = pace === 'slow' ? heldAccount() : undefined;
    const sent = endOf(port.head('GET /v1/account') + health + port.head('GET /v1/roles'));
    const release = await held;
    await apart();
    release?.();
    return sent;
  }

  test.each([
    [{ kind: 'reset', at: 'request' }, ['200'], 'ECONNRESET'],
    [{ kind: 'reset', at: 'answer' }, ['200'], 'ECONNRESET'],
    [{ kind: 'reset', at: 'head' }, ['200', '200'], 'ECONNRESET'],
    [{ kind: 'reset', at: 'body' }, ['200', '200'], 'ECONNRESET'],
    [{ kind: 'reset', at: 'end' }, ['200', '200'], 'ECONNRESET'],
    [{ kind: 'cut' }, ['200', '200'], 'closed'],
  ] satisfies [FaultOptions, string[], string][])('the fault %j ends the connection', async (fault, answered, end) => {
    port.platform.faults.add({ ...fault, operation: 'health.get' } as FaultOptions);
    const ended = await three();
    expect([statuses(ended.received), ended.end]).toEqual([answered, end]);
    expect(ended.received).toContain('"organization_name"');
    expect(ended.received.endsWith('}')).toBe(end === 'ECONNRESET' && /request|answer|end/.test(JSON.stringify(fault)));
  });

  test('a body that fails closes the connection', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let sent = 0;
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void =>
      sent++ === 0 ? controller.enqueue(Buffer.from('piece')) : controller.error(new Error('the body of the test'));
    port.platform.use(http.get('*/v1/health', () => new HttpResponse(new ReadableStream({ pull }, { highWaterMark: 0 }))));
    const { received, end } = await three();
    expect([statuses(received), end]).toEqual([['200', '200'], 'closed']);
    expect(received).toMatch(/piece\r\n$/);
  });

  test('a body that arrives in small pieces arrives completely, and so does the next answer', async () => {
    port.platform.clock.resume();
    port.platform.faults.add({ kind: 'drip', bytes: 100, everyMs: 1, operation: 'health.get' });
    const held = pace === 'slow' ? heldAccount() : undefined;
    const answers = port.say([port.head('GET /v1/account') + health + port.head('GET /v1/roles')]);
    (await held)?.();
    const [, second] = await answers;
    expect((await answers).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(JSON.parse(second?.body ?? '')).toMatchObject({ status: 'operational' });
  });
});

test.each([
  ['one packet', ['FOO BAR\r\n\r\n']],
  ['two packets', ['FOO BAR\r\n', apart, '\r\n']],
  ['many packets', ['G', apart, '?', apart, '?', apart, '?']],
] satisfies [string, Part[]][])('input in %s that is not HTTP gets its 400 after the earlier answer', async (_what, parts) => {
  const held = heldAccount();
  const release: Part = async () => (await held)();
  const answers = await port.say([port.head('GET /v1/account'), apart, ...parts, apart, release], { halfClose: false });
  expect(answers.map(({ status }) => status)).toEqual([200, 400]);
});

test.each(['GET', 'DELETE'])(
  '%s without a body may expect 100 Continue, and the next request is answered too',
  async (method) => {
    const first = port.head(`${method} /v1/nope`, 'expect: 100-continue');
    const answers = await port.say([first + port.head('GET /v1/account', 'connection: close')], { halfClose: false });
    expect(answers.map(({ status }) => status).filter((status) => status !== 100)).toEqual([404, 200]);
  },
);

test.each([
  ['a body that is sent without waiting', (body: string) => [body]],
  ['a body that is sent after 100 Continue', (body: string) => [until('100 Continue'), body]],
] satisfies [string, (body: string) => Part[]][])(
  'behind a slow answer, the interim answer is in its place: %s',
  async (_what, rest) => {
    const held = heldAccount();
    const release: Part = async () => (await held)();
    const body = '{"organization_name":"x"}';
    const json = ['content-type: application/json', `content-length: ${body.length}`];
    const patch = port.head('PATCH /v1/account', 'expect: 100-continue', ...json);
    const [first, ...later] = rest(body);
    const parts =
      typeof first === 'string' ? [patch + first, apart, release, ...later] : [patch, apart, release, first ?? '', ...later];
    const last = port.head('GET /v1/roles', 'connection: close');
    const answers = await port.say([port.head('GET /v1/account'), ...parts, last], { halfClose: false });
    expect(answers.map(({ status }) => status)).toEqual(typeof first === 'string' ? [200, 200, 200] : [200, 100, 200, 200]);
  },
);

test.each([
  ['that a handler does not read', '/unread', 204, 900_000],
  ['that is too large', '/v1/account', 413, 3_000_000],
])('a body %s does not block the next request', async (_what, path, status, size) => {
  port.platform.use(http.all('*/unread', () => new HttpResponse(null, { status: 204 })));
  const first = port.head(`PATCH ${path}`, 'content-type: application/json', `content-length: ${size}`);
  const next = port.head('GET /v1/account', 'connection: close');
  const answers = await converse(port.server.port, [first, 'x'.repeat(size), next], { halfClose: false });
  expect(answers.map((answer) => answer.status)).toEqual([status, 200]);
});

test('a handler that reads a body after its answer gets an error, and not a part of the body', async () => {
  const { promise, resolve } = deferred<Promise<string>>();
  port.platform.use(
    http.all('*/late', ({ request }) => {
      setTimeout(() => resolve(request.text().catch(String)), 100);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const size = 900_000;
  await converse(port.server.port, [port.head('PUT /late', `content-length: ${size}`), 'x'.repeat(size)]);
  expect(await promise).toContain('answer was sent before');
});

test.each(['ready', 'slow'])(
  'requests before, in and after the packet of an upgrade request are answered in order (%s)',
  async (pace) => {
    const held = pace === 'slow' ? heldAccount() : undefined;
    const upgrade = ['connection: keep-alive, Upgrade', 'upgrade: websocket'];
    const body = '{"organization_name":"x"}';
    const patch = port.head('PATCH /v1/account', 'content-type: application/json', `content-length: ${body.length}`, ...upgrade);
    const release: Part = async () => (await held)?.();
    const answers = await port.say(
      [
        port.head('GET /v1/account') + port.head('GET /v1/nope', ...upgrade) + patch + body + port.head('GET /v1/roles'),
        apart,
        release,
        port.head('GET /v1/account', ...upgrade),
        apart,
        port.head('GET /v1/roles', 'connection: close, upgrade', 'upgrade: h2c'),
      ],
      { halfClose: false },
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 200, 200, 200]);
    expect(answers.at(-2)?.headers.get('connection')).toBe('keep-alive');
  },
);

test('an upgrade request behind a slow answer, and the request after it, are answered although the client has closed its side', async () => {
  const held = heldAccount();
  const upgrade = port.head('GET /v1/nope', 'connection: upgrade', 'upgrade: websocket');
  const answers = port.say([port.head('GET /v1/account') + upgrade + port.head('GET /v1/roles')]);
  const release = await held;
  await apart();
  release();
  expect((await answers).map(({ status }) => status)).toEqual([200, 404, 200]);
});

test('a request before an upgrade request ends when the client disconnects', async () => {
  const signal = new Promise<AbortSignal>((entered) => {
    port.platform.on('account.get', ({ request }) => new Promise(() => entered(request.signal)), { once: true });
  });
  const socket = connect(port.server.port, '127.0.0.1');
  socket.write(port.head('GET /v1/account') + port.head('GET /v1/nope', 'connection: upgrade', 'upgrade: websocket'));
  const seen = await signal;
  socket.destroy();
  await vi.waitFor(() => expect(seen.aborted).toBe(true));
});

test('requests that wait behind another answer end when the client disconnects', async () => {
  const signals: AbortSignal[] = [];
  port.platform.on('health.get', ({ request }) => {
    signals.push(request.signal);
    return new Promise(() => {});
  });
  const socket = connect(port.server.port, '127.0.0.1');
  socket.write(health + health);
  await vi.waitFor(() => expect(signals).toHaveLength(2));
  socket.destroy();
  await vi.waitFor(() => expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]));
});

test('a request that arrives after the last answer was announced does not run, because it would get no answer', async () => {
  const other = await Port.open();
  const inside = new Promise<void>((entered) => {
    other.platform.on('account.get', async () => {
      entered();
      await apart();
      return undefined;
    });
  });
  let closing: Promise<void> | undefined;
  const late: Part = async () => {
    await inside;
    closing = other.close();
  };
  const answers = await converse(other.server.port, [other.head('GET /v1/account'), late, other.head('GET /v1/roles')]);
  expect(answers.map(({ status }) => status)).toEqual([200]);
  expect(other.platform.journal.entries.map(({ operation }) => operation)).toEqual(['account.get']);
  await closing;
});

test('while many requests of a connection wait, the server reads no more requests from it, and later answers all', async () => {
  const held = heldAccount();
  const asked = 20_000;
  const answers = converse(port.server.port, [port.head('GET /v1/account'), health.repeat(asked)]);
  const release = await held;
  await vi.waitFor(() => expect(port.platform.journal.find({ operation: 'health.get' }).length).toBeGreaterThan(64));
  await apart();
  expect(port.platform.journal.find({ operation: 'health.get' }).length).toBeLessThan(asked / 4);
  release();
  expect(await answers).toHaveLength(asked + 1);
});
