import { beforeEach, expect, test } from 'vitest';
import { contract } from '../../mock-server/src/generated/contract.ts';
import { figure } from '../support/spec-figures.ts';
import { Asker } from './asker.ts';

let asker: Asker;
beforeEach(() => {
  asker = new Asker();
});

/** Paths that try to reach another resource, each with its name and the status of the response. */
const paths: readonly (readonly [string, string, number])[] = [
  ['a slash that is encoded', '/v1/keys/a%2fb', 422],
  ['NUL that is encoded', '/v1/keys/key%00', 422],
  ['dots that are encoded', '/v1/keys/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 422],
  ['dots that are encoded twice', '/v1/keys/%252e%252e', 422],
  ['a backslash', '/v1/keys/..%5c..%5cwindows', 422],
  ['half an encoding', '/v1/keys/%2', 400],
  ['invalid percent-encoding', '/v1/keys/%zz', 400],
  ['percent-encoding that is not UTF-8', '/v1/keys/%ff%fe', 400],
  ['an overlong encoding', '/v1/keys/%c0%ae', 400],
  ['an encoded surrogate', '/v1/keys/%ed%a0%80', 400],
  ['a very long id', `/v1/keys/key_${'0'.repeat(50_000)}`, 422],
  ['an id of a prototype', '/v1/keys/__proto__', 422],
  ['an id in small letters', '/v1/keys/key_01kaseq4h8z3m5n7p9r1t3v5x7', 422],
  ['an id of another kind', '/v1/keys/mem_01KASEQ4H8Z3M5N7P9R1T3V5X7', 422],
  ['no id', '/v1/keys/', 404],
  ['two slashes', '/v1//keys', 404],
  ['a slash at the end', '/v1/account/', 404],
  ['an encoded path', '/v1/%61ccount', 404],
  ['other letters', '/V1/Account', 404],
  ['a file of a path', '/v1/exports/exp_01KASEQ4H8Z3M5N7P9R1T3V5X7/files/..%2f..%2fsecret', 422],
  ['a template', '/v1/keys/%7Bkey_id%7D', 422],
];

test.each(paths)('a path with %s finds nothing outside the API', async (_what, path, status) => {
  expect((await asker.get(path)).status).toBe(status);
  asker.expectNoFailure();
});

const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const listed = contract.operations['usage.listLogs'].path;

test('a forged, truncated, doubled, foreign or out-of-range cursor is refused', async () => {
  for (let call = 0; call < 5; call++) await asker.get('/v1/account');
  const { next_cursor: own } = JSON.parse((await asker.get(`${listed}?limit=2`)).body) as { next_cursor: string };
  expect((await asker.get(`${listed}?limit=2&cursor=${own}`)).status).toBe(200);
  const [place = '', mark = ''] = Buffer.from(own, 'base64url').toString().split('.');
  expect(Number(place)).toBeGreaterThanOrEqual(0);
  const forged = [
    'A',
    '%00',
    own.slice(0, -1),
    own + own,
    `${own}=`,
    base64url(`${place}.${'0'.repeat(mark.length)}`),
    base64url(`x.${mark}`),
    base64url(`1e3.${mark}`),
    base64url(`.${mark}`),
    base64url('__proto__'),
    'x'.repeat(100_000),
  ];
  for (const cursor of forged)
    expect([cursor.slice(0, 60), (await asker.get(`${listed}?limit=2&cursor=${cursor}`)).status]).toEqual([
      cursor.slice(0, 60),
      expect.toBeOneOf([400, 422]),
    ]);
  for (const number of ['-1', `-${'9'.repeat(400)}`, '9'.repeat(400), '9007199254740993']) {
    const { status, body } = await asker.get(`${listed}?limit=2&cursor=${base64url(`${number}.${mark}`)}`);
    if (status === 200) expect((JSON.parse(body) as { data: unknown[] }).data.length).toBeLessThanOrEqual(2);
    else expect(status).toBeOneOf([400, 422]);
  }
  expect((await asker.get(`${contract.operations['security.listEvents'].path}?limit=2&cursor=${own}`)).status).toBe(422);
  expect((await asker.get(`${listed}?limit=2&order=asc&cursor=${own}`)).status).toBe(422);
  asker.expectNoFailure();
});

test.each([
  ['a text in place of a number', 'limit=many'],
  ['a number past all bounds', `limit=${'9'.repeat(400)}`],
  ['a number with a part', 'limit=1.5'],
  ['a number twice', 'limit=1&limit=2'],
  ['a number in hex', 'limit=0x10'],
  ['an order of a prototype', 'order=__proto__'],
  ['a name of a prototype', '__proto__=1'],
  ['a name of a constructor', 'constructor=1'],
  ['a name with NUL', '%00=1'],
  ['percent-encoding that is not UTF-8', 'order=%ff'],
  ['a moment that is none', 'from=2026-13-45T99:99:99Z'],
  ['thousands of names', Array.from({ length: 5000 }, (_, number) => `x${number}=1`).join('&')],
])('a query with %s does not match the schema', async (_what, query) => {
  expect((await asker.get(`${listed}?${query}`)).status).toBe(422);
  asker.expectNoFailure();
});

test.each([
  ['two credentials', { authorization: 'Bearer a, Bearer b' }, 401],
  ['a scheme alone', { authorization: 'Bearer' }, 401],
  ['Basic that is no base64', { authorization: 'Basic %%%' }, 401],
  ['Basic without a colon', { authorization: `Basic ${Buffer.from('nobody').toString('base64')}` }, 401],
  ['a very long credential', { authorization: `Bearer ${'x'.repeat(10_000)}` }, 401],
  ['a key of a prototype', { authorization: 'Bearer __proto__' }, 401],
  ['headers over the limit', { 'x-large': 'x'.repeat(figure('header_bytes_max')) }, 431],
])('%s: is refused', async (_what, headers, status) => {
  expect((await asker.ask(new Request(`${asker.testPlatform.platform.origin}/v1/account`, { headers }))).status).toBe(status);
  asker.expectNoFailure();
});

test.each(['path', 'query', 'body', 'name'] as const)(
  'a key that was put into the %s by mistake is not repeated in the answer',
  async (place) => {
    const { apiKey } = asker.testPlatform.platform;
    const answers = {
      path: () => asker.get(`/v1/${apiKey}`),
      query: () => asker.get(`/v1/account?${apiKey}=1&key=${apiKey}`),
      body: () => asker.change(JSON.stringify({ organization_name: [apiKey], [apiKey]: apiKey })),
      name: () => asker.get(`/v1/keys/${apiKey}`),
    };
    expect((await answers[place]()).status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(asker.testPlatform.platform.journal.entries)).not.toContain(apiKey);
  },
);
