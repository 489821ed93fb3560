import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { figure } from '../support/spec-figures.ts';
import { type Part, until } from './converse.ts';
import { expectHarmless, expectProblem } from './harmless.ts';
import { Port } from './port.ts';

/**
 * The time within which a request must arrive, in milliseconds. This test replaces the figure `request_time_max` of the spec,
 * which is longer, by this value. The port measures real time, also if the platform has a virtual clock.
 */
const patience = 100;
vi.mock(import('../../mock-server/src/generated/contract.ts'), async (original) => {
  const { contract } = await original();
  return { contract: { ...contract, figures: { ...contract.figures, request_time_max: 100 } } } as never;
});

let port: Port;
beforeAll(async () => {
  port = await Port.open();
});
afterAll(() => port.close());

const wait =
  (ms: number): Part =>
  () =>
    new Promise((resolve) => setTimeout(resolve, ms));
const patch = (...headers: string[]): string => port.head('PATCH /v1/account', 'content-type: application/json', ...headers);

test.each([
  ['nothing', () => []],
  ['empty lines', () => ['\r\n\r\n']],
  ['half a head', () => ['GET /v1/health HTTP/1.1\r\nhost: x\r\n']],
  ['half a body', () => [patch('content-length: 50'), '{"org']],
  ['half a chunked body', () => [patch('transfer-encoding: chunked'), '5\r\n{"org\r\n']],
  [
    'a body that was to come after 100 Continue',
    () => [patch('expect: 100-continue', 'content-length: 2'), until('100 Continue')],
  ],
])('%s, and then silence, gets a 408 in the time of the spec, and the connection ends', async (_what, says) => {
  const answers = await port.say(says(), { halfClose: false });
  const last = answers.at(-1);
  expect(last?.status).toBe(408);
  expect(JSON.parse(last?.body ?? '').detail).toBe(`A request must arrive within ${patience / 1000} s.`);
  expect(last?.headers.get('connection')?.toLowerCase()).toBe('close');
  await port.expectAlive();
});

test.each([
  ['half a head', (head: string) => [`${head}GET /v1/health HTTP/1.1\r\nhost: x\r\n`]],
  ['half a head that arrives later', (head: string) => [head, until('HTTP/1.1'), 'GET /v1/health HTTP/1.1\r\nhost: x\r\n']],
  [
    'an empty line again and again',
    (head: string) => [
      head,
      until('HTTP/1.1'),
      ...Array<Part[]>(60)
        .fill(['\r\n', wait(10)])
        .flat(),
    ],
  ],
])('%s after an answer gets a 408, as before the first answer', async (_what, says) => {
  const answers = await port.say(says(port.head('GET /v1/account')), { halfClose: false });
  expect(answers.map(({ status }) => status)).toEqual([200, 408]);
  expect(answers.map(({ headers }) => headers.get('connection')?.toLowerCase())).toEqual(['keep-alive', 'close']);
  await port.expectAlive();
});

test('the next request may take as much time as the first one', async () => {
  const [line, rest] = ['GET /v1/hea', 'lth HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'];
  const says = [port.head('GET /v1/account'), until('HTTP/1.1'), wait(patience / 2), line, wait(patience / 2), rest];
  expect((await port.say(says)).map(({ status }) => status)).toEqual([200, 200]);
});

test('a body that is refused and never ends is answered once, and the connection ends', async () => {
  const says = [patch(`content-length: ${figure('body_bytes_max') * 10}`), '{'];
  expect((await port.say(says, { halfClose: false })).map(({ status }) => status)).toEqual([413]);
  await port.expectAlive();
});

test('a slow body leaves no usage log and charges nothing', async () => {
  const { platform } = port;
  platform.limits.reset();
  await port.say([patch('content-length: 50'), '{'], { halfClose: false });
  expect(platform.limits.peek(platform.apiKey).every(({ reset }) => reset === undefined)).toBe(true);
  expect(platform.journal.entries.at(-1)).toMatchObject({ status: 408, rule: 'syntax', key: undefined });
});

test('in process, the platform’s clock counts: a body that waits too long by the clock gets a 408, and skipped time does not count', async () => {
  const platform = createPlatform({ seed: 'empty', frozen: true, check: conformance });
  const pieces = ['{"organization_name":', '"Late"}'].map((text) => new TextEncoder().encode(text));
  const { clock } = platform.clientOptions();
  const send = (wait: (ms: number) => Promise<unknown>, ms: number): Promise<Response> => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const piece = pieces[sent++];
        if (!piece) return controller.close();
        await wait(ms / pieces.length);
        controller.enqueue(piece);
      },
    });
    const headers = { authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json' };
    const init = { method: 'PATCH', headers, body, duplex: 'half' };
    return platform.handle(new Request(`${platform.origin}/v1/account`, init as RequestInit));
  };
  const turn = (milliseconds: number): Promise<unknown> => platform.clock.advance({ milliseconds });
  expect((await send(turn, 31 * 86_400_000)).status).toBe(200);
  const wait = (ms: number): Promise<void> => clock.sleep(ms);
  expect((await send(wait, patience)).status).toBe(200);
  const late = await send(wait, patience + pieces.length);
  const text = await late.text();
  expect(late.status).toBe(408);
  expectProblem(408, late.headers, text);
  expectHarmless(text, [platform.apiKey]);
});
