import { expect, test } from 'vitest';
import { evenRandom } from '../../../test/support/fake-client.ts';
import { Ledger } from './ledger.ts';

const headers = (limits: string, policies = '', more: Record<string, string> = {}) =>
  new Headers({ ratelimit: limits, 'ratelimit-policy': policies, ...more });
const named = (ledger: Ledger, operation: string, policies: string[] = []) =>
  ledger.estimatorsFor({ operation, policies }, 0).map(({ name }) => name);
const learn = (ledger: Ledger, operation: string, told: Headers, sequence = 1) =>
  ledger.learn({ operation, headers: told, now: 0, sentAt: 0, sequence, reservations: [], refused: false });
const view = (ledger: Ledger) => ledger.view({ now: 0, date: 0 });

test('the policies of an operation are those of the spec and those that the server named for it', () => {
  const ledger = new Ledger(evenRandom);
  learn(ledger, 'usage.listLogs', headers('"new";r=1;t=1'), 1);
  expect(named(ledger, 'usage.listLogs', ['standard'])).toEqual(['standard', 'new']);
  expect(named(ledger, 'account.get', ['standard'])).toEqual(['standard']);
  expect(named(ledger, 'GET /v1/unheard')).toEqual(['']);
});

test('the figures of the server replace those of the spec', () => {
  const ledger = new Ledger(evenRandom);
  learn(ledger, 'account.get', headers('"standard";r=2999;t=1', '"standard";q=3000;w=60'), 1);
  expect(view(ledger)).toMatchObject([{ name: 'standard', quota: 3000, window: 60, remaining: 2999, confirmed: true }]);
});

test('each partition of a policy has its own estimator', () => {
  const ledger = new Ledger(evenRandom);
  learn(ledger, 'account.get', headers('"p";r=0;t=9;pk=:YQ==:'), 1);
  learn(ledger, 'account.get', headers('"p";r=5;t=9;pk=:Yg==:'), 2);
  expect(view(ledger)).toMatchObject([{ name: 'p', remaining: 5 }]);
});

test('a cached response and unreadable headers change no estimate', () => {
  const ledger = new Ledger(evenRandom);
  learn(ledger, 'account.get', headers('"p";r=1', '', { age: '5' }), 1);
  learn(ledger, 'account.get', headers('"p";r=1,', 'junk'), 2);
  expect(view(ledger)).toEqual([]);
});

test('a server that names thousands of policies does not fill the memory', () => {
  const ledger = new Ledger(evenRandom);
  const list = Array.from({ length: 3000 }, (_, at) => `"p${at}";r=1`).join(', ');
  learn(ledger, 'account.get', headers(list), 1);
  expect(view(ledger).length).toBeLessThanOrEqual(500);
});

test('names such as `constructor` are normal names of policies', () => {
  const ledger = new Ledger(evenRandom);
  learn(ledger, 'constructor', headers('"__proto__";r=1;t=1, "toString";r=2'), 1);
  expect(named(ledger, 'constructor')).toEqual(['__proto__', 'toString']);
});

test('`named` returns the estimator of a policy, and makes it if it does not exist', () => {
  const ledger = new Ledger(evenRandom);
  const [daily] = ledger.estimatorsFor({ operation: 'x', policies: ['daily'] }, 0);
  expect(ledger.named(['daily'], 0)).toEqual([daily]);
  expect(ledger.named(['other'], 0).map(({ name }) => name)).toEqual(['other']);
});

test('the status shows dates, not monotonic times', () => {
  const ledger = new Ledger(evenRandom);
  learn(ledger, 'account.get', headers('"p";r=0;t=9', '"p";q=10;w=60'));
  const date = Date.UTC(2026, 0, 1);
  expect(ledger.view({ now: 1000, date })).toMatchObject([{ resetAt: new Date(date + 8000) }]);
});
