import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SentinelSec, SentinelSecError } from '@sentinelsec/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureOf } from '../support/fake-client.ts';
import { longRuns, runs } from '../support/runs.ts';
import { setup } from '../support/setup.ts';

/** A function that runs a helper of the client until it ends. The helper reads the bodies of responses. */
type Helper = (client: SentinelSec, given: { folder: string; keyId: string; store: (key: string) => void }) => Promise<unknown>;

const helpers: Readonly<Record<string, Helper>> = {
  'exports.download': (client, { folder }) =>
    client.exports.download({ datasets: ['account', 'usage_logs'], format: 'json', to: folder }),
  'keys.rotateInPlace': (client, { keyId, store }) => client.keys.rotateInPlace({ id: keyId, overlap: 'PT1H', store }),
  'a step-up': (client) => client.keys.create({ name: 'ci', scopes: ['usage:read'] }).then((key) => key.id),
  'a list': async (client) => {
    for await (const _ of client.keys.list({ limit: 1 }));
  },
};

const junk = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    true,
    0,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER,
    '',
    '\0',
    '../x',
    '/etc/x',
    'C:\\x',
    'nul',
    '..',
    '.',
    [],
    {},
    [[]],
    [null],
  ),
  fc.string(),
  fc.jsonValue(),
);

/** Replaces one member of a parsed body. The number `at` selects the member. */
function altered(body: unknown, at: number, put: unknown): unknown {
  const places: [Record<string, unknown>, string][] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      places.push([value as Record<string, unknown>, key]);
      collect(member);
    }
  };
  const whole: Record<string, unknown> = { body };
  collect(whole);
  const [owner, key] = places[at % places.length] ?? [whole, 'body'];
  owner[key] = put;
  return whole.body;
}

test.each(Object.entries(helpers))(
  '%s ends with a result or an error of this client, whichever member of an answer is altered, and leaves no path or key behind',
  { timeout: 60_000 },
  async (_, helper) => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(5), fc.nat(60), junk, async (answer, member, put) => {
        const { platform } = setup({ seed: 'team' });
        const options = platform.clientOptions();
        let count = 0;
        const fetch: typeof options.fetch = async (url, init) => {
          const response = await options.fetch(url, init);
          if (!response.headers.get('content-type')?.startsWith('application/json') || count++ !== answer) return response;
          const body = JSON.stringify(altered(await response.json(), member, put)) ?? 'null';
          const headers = new Headers(response.headers);
          headers.delete('repr-digest');
          return new Response(body, { status: response.status, headers });
        };
        const client = new SentinelSec({ ...options, fetch, logLevel: 'off', maxRetries: 1 });
        const parent = mkdtempSync(path.join(tmpdir(), 'sentinelsec-altered-'));
        const stored: string[] = [];
        const given = {
          folder: path.join(parent, 'export'),
          keyId: platform.keyId,
          store: (key: string) => void stored.push(key),
        };
        const error = await failureOf(helper(client, given));
        if (error !== undefined) expect(SentinelSecError.is(error), String(error)).toBe(true);
        if (SentinelSecError.is(error)) kinds.add(error.kind);
        if (SentinelSecError.is(error) && error.kind === 'integrity') expect(error.operation).toBeDefined();
        for (const key of stored) expect(key).toMatch(/^ssk_test_\w{60}$/);
        expect(readdirSync(parent).filter((name) => name !== 'export')).toEqual([]);
        expect(readdirSync(parent, { recursive: true }).filter((name) => String(name).endsWith('.partial'))).toEqual([]);
      }),
      { ...runs, numRuns: longRuns(Math.min(runs.numRuns, 60)) },
    );
    expect(kinds).toContain('integrity');
  },
);
