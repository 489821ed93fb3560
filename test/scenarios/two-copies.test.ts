import { expect, test, vi } from 'vitest';
import { failureOf } from '../support/fake-client.ts';
import { keyWith, problem } from '../support/fake-server.ts';

/** Loads the package once more, as if an app and a library each had their own copy. */
async function copy(): Promise<typeof import('@sentinelsec/sdk')> {
  vi.resetModules();
  return import('@sentinelsec/sdk');
}

const failing = ({ SentinelSec }: typeof import('@sentinelsec/sdk'), word: string, status: number) =>
  failureOf(
    new SentinelSec({
      apiKey: keyWith(),
      maxRetries: 0,
      logLevel: 'off',
      fetch: async () => problem(word, status),
    }).account.get(),
  );

test.each([
  ['scope-missing', 403, 'PermissionError'],
  ['quota-exceeded', 429, 'RateLimitError'],
  ['internal-error', 500, 'ServerError'],
  ['key-revoked', 401, 'AuthenticationError'],
] as const)(
  'an error of another copy (%s) is recognized by base class, class and operation, although instanceof does not recognize it',
  async (word, status, name) => {
    const [one, other] = [await copy(), await copy()];
    const error = await failing(other, word, status);
    expect(error instanceof one.SentinelSecError).toBe(false);
    expect(one.SentinelSecError.is(error)).toBe(true);
    const Kind = one[name] as unknown as typeof one.SentinelSecError;
    expect(Kind.is(error)).toBe(true);
    expect(Kind.of('account.get', error)).toBe(true);
    expect(one.NotFoundError.is(error)).toBe(false);
    expect(one.SentinelSecError.of('keys.list', error)).toBe(false);
  },
);

test('a client passes on an error of another copy of the package with its class and facts', async () => {
  const [one, other] = [await copy(), await copy()];
  const mine = new other.ConfigurationError('The vault is sealed. Unseal it.');
  const client = new one.SentinelSec({
    apiKey: () => {
      throw mine;
    },
    environment: 'test',
    logLevel: 'off',
  });
  const error = await failureOf(client.account.get());
  expect(error).toBeInstanceOf(other.ConfigurationError);
  expect(error).toMatchObject({ message: mine.message, kind: mine.kind, operation: 'account.get' });
});
