import { expectTypeOf, test } from 'vitest';
import type { ErrorKind } from '../base/attempt-record.ts';
import type { ExportError } from '../exports/export-error.ts';
import { SentinelSecError } from './any-error.ts';

declare const error: unknown;

test('every kind has its class', () => {
  expectTypeOf<SentinelSecError['kind']>().toEqualTypeOf<ErrorKind>();
});

test('a switch on the kind narrows to the members of the class', () => {
  if (!SentinelSecError.is(error)) return;
  switch (error.kind) {
    case 'rate-limit':
      expectTypeOf(error.policies).toEqualTypeOf<readonly string[]>();
      break;
    case 'timeout':
      expectTypeOf(error.limit).toEqualTypeOf<'call' | 'attempt' | 'idle'>();
      // @ts-expect-error: a member of another class
      void error.policies;
      break;
    case 'export':
      expectTypeOf(error).toEqualTypeOf<ExportError>();
      break;
    default:
      expectTypeOf(error.message).toBeString();
  }
});

test('instanceof narrows as well, and so does `of`', () => {
  if (error instanceof SentinelSecError && error.kind === 'validation')
    expectTypeOf(error.errors).toExtend<readonly { pointer: string }[]>();
  if (SentinelSecError.of('keys.create', error) && error.kind === 'authentication') expectTypeOf(error.reason).toBeString();
});
