import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '../support/spec-figures.ts';
import { converse, type Part, until } from './converse.ts';
import { Port } from './port.ts';

let port: Port;
beforeAll(async () => {
  port = await Port.open();
});
afterAll(() => port.close());

const health = 'GET /v1/health HTTP/1.1\r\nhost: x\r\n\r\n';
const wrong = 'host: x\r\na b: c\r\n\r\n';

/** Returns the status and the `detail` of the last answer. */
async function refusalOf(says: readonly Part[]): Promise<unknown> {
  const answer = (await port.say(says)).at(-1);
  return [answer?.status, JSON.parse(answer?.body ?? '{}').detail];
}

test.each([
  ['alone', [`HEAD /v1/health HTTP/1.1\r\n${wrong}`], 1],
  ['after an empty line', [`\r\nHEAD /v1/health HTTP/1.1\r\n${wrong}`], 1],
  ['behind a request in the same piece', [`${health}HEAD /v1/health HTTP/1.1\r\n${wrong}`], 2],
  ['behind an answer', [health, until('HTTP/1.1'), `HEAD /v1/health HTTP/1.1\r\n${wrong}`], 2],
])('the answer to a HEAD with a wrong header, %s, has no body', async (_what, says, count) => {
  const answers = await converse(port.server.port, says);
  expect(answers.at(-1)?.status).toBe(400);
  expect(answers.at(-1)?.body).toBe('');
  expect(answers).toHaveLength(count);
});

test.each([
  ['a header of a GET', `GET /HEAD HTTP/1.1\r\n${wrong}`],
  ['a header with the text of a HEAD', `GET / HTTP/1.1\r\nx: y\r\nHEAD / HTTP/1.1\r\n${wrong}`],
])('the answer to %s has a body', async (_what, text) => {
  expect(await refusalOf([text])).toEqual([400, 'This is not HTTP.']);
});

test.each([
  ['FOO', `FOO /v1/health HTTP/1.1\r\nhost: x\r\n\r\n`],
  ['get', `get /v1/health HTTP/1.1\r\nhost: x\r\n\r\n`],
  ['GETS', `${health}GETS /v1/health HTTP/1.1\r\nhost: x\r\n\r\n`],
])('the refusal of the unknown method %s names it', async (method, text) => {
  expect(await refusalOf([text])).toEqual([400, `The method ${method} is not supported.`]);
});

test.each(['hello\r\n\r\n', '\x16\x03\x01\x00'])('%j is not HTTP/1.1', async (text) => {
  expect(await refusalOf([text])).toEqual([400, 'This is not HTTP.']);
});

test('a request that ends in its head is not said to end in its body', async () => {
  expect(await refusalOf(['GET /v1/health HTTP/1.1\r\nhost'])).toEqual([400, 'The request ended before it was complete.']);
});

test('a target may be longer than the headers, and the refusal of a longer one states the limit that counts', async () => {
  const max = 4 * figure('header_bytes_max');
  const get = (size: number): string => port.head(`GET /${'a'.repeat(size)}`);
  expect(await refusalOf([get(max - 1000)])).toEqual([404, expect.any(String)]);
  expect(await refusalOf([get(max + 1000)])).toEqual([
    431,
    `Headers may have at most ${figure('header_bytes_max')} bytes, and the target and the headers together at most ${max}.`,
  ]);
});
