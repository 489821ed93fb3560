import { expect, test } from 'vitest';
import { fakeClient } from '../../../test/support/fake-client.ts';
import { json } from '../../../test/support/fake-server.ts';
import type { OperationId } from '../generated/operations.ts';

test('many calls take longer than one, and none take no time', () => {
  const { quota } = fakeClient(() => json({})).client;
  expect(quota.estimate(0, 'usage.listLogs')).toBe(0);
  expect(quota.estimate(100_000, 'usage.listLogs')).toBeGreaterThan(quota.estimate(1_000, 'usage.listLogs'));
});

test.each<[unknown, unknown]>([
  [undefined, 'account.get'],
  [-1, 'account.get'],
  [1.5, 'account.get'],
  ['2', 'account.get'],
  [2, undefined],
  [2, Object.create(null)],
  [2, 'account.gett'],
  [2, 'toString'],
])('estimate(%j, %j) is a ConfigurationError, not a guess', (calls, operation) => {
  const { quota } = fakeClient(() => json({})).client;
  expect(() => quota.estimate(calls as number, operation as OperationId)).toThrow(
    expect.objectContaining({ kind: 'configuration' }),
  );
});
