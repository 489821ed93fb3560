import { inspect } from 'node:util';
import { type ClientEvent, type ClientOptions, type Logger, SentinelSec } from '@sentinelsec/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureOf } from '../support/fake-client.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { fakeServer, json, keyWith, problem, type Seen } from '../support/fake-server.ts';

/** How many hostile cases each property tries. */
const numRuns = 200;
/** No part of a secret as long as this may be found. */
const part = 8;

/** Everything that the client ever told, as text. */
class Sinks {
  readonly #told: string[] = [];
  readonly logger: Logger;

  constructor() {
    const log = (...line: unknown[]): void => this.take(line);
    this.logger = { debug: log, info: log, warn: log, error: log };
  }

  readonly onEvent = (event: ClientEvent): void => this.take(event);

  /** Keeps all that can be had of a value: printed, as JSON, cloned, and its causes. */
  take(value: unknown): void {
    this.#told.push(inspect(value, { depth: null, showHidden: true, getters: true }), JSON.stringify(value) ?? '', String(value));
    try {
      this.#told.push(inspect(structuredClone(value), { depth: null, showHidden: true }));
    } catch {
      // What cannot be cloned leaks nothing that way.
    }
    if (!(value instanceof Error)) return;
    this.#told.push(
      value.message,
      value.stack ?? '',
      inspect({ ...value, body: (value as { body?: unknown }).body }, { depth: null }),
    );
    if (value.cause !== undefined) this.take(value.cause);
  }

  /** The parts of a secret that were told, as they are or encoded. */
  found(secret: string): string[] {
    const told = this.#told.join('\n');
    return partsOf(secret).filter((piece) => encodings(piece).some((text) => told.includes(text)));
  }
}

/** Every part of a secret that is long enough to matter. */
const partsOf = (secret: string): string[] =>
  Array.from({ length: Math.max(0, secret.length - part + 1) }, (_, at) => secret.slice(at, at + part));

function encodings(piece: string): string[] {
  const bytes = Buffer.from(piece);
  const whole = bytes.toString();
  // Without the last group, which depends on what comes after.
  const base64 = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
  return [piece, JSON.stringify(piece).slice(1, -1), encodeURIComponent(whole), bytes.toString('hex'), base64];
}

/** A client that tells everything, on time of its own, before a server that a function plays. */
function watched(answer: (seen: Seen) => Response, options: ClientOptions) {
  const sinks = new Sinks();
  const clock = new FakeClock();
  const server = fakeServer(answer);
  const told = { logger: sinks.logger, logLevel: 'debug' as const, onEvent: sinks.onEvent };
  const make = (): SentinelSec =>
    new SentinelSec({ apiKey: keyWith(), clock, fetch: server.fetch, maxRetries: 1, ...told, ...options });
  return { sinks, clock, make, seen: server.seen };
}

/** Letters of a secret that appear in no text of this client, and what breaks headers, quotes and terminals. */
const hostile = fc
  .array(fc.constantFrom('\n', '\r\n', '"', "'", '\\', '\u0000', '%', ' ', ';', '{', '\u001b[2J', 'é', '💥', 'Q', 'Zx9', '7$'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((odd) => `Wq8#kV2!${odd.join('xR5~')}pL9^mT4&`);

/** Printable secrets, as a server that follows no pattern may give them. */
const printable = fc
  .string({ unit: fc.constantFrom(...'"\'\\%<>&;=Qq9#~'), minLength: 4, maxLength: 12 })
  .map((odd) => `Vz7!${odd}Kx3^`);

const create = { name: 'ci', scopes: ['usage:read' as const] };
const challenge = { id: 'chl_1', methods: ['totp'], expires_at: '2030-01-01T00:00:00.000Z' };

test('a key of any shape that is no key is told nowhere, and sent nowhere', async () => {
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
      expect(sinks.found(secret)).toEqual([]);
      expect(seen).toEqual([]);
    }),
    { numRuns },
  );
});

test('a restore token of any shape is told nowhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostile, printable), async (restoreToken) => {
      const { sinks, clock, make } = watched(echo, {});
      const client = make();
      sinks.take(await clock.run(failureOf(client.account.restore({ code: '123456' }, { restoreToken }))));
      expect(sinks.found(restoreToken)).toEqual([]);
    }),
    { numRuns },
  );
});

test('an MFA token of any shape, and the code it was got with, are told nowhere', async () => {
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
      expect(sinks.found(token)).toEqual([]);
      expect(sinks.found(code)).toEqual([]);
    }),
    { numRuns },
  );
});

/** A refusal that says back all that it was sent, in every place and encoding that a server may put it. */
function echo({ headers, url }: Seen): Response {
  const sent = [headers.get('authorization')?.replace('Bearer ', ''), headers.get('mfa-token')].filter((text) => text).join(' ');
  const members = { detail: sent, extra: [sent], instance: encodeURIComponent(sent), errors: [{ pointer: sent, detail: sent }] };
  return problem('unheard-of', url.pathname.endsWith('restore') ? 422 : 403, { members, headers: { 'request-id': sent } });
}

/** What a key's source, the network and a server may do with a key. */
const fates = fc.record({
  status: fc.constantFrom(302, 307, 400, 401, 403, 404, 409, 422, 429, 500, 503),
  where: fc.constantFrom('body', 'header', 'failure', 'page'),
  letter: fc.constantFrom(...'bcdfghkmpqrtvwz'),
});

test('a key that the server or the network says back is told nowhere, and goes to no other origin', async () => {
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
      // The prefix and the id are no secret; what follows them is.
      expect(sinks.found(apiKey.slice(-38))).toEqual([]);
      expect(new Set(seen.map(({ url }) => url.hostname)).size).toBe(1);
      expect(seen.every(({ url }) => !url.href.includes(letter.repeat(part)))).toBe(true);
    }),
    { numRuns },
  );
});

/** A failure as runtimes throw it: with what was sent in its message, its code and its causes. */
function failing(secret: string): Error {
  const inner = Object.assign(new Error(`bad header Bearer ${secret}`), { code: `E_${secret}`, headers: { secret } });
  return Object.assign(new TypeError(`fetch failed for ${secret}`, { cause: inner }), {
    name: `Error ${secret}`,
    options: { secret },
  });
}

test('a secret that is not kept would be found, in part and encoded', () => {
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
    expect(sinks.found(secret)).not.toEqual([]);
  }
});
