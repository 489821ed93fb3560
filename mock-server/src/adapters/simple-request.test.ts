import { expect, test } from 'vitest';
import { simpleRequest } from './simple-request.ts';

const url = 'https://api.example.com/v1/keys?limit=1#part';
const { signal } = new AbortController();

test.each<[string, RequestInit | undefined]>([
  ['no options', undefined],
  ['a method', { method: 'DELETE' }],
  ['headers as an object', { headers: { Accept: 'application/json', 'X-Odd': '', 'x-more': 'a b' } }],
  [
    'headers as Headers',
    {
      headers: new Headers([
        ['a', '1'],
        ['A', '2'],
        ['cookie', 'a=b'],
      ]),
    },
  ],
  ['the options of the client', { method: 'GET', headers: {}, redirect: 'manual', credentials: 'omit', signal }],
])('a request with %s is read as Request reads it', (_, init) => {
  const light = simpleRequest(url, init);
  const usual = new Request(url, init);
  expect(light?.method).toBe(usual.method);
  expect(light?.url).toBe(usual.url);
  expect([...(light?.headers ?? [])].sort()).toEqual([...usual.headers].sort());
  expect(light?.signal.aborted).toBe(false);
  expect(light?.hasLeft).toBe(false);
});

test.each<[string, unknown, unknown?]>([
  ['a text that is not a URL', '/v1/keys'],
  ['a URL with a password', 'https://user:word@example.com/'],
  ['a URL object', new URL(url)],
  ['a Request', new Request(url)],
  ['a method in lower case', url, { method: 'get' }],
  ['a body', url, { method: 'DELETE', body: 'text' }],
  ['integrity metadata', url, { integrity: 'sha256-abc' }],
  ['a redirect mode that must be checked', url, { redirect: 'error' }],
  ['a name that is not a token', url, { headers: { 'a b': '1' } }],
  ['a value that must be trimmed', url, { headers: { a: ' 1' } }],
  ['a value with a line feed', url, { headers: { a: '1\n2' } }],
  ['a value that is not a text', url, { headers: { a: 1 } }],
  ['pairs of headers', url, { headers: [['a', '1']] }],
  ['a signal of another kind', url, { signal: {} }],
  ['options that are not an object', url, 1],
])('for %s, the constructor of Request decides', (_, input, init) => {
  expect(simpleRequest(input as string, init as RequestInit)).toBeUndefined();
});

test('the caller has left as soon as its signal aborts', () => {
  const abort = new AbortController();
  const light = simpleRequest(url, { signal: abort.signal });
  abort.abort();
  expect(light?.hasLeft).toBe(true);
});
