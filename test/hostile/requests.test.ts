import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { operations } from '../gates/operations.ts';
import { longRuns, runs } from '../support/runs.ts';
import { Asker } from './asker.ts';

let asker: Asker;
beforeEach(() => {
  asker = new Asker();
});

const token = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,20}$/);
const anything = fc.record({
  method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'x'),
  path: fc.oneof(
    fc.constantFrom(...operations.map(({ path }) => path)).map((path) => path.replace(/\{\w+\}/g, 'x')),
    fc
      .array(
        fc.oneof(fc.constantFrom('v1', 'keys', 'account', '..', '%2e', '%00', ''), fc.string({ unit: 'binary' }).map(encoded)),
      )
      .map((parts) => `/${parts.join('/')}`),
  ),
  query: fc.oneof(fc.constant(''), fc.string({ unit: 'binary' }).map(encoded), fc.string()),
  headers: fc.dictionary(
    fc.oneof(
      token,
      fc.constantFrom(
        'accept',
        'content-type',
        'if-match',
        'range',
        'if-range',
        'idempotency-key',
        'mfa-token',
        'prefer',
        'authorization',
      ),
    ),
    fc.oneof(
      fc.stringMatching(/^[!-~]{0,60}$/),
      fc.constantFrom('application/json', '*/*', 'bytes=0-', '"1"', 'code=200', 'example=x'),
    ),
  ),
  body: fc.oneof(fc.constant(undefined), fc.json(), fc.uint8Array({ maxLength: 200 })),
  key: fc.boolean(),
});

function encoded(text: string): string {
  return text.replace(/[^A-Za-z0-9/=&%.-]/g, (letter) => `%${(letter.charCodeAt(0) & 0xff).toString(16).padStart(2, '0')}`);
}

test('random methods, paths, queries, headers and bodies are answered as the spec says, and nothing fails', async () => {
  const { platform } = asker.testPlatform;
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(anything, async ({ method, path, query, headers, body, key }) => {
      platform.limits.reset();
      platform.unlock();
      const url = `${platform.origin}${path}${query && `?${query}`}`;
      const all = { ...headers, ...(key && { authorization: `Bearer ${platform.apiKey}` }) };
      const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD';
      statuses.add(
        (await asker.ask(new Request(url, { method, headers: all, ...(hasBody && { body: body as BodyInit }) }))).status,
      );
    }),
    { ...runs, numRuns: longRuns(3000) },
  );
  for (const status of [200, 401, 404, 405]) expect(statuses).toContain(status);
  asker.expectNoFailure();
}, 120_000);
