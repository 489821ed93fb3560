import { expect, test } from 'vitest';
import { dice, next } from '../../../mock-server/src/base/random.ts';
import { fakeClient } from '../../../test/support/fake-client.ts';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { json } from '../../../test/support/fake-server.ts';
import { RetryBudget } from './retry-budget.ts';

const admitted = (budget: RetryBudget, tries: number): number =>
  Array.from({ length: tries }, () => budget.retry()).filter(Boolean).length;

test('a client may retry ten times in a minute, or a fifth of its calls if this is more', () => {
  expect(admitted(new RetryBudget(new FakeClock()), 30)).toBe(10);
  const budget = new RetryBudget(new FakeClock());
  for (let sent = 0; sent < 100; sent += 1) budget.request();
  expect(admitted(budget, 30)).toBe(20);
});

test('calls and retries of more than a minute ago do not count', async () => {
  const clock = new FakeClock();
  const budget = new RetryBudget(clock);
  for (let sent = 0; sent < 100; sent += 1) budget.request();
  expect(admitted(budget, 30)).toBe(20);
  await clock.pass(60_000);
  budget.request();
  expect(admitted(budget, 30)).toBe(10);
});

test('if every second request is cut off no call fails, because successful retries do not count', async () => {
  const { client, clock, seen } = fakeClient((_, count) => {
    if (count % 2 === 1) throw Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' });
    return json({ plan: 'free' });
  });
  for (let calls = 0; calls < 200; calls += 1) await clock.run(client.account.get());
  expect(seen).toHaveLength(400);
});

/**
 * The retry quota of the AWS SDKs (standard mode). It starts with 500 tokens, and a retry takes 5 tokens. If the call then
 * succeeds, the tokens of its last retry come back. A call that succeeds without a retry returns 1 token.
 */
class AwsQuota {
  #tokens = 500;

  request(): void {}

  retry(): boolean {
    if (this.#tokens < 5) return false;
    this.#tokens -= 5;
    return true;
  }

  ended(retries: number): void {
    this.#tokens = Math.min(500, this.#tokens + (retries > 0 ? 5 : 1));
  }
}

class OwnBudget extends RetryBudget {
  ended(retries: number): void {
    if (retries > 0) this.succeeded();
  }
}

/**
 * Makes a thousand calls in a hundred seconds. `failing` is the fraction of the requests that fail. Returns the fraction of the
 * calls that succeed, and the number of requests for each call.
 */
async function measured(failing: number, budgetWith: (clock: FakeClock) => AwsQuota | OwnBudget) {
  const clock = new FakeClock();
  const [budget, chance, calls] = [budgetWith(clock), dice(7), 1000];
  let [well, sent] = [0, 0];
  for (let call = 0; call < calls; call += 1) {
    await clock.pass(100);
    budget.request();
    for (let retries = 0; ; retries += 1) {
      sent += 1;
      const succeeded = next(chance) >= failing;
      if (succeeded) budget.ended(retries);
      well += succeeded ? 1 : 0;
      if (succeeded || retries === 5 || !budget.retry()) break;
    }
  }
  return { well: well / calls, sent: sent / calls };
}

test.each([0.05, 0.2, 0.5, 0.8])(
  'if the part %d of the requests fails, as many calls succeed as with the retry quota of AWS',
  async (failing) => {
    const [own, aws] = [await measured(failing, (clock) => new OwnBudget(clock)), await measured(failing, () => new AwsQuota())];
    expect(own.well).toBeGreaterThanOrEqual(aws.well);
  },
);

test('in an outage the retries are at most a fifth of the calls', async () => {
  const { well, sent } = await measured(1, (clock) => new OwnBudget(clock));
  expect([well, sent]).toEqual([0, 1.2]);
});
