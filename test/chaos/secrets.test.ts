import { type ClientEvent, type ClientOptions, SentinelSec } from '@sentinelsec/sdk';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { failureOf } from '../support/fake-client.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { fakeServer, json, keyWith, problem, type Seen } from '../support/fake-server.ts';
import { longRuns, runs } from '../support/runs.ts';
import { listen, part, Sinks } from './secrets-sinks.ts';

beforeAll(listen);

/**
 * Sets up a test: `make` makes a client with a fake clock, and `sinks` collects all outputs of this client. The parameter
 * `answer` is the server: it returns the response to each request.
 */
function watched(answer: (seen: Seen) => Response, options: ClientOptions) {
  const sinks = new Sinks();
  const clock = new FakeClock();
  const server = fakeServer(answer);
  const told = { logger: sinks.logger, logLevel: 'debug' as const, onEvent: sinks.onEvent, telemetry: sinks.telemetry };
  const make = (): SentinelSec =>
    new SentinelSec({ apiKey: keyWith(), clock, fetch: server.fetch, maxRetries: 1, ...told, ...options });
  return { sinks, clock, make, seen: server.seen };
}

/**
 * Makes secrets. They contain characters that can break headers, quotes or terminals. The client's own texts contain no part of
 * such a secret.
 */
const hostile = fc
  .array(fc.constantFrom('\n', '\r\n', '"', "'", '\\', '\u0000', '%', ' ', ';', '{', '\u001b[2J', 'é', '💥', 'Q', 'Zx9', '7$'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((odd) => `Wq8#kV2!${odd.join('xR5~')}pL9^mT4&`);

/** Makes secrets of printable characters. A server with another key format could issue such secrets. */
const printable = fc
  .string({ unit: fc.constantFrom(...'"\'\\%<>&;=Qq9#~'), minLength: 4, maxLength: 12 })
  .map((odd) => `Vz7!${odd}Kx3^`);

const create = { name: 'ci', scopes: ['usage:read' as const] };
const challenge = { id: 'chl_1', methods: ['totp'], expires_at: '2030-01-01T00:00:00.000Z' };

test('an invalid key of any shape is neither shown nor sent anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.boolean(), async (secret, late) => {
      const { sinks, clock, make, seen } = watched(() => json({}), { apiKey: late ? () => secret : secret, environment: 'test' });
      try {
        const client = make();
        sinks.take(client);
        sinks.take(await clock.run(failureOf(client.account.get())));
      } catch (error) {
        sinks.take(error);
      }
      expect(await sinks.found(secret)).toEqual([]);
      expect(seen).toEqual([]);
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
});

test('a restore token of any shape is shown nowhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostile, printable), async (restoreToken) => {
      const { sinks, clock, make } = watched(echo, {});
      const client = make();
      sinks.take(await clock.run(failureOf(client.account.restore({ code: '123456' }, { restoreToken }))));
      expect(await sinks.found(restoreToken)).toEqual([]);
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
});

test('an MFA token of any shape, and the code that it was exchanged for, are shown nowhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostile, printable), async (token) => {
      const code = 'Jw6&code-Yt1%';
      const platform = (seen: Seen): Response => {
        if (seen.url.pathname.endsWith('/challenges')) return json(challenge);
        if (seen.url.pathname.startsWith('/v1/mfa')) return json({ token, expires_at: challenge.expires_at });
        return echo(seen);
      };
      const { sinks, clock, make } = watched(platform, { mfa: () => code });
      sinks.take(await clock.run(failureOf(make().keys.create(create))));
      expect(await sinks.found(token)).toEqual([]);
      expect(await sinks.found(code)).toEqual([]);
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
});

/** Returns an error response that repeats the credentials of the request in several members and a header. */
function echo({ headers, url }: Seen): Response {
  const sent = [headers.get('authorization')?.replace('Bearer ', ''), headers.get('mfa-token')].filter((text) => text).join(' ');
  const members = { detail: sent, extra: [sent], instance: encodeURIComponent(sent), errors: [{ pointer: sent, detail: sent }] };
  return problem('unheard-of', url.pathname.endsWith('restore') ? 422 : 403, { members, headers: { 'request-id': sent } });
}

const escaped = (text: string): string =>
  Array.from(text, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

/**
 * Forms in which a server, a proxy or a library may write a text. In the last form, each character is an escape of JSON, so the
 * text appears only after a JSON parser has read it.
 */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  encodeURIComponent,
  (text) => Buffer.from(text).toString('hex').toUpperCase(),
  (text) => `Basic ${btoa(`ann:${text}`)}`,
  (text) => Array.from(text, (character) => `&#${character.charCodeAt(0)};`).join(''),
  (text) => `${text.slice(0, 45)} ${text.slice(45)}`,
  escaped,
];

test('a key that an answer repeats, in any form and place, is shown nowhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        status: fc.constantFrom(200, 400, 401, 403, 404, 409, 422, 429, 500, 503),
        type: fc.constantFrom(
          'unheard-of',
          'quota-exceeded',
          'mfa-required',
          'scope-missing',
          'validation-failed',
          'key-rotated',
        ),
        spell: fc.constantFrom(...spellings),
        letter: fc.constantFrom(...'bcdfghkmpqrtvwz'),
      }),
      async ({ status, type, spell, letter }) => {
        const apiKey = keyWith(letter);
        const said = spell(apiKey);
        const [first, second] = [said.slice(0, said.length / 2), said.slice(said.length / 2)];
        const answer = (): Response => {
          const members = {
            title: `It is ${first}`,
            detail: `${second} it is`,
            instance: said,
            [said]: { [said]: [said] },
            errors: [{ pointer: `/${said}`, detail: said }],
            'violated-policies': [said],
            required: [said],
            challenge: { id: said, methods: [said], expires_at: said },
          };
          const headers = {
            'request-id': said,
            'retry-after': said,
            ratelimit: `"${said.replaceAll('\\', '\\\\')}";r=0;t=1`,
            'ratelimit-policy': `"${said.replaceAll('\\', '\\\\')}";q=1;w=1`,
            'www-authenticate': said,
            'x-said': said,
          };
          const json = problem(type, status, { members, headers });
          // `problem` doubles the backslashes of the escapes. `unescapedOnce` removes the doubling, so a JSON parser decodes the
          // escapes and gets the key.
          return spell === escaped ? unescapedOnce(json) : json;
        };
        const { sinks, clock, make } = watched(answer, { apiKey });
        const client = make();
        sinks.take(await clock.run(failureOf(client.keys.get('key_1'))));
        sinks.take(await clock.run(failureOf(client.usage.listLogs({}, { maxQueueTime: 1 }))));
        sinks.take(client.quota.policies);
        expect(await sinks.found(apiKey.slice(-38))).toEqual([]);
      },
    ),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
});

/** Returns the response with each double backslash in its body replaced by a single one. */
function unescapedOnce(answer: Response): Response {
  const body = answer.body?.pipeThrough(new TextDecoderStream()).pipeThrough(
    new TransformStream<string, string>({
      transform: (text, controller) => controller.enqueue(text.replaceAll('\\\\', '\\')),
    }),
  );
  return new Response(body?.pipeThrough(new TextEncoderStream()) ?? null, answer);
}

/** Random cases: the status of a response, the place at which the response repeats the key, and the letters of the key. */
const fates = fc.record({
  status: fc.constantFrom(302, 307, 400, 401, 403, 404, 409, 422, 429, 500, 503),
  where: fc.constantFrom('body', 'header', 'failure', 'page'),
  letter: fc.constantFrom(...'bcdfghkmpqrtvwz'),
});

test('a key that the server or the network repeats is shown nowhere, and is sent to no other origin', async () => {
  await fc.assert(
    fc.asyncProperty(fates, async ({ status, where, letter }) => {
      const apiKey = keyWith(letter);
      const { sinks, clock, make, seen } = watched(
        () => {
          if (where === 'failure') throw failing(apiKey);
          if (where === 'page') return new Response(`<p>${apiKey}</p>`, { status, headers: { 'content-type': 'text/html' } });
          const headers = {
            location: `https://other.example/?key=${apiKey}`,
            ...(where === 'header' && { 'request-id': apiKey }),
          };
          return problem('unheard-of', status, { members: where === 'body' ? { title: apiKey, detail: apiKey } : {}, headers });
        },
        { apiKey },
      );
      const client = make();
      sinks.take(client);
      sinks.take(await clock.run(failureOf(client.keys.get('key_1'))));
      // The prefix and the id of a key are not secret. The last 38 characters are.
      expect(await sinks.found(apiKey.slice(-38))).toEqual([]);
      expect(new Set(seen.map(({ url }) => url.hostname)).size).toBe(1);
      expect(seen.every(({ url }) => !url.href.includes(letter.repeat(part)))).toBe(true);
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
});

/** Makes random JSON that contains a text: as a value, as a part of a value, or as a property name. */
const holding = (text: string): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    body: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>(text, `for ${text}.`, encodeURIComponent(text), JSON.stringify({ text }), { [text]: 1 }),
      fc.array(tie('body'), { minLength: 1, maxLength: 2 }),
      fc.record({ id: tie('body'), status: fc.integer() }),
      tie('body').map((below) => ({ plan: below, __proto__: null })),
    ),
  })).body;

/** The ways to call an operation. */
const ways: readonly ((client: SentinelSec) => Promise<unknown>)[] = [
  (client) => client.account.get().withResponse(),
  (client) => client.usage.listLogs().withResponse(),
  (client) => client.api.GET('/v1/account'),
  (client) => client.request('GET', '/v1/account').withResponse(),
  (client) => client.request('GET', '/v1/new').withResponse(),
];

test('a key that a success repeats, in any place and for any kind of call, is only in the answer', async () => {
  const apiKey = keyWith('w');
  await fc.assert(
    fc.asyncProperty(holding(apiKey), fc.constantFrom(...ways), async (body, call) => {
      const { sinks, clock, make } = watched(() => json(body), { apiKey });
      await clock.run(call(make()));
      expect(await sinks.found(apiKey.slice(-38))).toEqual([]);
      expect(sinks.counts).toMatchObject({ events: 4, channels: 8 });
      expect(sinks.spans).toEqual({ ended: 2, open: 0 });
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
});

test('a token of any shape that a success repeats is only in the answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostile, printable), fc.boolean(), async (token, mfa) => {
      const platform = ({ url }: Seen): Response => {
        if (url.pathname.endsWith('/challenges')) return json(challenge);
        if (url.pathname.startsWith('/v1/mfa')) return json({ token, expires_at: challenge.expires_at });
        return json({ plan: [token, { [token]: `<${token}>` }] });
      };
      const { sinks, clock, make } = watched(platform, { mfa: () => '123456' });
      const client = make();
      const call = mfa ? client.keys.create(create) : client.account.restore({ code: '123456' }, { restoreToken: token });
      // If no header can contain the token, the client refuses the call. The error must not contain the token either.
      sinks.take(await clock.run(failureOf(call)));
      expect(await sinks.found(token)).toEqual([]);
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
});

test('no personal value of a path, a query or a body is in a span, a metric or a channel', async () => {
  const person = 'Wq8ann@post.invalid';
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(200, 404, 422, 500), fc.boolean(), async (status, described) => {
      const answer = ({ url }: Seen): Response => {
        if (status !== 200) return problem('unheard-of', status);
        const ofLog = { ip_address: person, user_agent: person };
        return json(url.pathname.includes('logs') ? ofLog : { email: person, api_username: person });
      };
      const { sinks, clock, make } = watched(answer, {});
      const client = make();
      const call = described
        ? client.usage.getLog(person).withResponse()
        : client.request('GET', `/v1/people/${encodeURIComponent(person)}`, { query: { person } }).withResponse();
      await clock.run(failureOf(call));
      await clock.run(failureOf(client.account.update({ email: person })));
      expect(await sinks.found(person)).toEqual([]);
    }),
    { ...runs, numRuns: 16 },
  );
});

/** Makes an error with a secret in its message, its code, its properties and its cause. */
function failing(secret: string): Error {
  const inner = Object.assign(new Error(`bad header Bearer ${secret}`), { code: `E_${secret}`, headers: { secret } });
  return Object.assign(new TypeError(`fetch failed for ${secret}`, { cause: inner }), {
    name: `Error ${secret}`,
    options: { secret },
  });
}

test('a secret that leaks is found, also in part and encoded', async () => {
  const secret = 'Wq8#kV2!"\npL9^mT4&';
  for (const told of [
    secret,
    secret.slice(2, 11),
    encodeURIComponent(secret),
    Buffer.from(secret).toString('hex'),
    btoa(secret),
  ]) {
    const sinks = new Sinks();
    sinks.take(new Error('outer', { cause: new Error(told) }));
    expect(await sinks.found(secret)).not.toEqual([]);
  }
});

test('a secret in the name of a span is found', async () => {
  const sinks = new Sinks();
  const hear: ((event: ClientEvent) => void)[] = [];
  sinks.telemetry({
    baseUrl: 'https://x.test',
    onEvent: (listener) => hear.push(listener),
    monotonic: () => 0,
    policies: () => [],
  });
  const call = { call: 1, operation: 'leaked.secret', at: 0 };
  hear[0]?.({ type: 'call.start', ...call, method: 'GET', known: true, path: '/', url: 'https://x.test', body: undefined });
  hear[0]?.({ type: 'call.success', ...call, status: 200, attempts: 1, durationMs: 1, body: undefined });
  expect(await sinks.found('leaked.secret')).not.toEqual([]);
});
