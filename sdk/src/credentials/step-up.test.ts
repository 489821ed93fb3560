import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { AuthenticationError } from '../errors/auth-errors.ts';
import { NotFoundError } from '../errors/http-errors.ts';
import { ServerTime } from './server-time.ts';
import { type MfaRequest, type MfaSource, StepUp } from './step-up.ts';

const { signal } = new AbortController();
const rejected = () => new AuthenticationError('Rejected.', { reason: 'mfa-code-rejected' });

function stepUpWith(source: MfaSource, verdict: (code: string, count: number) => void = () => undefined) {
  const clock = new FakeClock();
  const made = { challenges: 0, codes: [] as string[], successes: 0 };
  const waits: number[] = [];
  const stepUp = new StepUp({
    source,
    clock,
    serverTime: new ServerTime(clock),
    onSuccess: () => {
      made.successes += 1;
    },
    onWait: (ms) => void waits.push(ms),
    calls: {
      challenge: async () => {
        made.challenges += 1;
        return { id: `chl_${made.challenges}`, methods: ['totp'], expires_at: '' };
      },
      verify: async ({ code }) => {
        made.codes.push(code);
        verdict(code, made.codes.length);
        return { token: `mft_${made.codes.length}`, expires_at: new Date(clock.now() + 900_000).toISOString() };
      },
    },
  });
  return { stepUp, clock, made, waits };
}

test('one step-up serves all waiting calls, and its token is used until it expires', async () => {
  const { stepUp, clock, made } = stepUpWith(() => '123456');
  await Promise.all(Array.from({ length: 20 }, () => stepUp.renew({ signal })));
  expect(made).toEqual({ challenges: 1, codes: ['123456'], successes: 1 });
  expect(stepUp.current?.reveal()).toBe('mft_1');
  await clock.pass(899_999);
  await stepUp.renew({ signal });
  expect(made.challenges).toBe(1);
  await clock.pass(1);
  expect(stepUp.current).toBeUndefined();
});

test('the step-up answers the challenge from the refusal', async () => {
  const seen: MfaRequest[] = [];
  const { stepUp, made } = stepUpWith((request) => {
    seen.push(request);
    return '1';
  });
  await stepUp.renew({ challenge: { id: 'chl_named', methods: ['totp'], expires_at: '' }, signal });
  expect(made.challenges).toBe(0);
  expect(seen[0]).toMatchObject({ id: 'chl_named', rejected: false });
});

test('a refused token is replaced once for all calls that used it', async () => {
  const { stepUp, made } = stepUpWith(() => '1');
  await stepUp.renew({ signal });
  const refused = stepUp.current;
  await stepUp.renew({ refused, signal });
  await stepUp.renew({ refused, signal });
  expect(made.codes).toHaveLength(2);
});

test('if the source returns the rejected code again, the step-up waits for the next time step', async () => {
  const began: number[] = [];
  const { stepUp, clock, made, waits } = stepUpWith(
    ({ serverTime }) => {
      began.push(serverTime);
      return String(Math.floor(serverTime / 30_000));
    },
    (_, count) => {
      if (count === 1) throw rejected();
    },
  );
  await clock.run(stepUp.renew({ signal }));
  expect(new Set(made.codes).size).toBe(2);
  expect(clock.now() - (began[0] ?? 0)).toBe(30_000);
  expect(waits).toEqual([30_000]);
});

test('a second rejection is an error, and the next call starts a new step-up', async () => {
  const { stepUp, clock, made } = stepUpWith(
    () => 'same',
    (_, count) => {
      if (count <= 2) throw rejected();
    },
  );
  await expect(clock.run(stepUp.renew({ signal }))).rejects.toMatchObject({ reason: 'mfa-code-rejected' });
  await stepUp.renew({ signal });
  expect(made.codes).toHaveLength(3);
});

test.each([
  ['throws', () => Promise.reject(new Error('no phone')), 'failed'],
  ['answers nothing', () => '', 'returned'],
  ['answers a number', (() => 123456) as unknown as MfaSource, 'returned'],
])('a function that %s is a ConfigurationError', async (_, source, message) => {
  const { stepUp } = stepUpWith(source);
  await expect(stepUp.renew({ signal })).rejects.toMatchObject({
    kind: 'configuration',
    message: expect.stringContaining(message),
  });
});

test('an error other than a rejection is thrown without a second attempt', async () => {
  const { stepUp, made } = stepUpWith(
    () => '1',
    () => {
      throw new NotFoundError('No such challenge.');
    },
  );
  await expect(stepUp.renew({ signal })).rejects.toMatchObject({ kind: 'not-found' });
  expect(made.codes).toHaveLength(1);
});
