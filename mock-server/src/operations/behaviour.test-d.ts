import { expectTypeOf, test } from 'vitest';
import type { components } from '../generated/paths.d.ts';
import type { AnswerBody, Behaviours, BodyOf, OperationCall, QueryOf } from './behaviour.ts';

test('a behaviour gets path, query and body in the types of the spec', () => {
  expectTypeOf<OperationCall<'usage.getLog'>['path']>().toEqualTypeOf<{ log_id: components['schemas']['LogId'] }>();
  expectTypeOf<BodyOf<'account.update'>>().toEqualTypeOf<components['schemas']['AccountUpdate']>();
  expectTypeOf<BodyOf<'account.get'>>().toEqualTypeOf<undefined>();
  expectTypeOf<QueryOf<'usage.listLogs'>['limit']>().toEqualTypeOf<number>();
  expectTypeOf<QueryOf<'usage.listLogs'>['status']>().toEqualTypeOf<number | undefined>();
});

test('the answer of an operation is its success body, or undefined if it has no body', () => {
  expectTypeOf<AnswerBody<'account.get'>>().toEqualTypeOf<components['schemas']['Account']>();
  expectTypeOf<AnswerBody<'keys.create'>>().toEqualTypeOf<components['schemas']['KeyWithSecret']>();
  expectTypeOf<AnswerBody<'exports.delete'>>().toEqualTypeOf<undefined>();
});

test('a public operation has no caller, and a caller with a restore token has no key', () => {
  expectTypeOf<OperationCall<'health.get'>['caller']>().toEqualTypeOf<undefined>();
  expectTypeOf<OperationCall<'account.restore'>['caller']>().not.toHaveProperty('key');
  expectTypeOf<OperationCall<'account.get'>['caller']>().toHaveProperty('key');
});

test('a body that does not fit the spec does not compile', () => {
  const good: Behaviours<'health'> = { 'health.get': () => ({ body: { status: 'operational', components: [] } }) };
  // @ts-expect-error: "fine" is no status of the spec.
  const bad: Behaviours<'health'> = { 'health.get': () => ({ body: { status: 'fine', components: [] } }) };
  // @ts-expect-error: an operation of another tag.
  const strange: Behaviours<'health'> = { 'account.get': () => ({ body: undefined }) };
  expectTypeOf([good, bad, strange]).toBeArray();
});
