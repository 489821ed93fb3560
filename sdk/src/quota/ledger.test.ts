import { expect, test } from 'vitest';
import { Ledger } from './ledger.ts';

const headers = (limits: string, policies = '', more: Record<string, string> = {}) =>
  new Headers({ ratelimit: limits, 'ratelimit-policy': policies, ...more });
const named = (ledger: Ledger, operation: string, policies: string[] = []) =>
  ledger.bucketsFor({ operation, policies }, 0).map(({ name }) => name);

test('the policies of an operation are those of the description and those that the server named for it', () => {
  const ledger = new Ledger();
  ledger.learn('usage.listLogs', headers('"new";r=1;t=1'), { now: 0, sequence: 1 });
  expect(named(ledger, 'usage.listLogs', ['standard'])).toEqual(['standard', 'new']);
  expect(named(ledger, 'account.get', ['standard'])).toEqual(['standard']);
  expect(named(ledger, 'GET /v1/unheard')).toEqual(['']);
});

test('a plan that scales a policy is believed', () => {
  const ledger = new Ledger();
  ledger.learn('account.get', headers('"standard";r=2999;t=1', '"standard";q=3000;w=60'), { now: 0, sequence: 1 });
  expect(ledger.view(0)).toMatchObject([{ name: 'standard', quota: 3000, window: 60, remaining: 2999, heard: true }]);
});

test('another partition of the same policy is another bucket', () => {
  const ledger = new Ledger();
  ledger.learn('account.get', headers('"p";r=0;t=9;pk=:YQ==:'), { now: 0, sequence: 1 });
  ledger.learn('account.get', headers('"p";r=5;t=9;pk=:Yg==:'), { now: 0, sequence: 2 });
  expect(ledger.view(0)).toMatchObject([{ name: 'p', remaining: 5 }]);
});

test('an answer from a cache, and headers that cannot be read, teach nothing', () => {
  const ledger = new Ledger();
  ledger.learn('account.get', headers('"p";r=1', '', { age: '5' }), { now: 0, sequence: 1 });
  ledger.learn('account.get', headers('"p";r=1,', 'junk'), { now: 0, sequence: 2 });
  expect(ledger.view(0)).toEqual([]);
});

test('a server that names thousands of policies does not fill the memory', () => {
  const ledger = new Ledger();
  const list = Array.from({ length: 3000 }, (_, at) => `"p${at}";r=1`).join(', ');
  ledger.learn('account.get', headers(list), { now: 0, sequence: 1 });
  expect(ledger.view(0).length).toBeLessThanOrEqual(500);
});

test('names from the prototype are policies like any other', () => {
  const ledger = new Ledger();
  ledger.learn('constructor', headers('"__proto__";r=1;t=1, "toString";r=2'), { now: 0, sequence: 1 });
  expect(named(ledger, 'constructor')).toEqual(['__proto__', 'toString']);
});

test('a refusal closes the gates it names, or all of the call', () => {
  const ledger = new Ledger();
  const buckets = ledger.bucketsFor({ operation: 'x', policies: ['standard', 'daily'] }, 0);
  ledger.close(buckets, ['daily'], { until: 5000, now: 0 });
  expect(ledger.view(0).map(({ closedUntil }) => closedUntil?.getTime())).toEqual([undefined, 5000]);
  ledger.close(buckets, [], { until: 9000, now: 0 });
  expect(ledger.view(0).map(({ closedUntil }) => closedUntil?.getTime())).toEqual([9000, 9000]);
});
