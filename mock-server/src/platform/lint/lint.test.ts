import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type LintRuleName, lintRules } from '@sentinelsec/mock-server';
import { expect, test } from 'vitest';
import { root } from '../../../../test/support/project-root.ts';
import { type Sent, type TestPlatform, testPlatform } from '../../../../test/support/test-platform.ts';

const csv = { datasets: ['account'], format: 'csv' };

/**
 * Returns a platform. Its next response to a call of `operation` has the status `status`, and the value `retryAfter` in
 * `Retry-After`.
 */
function refusing(operation: 'account.get' | 'exports.create' | 'health.get', status: number, retryAfter?: number): TestPlatform {
  const open = testPlatform({ check: () => {} });
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  open.platform.on(operation, () => new Response('{}', { status, headers }), { once: true });
  return open;
}

/** Sends a request and reads the whole response. */
async function send({ call }: TestPlatform, request: string, sent?: Sent): Promise<void> {
  await call(request, sent);
}

const withKey = (key: string): Sent => ({ body: csv, headers: { 'idempotency-key': key } });

/**
 * Returns a platform and three keys. The platform has answered one request with each key, each time with 429. The wait in
 * `Retry-After` is over.
 */
async function threeRefused(): Promise<TestPlatform & { readonly keys: readonly string[] }> {
  const open = testPlatform();
  const keys = [1, 2, 3].map(() => open.platform.seed.key().secret);
  for (const key of keys) open.platform.limits.exhaust(key, 'standard');
  for (const key of keys) await send(open, 'GET /v1/account', { key });
  const waits = open.platform.journal.entries.map(({ retryAfter = 0 }) => retryAfter);
  await open.platform.clock.advance({ milliseconds: Math.max(...waits) });
  return { ...open, keys };
}

interface Case {
  readonly rule: LintRuleName;
  /** Behaviours of clients that break the rule. */
  readonly breaks: Readonly<Record<string, () => Promise<TestPlatform>>>;
  /** Behaviours that are similar to those in `breaks`, but do not break the rule. */
  readonly keeps: Readonly<Record<string, () => Promise<TestPlatform>>>;
}

const cases: readonly Case[] = [
  {
    rule: 'early-retry',
    breaks: {
      'a retry after a part of the wait': async () => {
        const open = refusing('account.get', 503, 10);
        await send(open, 'GET /v1/account');
        await open.platform.clock.advance({ seconds: 9 });
        await send(open, 'GET /v1/account');
        return open;
      },
      'a retry in the same millisecond': async () => {
        const open = testPlatform();
        open.platform.limits.exhaust(open.platform.apiKey, 'standard');
        await send(open, 'GET /v1/account');
        await send(open, 'GET /v1/account');
        return open;
      },
    },
    keeps: {
      'a retry after exactly the wait': async () => {
        const open = refusing('account.get', 503, 10);
        await send(open, 'GET /v1/account');
        await open.platform.clock.advance({ seconds: 10 });
        await send(open, 'GET /v1/account');
        return open;
      },
      'another request during the wait': async () => {
        const open = refusing('account.get', 503, 10);
        await send(open, 'GET /v1/account');
        await send(open, 'GET /v1/account?fields=other');
        await send(open, 'GET /v1/limits');
        return open;
      },
      'equal requests that were sent together, before the first refusal arrived': async () => {
        const open = testPlatform();
        open.platform.limits.exhaust(open.platform.apiKey, 'standard');
        await Promise.all([1, 2].map(() => send(open, 'GET /v1/account')));
        return open;
      },
      'the same request of another client': async () => {
        const open = refusing('account.get', 503, 10);
        await send(open, 'GET /v1/account', { headers: { 'user-agent': 'one' } });
        await send(open, 'GET /v1/account', { headers: { 'user-agent': 'other' } });
        return open;
      },
      'a retry after a refusal that states no time': async () => {
        const open = refusing('account.get', 503);
        await send(open, 'GET /v1/account');
        await send(open, 'GET /v1/account');
        return open;
      },
    },
  },
  {
    rule: 'early-poll',
    breaks: {
      'a running export that is read again immediately': async () => {
        const open = testPlatform();
        const { body } = await open.call('POST /v1/exports', { body: csv });
        await send(open, `GET /v1/exports/${body.id}`);
        await send(open, `GET /v1/exports/${body.id}`);
        return open;
      },
    },
    keeps: {
      'a running export that is read again after the stated wait': async () => {
        const open = testPlatform();
        const { body } = await open.call('POST /v1/exports', { body: csv });
        await send(open, `GET /v1/exports/${body.id}`);
        await open.platform.clock.advance({ milliseconds: open.platform.journal.entries.at(-1)?.retryAfter ?? 0 });
        await send(open, `GET /v1/exports/${body.id}`);
        return open;
      },
      'two exports that are read one after the other': async () => {
        const open = testPlatform();
        for (let count = 0; count < 2; count++) {
          const { body } = await open.call('POST /v1/exports', { body: csv });
          await send(open, `GET /v1/exports/${body.id}`);
        }
        return open;
      },
    },
  },
  {
    rule: 'herd',
    breaks: {
      'three refused requests that are sent again at the same time': async () => {
        const open = await threeRefused();
        await Promise.all(open.keys.map((key) => send(open, 'GET /v1/account', { key })));
        return open;
      },
    },
    keeps: {
      'three refused requests that are sent again at different times': async () => {
        const open = await threeRefused();
        for (const key of open.keys) {
          await send(open, 'GET /v1/account', { key });
          await open.platform.clock.advance({ milliseconds: 50 });
        }
        return open;
      },
      'two refused requests that are sent again at the same time': async () => {
        const open = await threeRefused();
        await Promise.all(open.keys.slice(1).map((key) => send(open, 'GET /v1/account', { key })));
        return open;
      },
      'one request that is sent first, and the others after it has succeeded': async () => {
        const open = testPlatform();
        const { platform } = open;
        platform.limits.exhaust(platform.apiKey, 'standard');
        const paths = ['account', 'settings', 'keys', 'roles'];
        await Promise.all(paths.map((path) => send(open, `GET /v1/${path}`)));
        await platform.clock.advance({ minutes: 1 });
        await send(open, `GET /v1/${paths[0]}`);
        await Promise.all(paths.slice(1).map((path) => send(open, `GET /v1/${path}`)));
        return open;
      },
    },
  },
  {
    rule: 'unsafe-repeat',
    breaks: {
      'a write without a key that is sent again': async () => {
        const open = refusing('exports.create', 500);
        await send(open, 'POST /v1/exports', { body: csv });
        await send(open, 'POST /v1/exports', { body: csv });
        return open;
      },
      'a write that is sent again with a new key': async () => {
        const open = refusing('exports.create', 502);
        await send(open, 'POST /v1/exports', withKey('one'));
        await send(open, 'POST /v1/exports', withKey('two'));
        return open;
      },
      'a write whose connection broke, and that is sent again without its key': async () => {
        const open = testPlatform();
        await send(open, 'GET /v1/mfa/factors');
        open.platform.on('exports.create', () => Response.error(), { once: true });
        await open.call('POST /v1/exports', withKey('one')).catch(() => {});
        await send(open, 'POST /v1/exports', { body: csv });
        return open;
      },
    },
    keeps: {
      'a write that is sent again with its key': async () => {
        const open = refusing('exports.create', 500);
        await send(open, 'POST /v1/exports', withKey('one'));
        await send(open, 'POST /v1/exports', withKey('one'));
        return open;
      },
      'another write with a key of its own': async () => {
        const open = refusing('exports.create', 500);
        await send(open, 'POST /v1/exports', withKey('one'));
        await send(open, 'POST /v1/exports', { body: { ...csv, format: 'json' }, headers: { 'idempotency-key': 'two' } });
        return open;
      },
      'a read that is sent again': async () => {
        const open = refusing('account.get', 500);
        await send(open, 'GET /v1/account');
        await send(open, 'GET /v1/account');
        return open;
      },
      'a write that succeeded and is done again on purpose': async () => {
        const open = testPlatform();
        await send(open, 'POST /v1/exports', withKey('one'));
        await send(open, 'POST /v1/exports', withKey('two'));
        return open;
      },
    },
  },
  {
    rule: 'key-in-url',
    breaks: {
      'a key in the query': async () => {
        const open = testPlatform();
        await send(open, `GET /v1/account?api_key=${open.platform.apiKey}`, { headers: { authorization: '' } });
        return open;
      },
      'an encoded key in the path': async () => {
        const open = testPlatform();
        await send(open, `GET /v1/keys/${open.platform.apiKey.replace('_', '%5F')}`);
        return open;
      },
    },
    keeps: {
      'the id of a key in the path, and of a record in the query': async () => {
        const open = testPlatform();
        await send(open, `GET /v1/keys/${open.platform.keyId}`);
        await send(open, `GET /v1/usage/logs?key_id=${open.platform.keyId}`);
        return open;
      },
    },
  },
];

test('every rule has clients that break it and similar clients that keep it', () => {
  expect(cases.map(({ rule }) => rule)).toEqual(lintRules.map(({ name }) => name));
});

for (const { rule, breaks, keeps } of cases) {
  for (const [what, scene] of Object.entries(breaks))
    test(`${rule} finds ${what}`, async () => {
      const { platform } = await scene();
      const findings = platform.lint();
      expect(findings.map((finding) => finding.rule)).toEqual([rule]);
      expect(findings[0]?.message).toContain(lintRules.find(({ name }) => name === rule)?.fix);
      expect(findings[0]?.message).not.toContain('\n');
      expect(findings[0]?.entries.length).toBeGreaterThan(0);
      expect(platform.lint({ rules: lintRules.map(({ name }) => name).filter((name) => name !== rule) })).toEqual([]);
      expect(platform.lint({ since: platform.clock.now() + 1 })).toEqual([]);
    });
  for (const [what, scene] of Object.entries(keeps))
    test(`${rule} accepts ${what}`, async () => {
      const { platform } = await scene();
      expect(platform.lint()).toEqual([]);
    });
}

test('findings contain no secret', async () => {
  const open = testPlatform();
  await send(open, `POST /v1/exports?api_key=${open.platform.apiKey}`, withKey('s3cret-key'));
  const text = JSON.stringify(open.platform.lint());
  expect(text).toContain('key-in-url');
  expect(text).not.toMatch(new RegExp(`${open.platform.apiKey}|s3cret-key`));
});

test('if the clock is set back between two requests, the second is not an early retry', async () => {
  const open = testPlatform();
  const before = open.platform.snapshot();
  await open.platform.clock.advance({ hours: 1 });
  open.platform.limits.exhaust(open.platform.apiKey, 'standard');
  await send(open, 'GET /v1/account');
  open.platform.restore(before);
  await send(open, 'GET /v1/account');
  expect(open.platform.lint()).toEqual([]);
});

test('on the network, a request that arrives before the refusal can have reached the client is not a retry', async () => {
  const { platform } = refusing('account.get', 503, 10);
  const ask = async (): Promise<void> => {
    const headers = { authorization: `Bearer ${platform.apiKey}` };
    const request = new Request(`${platform.origin}/v1/account`, { headers });
    await (await platform.arrive(request, { via: 'port' })).text();
  };
  await ask();
  await platform.clock.advance({ milliseconds: 200 });
  await ask();
  expect(platform.lint()).toEqual([]);
  await platform.clock.advance({ milliseconds: 100 });
  await ask();
  expect(platform.lint()).toMatchObject([{ rule: 'early-retry' }]);
});

test('wrong options are refused', () => {
  const { platform } = testPlatform();
  expect(() => platform.lint({ rules: ['early' as 'early-retry'] })).toThrow(
    /^platform\.lint: rules is .* a list of these rules: early-retry/,
  );
  expect(() => platform.lint({ since: 'yesterday' })).toThrow(/^platform\.lint: since is "yesterday"/);
});

test('the guide lists every rule with its texts', () => {
  const guide = readFileSync(path.join(root, 'docs/guides/verifying.md'), 'utf8');
  for (const { name, what, why, fix } of lintRules) expect(guide).toContain(`| \`${name}\` | ${what} | ${why} | ${fix} |`);
});
