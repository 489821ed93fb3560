import { expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '../../../../test/support/test-platform.ts';
import { contract } from '../../generated/contract.ts';

const { rise_calls, rise_factor, rise_span } = contract.figures;

/** Calls an operation that uses no quota, so that no quota policy refuses the calls. */
async function callTimes({ call }: TestPlatform, times: number, key?: string): Promise<void> {
  for (let made = 0; made < times; made++) await call('GET /v1/limits', key === undefined ? {} : { key });
}

/**
 * Returns the recorded events of suspicious use. The function reads them with the owner's key, so this call does not count for
 * the tested key.
 */
const risesOf = async ({ call }: TestPlatform) => {
  const { body } = await call('GET /v1/security/events?type=suspicious_usage');
  return body.data.map(({ reason, severity, key_id }: Record<string, unknown>) => ({ reason, severity, key_id }));
};

test('an hour with many times the calls of the busiest earlier hour is recorded once', async () => {
  const opened = testPlatform();
  const { id, secret } = opened.platform.seed.key();
  await callTimes(opened, 1, secret);
  await opened.platform.clock.advance({ hours: 1 });
  await callTimes(opened, rise_calls - 1, secret);
  expect(await risesOf(opened)).toEqual([]);
  await callTimes(opened, 2, secret);
  expect(await risesOf(opened)).toEqual([{ reason: 'sudden-rise', severity: 'medium', key_id: id }]);
  await callTimes(opened, 10, secret);
  expect(await risesOf(opened)).toHaveLength(1);
});

test('for a busy key, a rise is recorded only at many times its usual calls', async () => {
  const opened = testPlatform();
  const { secret } = opened.platform.seed.key();
  const busy = Math.ceil(rise_calls / rise_factor) + 10;
  await callTimes(opened, busy, secret);
  await opened.platform.clock.advance({ hours: 1 });
  await callTimes(opened, rise_calls + 1, secret);
  expect(await risesOf(opened)).toEqual([]);
  await callTimes(opened, busy * rise_factor - rise_calls - 1, secret);
  expect(await risesOf(opened)).toHaveLength(1);
});

test.each([
  ['of a new key', async () => undefined],
  [
    'of a key that was silent for the whole span',
    ({ platform }: TestPlatform) => platform.clock.advance({ milliseconds: 2 * rise_span }),
  ],
])('the first hour %s has no earlier hour to compare with', async (_, wait) => {
  const opened = testPlatform();
  const { secret } = opened.platform.seed.key();
  await wait(opened);
  await callTimes(opened, rise_calls + 1, secret);
  expect(await risesOf(opened)).toEqual([]);
});

test('calls with failed authentication do not count for a sudden rise', async () => {
  const opened = testPlatform();
  const { id, secret } = opened.platform.seed.key();
  await callTimes(opened, 1, secret);
  await opened.platform.clock.advance({ hours: 1 });
  await opened.call(`POST /v1/keys/${id}/revoke`);
  await callTimes(opened, rise_calls + 1, secret);
  expect(await risesOf(opened)).toEqual([]);
});
