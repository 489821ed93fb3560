import { expectTypeOf, test } from 'vitest';
import type { AuthenticationError } from '../errors/access.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { components } from '../generated/paths.d.ts';
import { SentinelSec } from './client.ts';

declare const client: SentinelSec;

test('a method answers what the description says', () => {
  expectTypeOf(client.account.get()).resolves.toEqualTypeOf<components['schemas']['Account']>();
  expectTypeOf(client.exports.downloadFile('a', 'b')).resolves.toEqualTypeOf<Response>();
  expectTypeOf(client.usage.listLogs()[Symbol.asyncIterator]().next()).resolves.toExtend<
    IteratorResult<components['schemas']['UsageLog'], unknown>
  >();
});

test('what the description does not know does not compile', () => {
  // @ts-expect-error: there is no such option
  new SentinelSec({ timout: 5 });
  // @ts-expect-error: the environment is one of two
  new SentinelSec({ environment: 'prod' });
  // @ts-expect-error: a path parameter is missing
  void client.usage.getLog();
  // @ts-expect-error: a member of the body is missing
  void client.keys.create({ name: 'ci' });
  // @ts-expect-error: not an order
  void client.usage.listLogs({ order: 'up' });
  // @ts-expect-error: not a scope
  void client.keys.create({ name: 'ci', scopes: ['everything'] });
  // @ts-expect-error: no such option of a call
  void client.account.get({ timout: 5 });
  // @ts-expect-error: a key is not one of the defaults that change
  client.withOptions({ apiKey: 'x' });
  // @ts-expect-error: no such operation to estimate
  client.quota.estimate(1, 'account.gett');
  // @ts-expect-error: no such path
  void client.api.GET('/v1/nothing');
});

test('an error narrows by kind, and its problem by type', () => {
  const error: unknown = undefined;
  if (!SentinelSecError.is(error)) return;
  expectTypeOf(error.kind).toExtend<string>();
  if (error.problem?.type === 'https://api.sentinelsec.studio/problems/scope-missing') {
    expectTypeOf(error.problem.required).toEqualTypeOf<string[]>();
    // @ts-expect-error: another problem's member
    void error.problem.challenge;
  }
  expectTypeOf<AuthenticationError['reason']>().toEqualTypeOf<string>();
});
