import { expectTypeOf, test } from 'vitest';
import type { KnownProblem, OperationProblems } from '../generated/problems.ts';
import { AuthenticationError, type PermissionError } from './auth-errors.ts';
import { type ErrorOf, SentinelSecError } from './error.ts';
import { NotFoundError, RateLimitError, ValidationError } from './http-errors.ts';

declare const error: unknown;
type TypeOf<E extends { readonly problem: unknown }> = Extract<E['problem'], KnownProblem>['type'];

test('an error of one operation has just the problems that the operation answers', () => {
  if (!SentinelSecError.of('health.get', error)) return;
  expectTypeOf(error.operation).toEqualTypeOf<'health.get'>();
  expectTypeOf<TypeOf<typeof error>>().toEqualTypeOf<OperationProblems['health.get']['type']>();
  // @ts-expect-error: the operation `health.get` needs no key, so no key can be missing
  void (error.problem?.type === 'https://api.sentinelsec.studio/problems/key-missing');
});

test('its problem narrows by type to its own members', () => {
  if (!SentinelSecError.of('keys.create', error)) return;
  if (error.problem?.type === 'https://api.sentinelsec.studio/problems/scope-not-held') {
    expectTypeOf(error.problem.required).toEqualTypeOf<string[]>();
    // @ts-expect-error: the member of another problem
    void error.problem.challenge;
  }
  // @ts-expect-error: another operation's problem
  void (error.problem?.type === 'https://api.sentinelsec.studio/problems/restore-token-unknown');
});

test('a class keeps its own facts when it is asked for an operation', () => {
  if (RateLimitError.of('usage.listLogs', error)) expectTypeOf(error.policies).toEqualTypeOf<readonly string[]>();
  if (ValidationError.of('keys.create', error)) expectTypeOf(error.errors).toExtend<readonly { pointer: string }[]>();
  if (AuthenticationError.of('account.get', error)) expectTypeOf(error.reason).toBeString();
  expectTypeOf<PermissionError['kind']>().toEqualTypeOf<'permission'>();
  // @ts-expect-error: not a fact of this class
  if (NotFoundError.of('keys.get', error)) void error.policies;
});

test('no other operation is asked for', () => {
  // @ts-expect-error: there is no such operation
  SentinelSecError.of('keys.gett', error);
  // @ts-expect-error: there is no such operation in the type either
  expectTypeOf<ErrorOf<'keys.gett'>>();
});
