import { expectTypeOf, test } from 'vitest';
import type { ErrorKind } from '../base/attempt-record.ts';
import type { ApiCall, ApiList, WithResponse } from '../base/call.ts';
import type { AuthenticationError } from '../errors/auth-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { components } from '../generated/paths.d.ts';
import { SentinelSec } from './client.ts';

declare const client: SentinelSec;

test('a method resolves to the type in the spec', () => {
  expectTypeOf(client.account.get()).resolves.toEqualTypeOf<components['schemas']['Account']>();
  expectTypeOf(client.exports.downloadFile('a', 'b')).resolves.toEqualTypeOf<Response>();
  expectTypeOf(client.usage.listLogs()[Symbol.asyncIterator]().next()).resolves.toExtend<
    IteratorResult<components['schemas']['UsageLog'], unknown>
  >();
});

test('names that the spec does not contain do not compile', () => {
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

test('arguments and results of a call have types', () => {
  const key = client.keys.get('key_1');
  expectTypeOf(key).toExtend<ApiCall<components['schemas']['Key']>>();
  expectTypeOf(key.withResponse()).resolves.toEqualTypeOf<WithResponse<components['schemas']['Key']>>();
  expectTypeOf<WithResponse<string>['attempts'][number]['kind']>().toEqualTypeOf<ErrorKind | undefined>();
  const list = client.keys.list({ limit: 1 });
  expectTypeOf(list).toExtend<ApiList<components['schemas']['KeyList'], components['schemas']['Key']>>();
  expectTypeOf(client.api.GET('/v1/account')).resolves.toHaveProperty('data');
  expectTypeOf(client.request('GET', '/v1/new')).resolves.toBeUnknown();
});

test('invalid arguments do not compile', () => {
  // @ts-expect-error: a number is no id
  void client.keys.get(1);
  // @ts-expect-error: a member that the body does not have
  void client.keys.create({ name: 'ci', scopes: ['usage:read'], colour: 'red' });
  // @ts-expect-error: not a number
  void client.keys.list({ limit: '10' });
  // @ts-expect-error: not a filter of this list
  void client.keys.list({ colour: 'red' });
  // @ts-expect-error: a body where the operation has none
  void client.account.get({}, {});
  // @ts-expect-error: not a priority
  void client.account.get({ priority: 'urgent' });
  // @ts-expect-error: no option of rotation
  void client.keys.rotateInPlace({ id: 'key_1', overlap: 'PT1H', store: () => undefined, force: true });
  // @ts-expect-error: without a store the new key would be lost
  void client.keys.rotateInPlace({ id: 'key_1', overlap: 'PT1H' });
  // @ts-expect-error: not a dataset
  void client.exports.download({ datasets: ['everything'], format: 'csv', to: '.' });
  // @ts-expect-error: the path parameter is missing
  void client.api.GET('/v1/keys/{key_id}', {});
  // @ts-expect-error: not a method of this path
  void client.api.DELETE('/v1/account');
  // @ts-expect-error: a write that takes no idempotency key
  void client.account.update({}, { idempotencyKey: 'k' });
  // @ts-expect-error: a list has no ETag
  void client.keys.list({}, { ifNoneMatch: '*' });
  // @ts-expect-error: a write has no condition `If-None-Match`
  void client.account.update({}, { ifNoneMatch: '*' });
  // @ts-expect-error: a token for another call
  void client.account.close({ confirm_api_username: 'ada' }, { restoreToken: 'srt_1' });
});

test('options of some operations compile for these operations', () => {
  void client.account.update({}, { ifMatch: '*', timeout: 5 });
  void client.account.get({ ifMatch: '*', ifNoneMatch: '"1"' });
  void client.account.restore({ code: '123456' }, { restoreToken: 'srt_1' });
  void client.mfa.enroll({ invitationToken: 'sit_1' });
  void client.keys.create({ name: 'ci', scopes: ['usage:read'] }, { idempotencyKey: 'k', priority: 'bulk' });
});

test('optional members of options, queries and bodies may be undefined', () => {
  const unset = undefined as string | undefined;
  const limit = undefined as number | undefined;
  void client.usage.listLogs({ limit, cursor: unset, from: unset }, { timeout: limit, signal: undefined });
  void client.keys.create(
    { name: 'ci', scopes: ['usage:read'], expires_at: unset },
    { idempotencyKey: unset, headers: undefined },
  );
  void client.api.GET('/v1/usage/logs', { params: { query: { limit, cursor: unset } } });
  new SentinelSec({ baseUrl: unset, timeout: limit, mfa: undefined });
});
