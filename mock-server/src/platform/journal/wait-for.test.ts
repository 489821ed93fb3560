import { createPlatform, VerificationError } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, onTestFinished, test } from 'vitest';
import { testPlatform } from '../../../../test/support/test-platform.ts';

test('requests that were received before are returned immediately', async () => {
  const { platform, call } = testPlatform();
  await call('GET /v1/account');
  expect(await platform.journal.waitFor({ operation: 'account.get' }, { timeout: 0 })).toHaveLength(1);
});

test('requests that arrive later end the wait as soon as enough match', async () => {
  const { platform, call } = testPlatform();
  const waiting = platform.journal.waitFor({ operation: 'account.get' }, { times: 2 });
  await call('GET /v1/account');
  await call('GET /v1/limits');
  await call('GET /v1/account');
  await call('GET /v1/account');
  expect((await waiting).length).toBeGreaterThanOrEqual(2);
});

test('with a client that shares the clock, a wait of an hour takes no real time, and shorter waits of the client end first', async () => {
  const platform = createPlatform({ seed: 'empty', frozen: true, check: conformance });
  const client = new SentinelSec(platform.clientOptions());
  const { clock } = platform.clientOptions();
  const later = clock.sleep(1_800_000).then(() => client.account.get());
  const from = platform.clock.now();
  expect(await platform.journal.waitFor({ operation: 'account.get' }, { timeout: 3_600_000 })).toHaveLength(1);
  expect(platform.clock.now() - from).toBe(1_800_000);
  await later;
  const error = await platform.journal
    .waitFor({ operation: 'members.list' }, { timeout: 3_600_000 })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(VerificationError);
  expect(String(error)).toMatch(/journal\.waitFor, after 3600000 ms: expected at least 1 request, but none of 1 request matched/);
});

test('with a frozen clock, the timeout passes in real time; if the clock is moved, also by the time of the clock', async () => {
  const { platform } = testPlatform();
  await expect(platform.journal.waitFor({ operation: 'account.get' }, { timeout: 30 })).rejects.toThrow(VerificationError);
  const waiting = platform.journal.waitFor({ operation: 'account.get' }, { timeout: 3_600_000 });
  const failed = expect(waiting).rejects.toThrow(VerificationError);
  await platform.clock.advance({ hours: 1 });
  await failed;
});

test('requests on a port end the wait in real time', async () => {
  const platform = createPlatform({ seed: 'empty', frozen: true, check: conformance });
  platform.clientOptions();
  const server = await startServer(platform, { port: 0 });
  onTestFinished(() => server.close());
  const from = platform.clock.now();
  const waiting = platform.journal.waitFor({ operation: 'health.get', status: 200 });
  await fetch(`${server.url}/v1/health`);
  expect(await waiting).toMatchObject([{ operation: 'health.get' }]);
  expect(platform.clock.now()).toBe(from);
});

test('the signal ends the wait with its reason, and a matcher that throws ends it with its error', async () => {
  const { platform, call } = testPlatform();
  const reason = new Error('enough');
  const abort = new AbortController();
  const waiting = platform.journal.waitFor({}, { signal: abort.signal });
  abort.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  await expect(platform.journal.waitFor({}, { signal: abort.signal })).rejects.toBe(reason);
  const broken = {
    asymmetricMatch: () => {
      throw reason;
    },
  };
  const failing = expect(platform.journal.waitFor({ body: broken })).rejects.toBe(reason);
  expect((await call('PATCH /v1/account', { body: { organization_name: 'Ada' } })).status).toBe(200);
  await failing;
});
