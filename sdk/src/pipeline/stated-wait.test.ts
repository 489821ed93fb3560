import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json } from '../../../test/support/fake-server.ts';

/** Makes a client whose first call gets a response with this status and these headers. All later calls succeed. */
function refusedOnce(status: number, headers: NonNullable<ResponseInit['headers']>) {
  const times: number[] = [];
  const made = fakeClient((_, count) => {
    times.push(made.clock.now());
    return count === 1 ? new Response(null, { status, headers }) : json({});
  });
  return { ...made, gap: () => (times[1] ?? Number.NaN) - (times[0] ?? Number.NaN) };
}

test.each([429, 503])('after a %d, no form of Retry-After leads to a retry that is too early', async (status) => {
  for (const [values, least] of [
    [['3', '3'], 3000],
    [['1', '3'], 3000],
    [['3, 1'], 3000],
    [['1.5'], 2000],
    [['Tue, 24 Nov 2026 12:00:05 GMT', '2'], 5000],
  ] as const) {
    const lines = values.map((value): [string, string] => ['retry-after', value]);
    const { client, clock, gap } = refusedOnce(status, [['date', 'Tue, 24 Nov 2026 12:00:00 GMT'], ...lines]);
    await clock.run(client.account.get());
    expect(gap(), String(values)).toBeGreaterThanOrEqual(least);
    expect(gap(), String(values)).toBeLessThanOrEqual(least + 250);
  }
});

test.each([429, 503])('after a %d, a Retry-After with very many digits is a wait that no timeout allows', async (status) => {
  for (const value of ['9007199254740993', '9'.repeat(25), '9'.repeat(400)]) {
    const { client, clock, seen } = refusedOnce(status, { 'retry-after': value });
    const error = await clock.run(failureOf(client.account.get()));
    expect(error).toMatchObject({ status, retryable: true, retryAt: expect.any(Date) });
    expect(seen).toHaveLength(1);
  }
});

test.each([429, 503])('after a %d, an unreadable Retry-After counts as none', async (status) => {
  const without = refusedOnce(status, {});
  await without.clock.run(without.client.account.get());
  const unread = refusedOnce(status, { 'retry-after': 'soon' });
  await unread.clock.run(unread.client.account.get());
  expect(unread.gap()).toBe(without.gap());
});
