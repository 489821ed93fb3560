import path from 'node:path';
import fc from 'fast-check';
import { load } from '../../sdk/scripts/spec/load.ts';
import { type Operation, operationsOf } from '../../sdk/scripts/spec/model.ts';
import { root } from './project-root.ts';
import { arbitraryOf } from './schema-arbitrary.ts';

const spec = load(path.join(root, 'openapi.yaml'));

/** All operations of the spec. */
export const allOperations: readonly Operation[] = operationsOf(spec);

/**
 * A random call. If a value is known only when the call is made, the call contains a placeholder (`Later`) instead of the value.
 */
export interface RandomCall {
  readonly operation: string;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /**
   * Which key the caller uses: the index in the list of keys that the caller has seen so far, modulo the length of this list.
   * Index 0 is the owner's key.
   */
  readonly key: number;
  /** Whether the caller verifies the second factor if the call needs a second factor. */
  readonly mfa: boolean;
  readonly ip: string;
  readonly agent: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** Whether the caller sends a header `If-Match`. Its value is the last `ETag` that the caller has seen. */
  readonly ifMatch: boolean;
}

const rarely = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { freq: 3, nil: undefined });
/** Operations after which many other calls fail. They are chosen less often. */
const seldom: ReadonlySet<string> = new Set([
  'account.close',
  'members.remove',
  'keys.revoke',
  'keys.reportLeaked',
  'mfa.removeFactor',
]);

const callsByTag = new Map<string, Operation[]>();
for (const operation of allOperations) callsByTag.set(operation.tag, [...(callsByTag.get(operation.tag) ?? []), operation]);

/** Makes random calls of the given operations. */
const anyOf = (operations: readonly Operation[]): fc.Arbitrary<RandomCall> =>
  fc.oneof(...operations.map((operation) => ({ weight: seldom.has(operation.id) ? 1 : 4, arbitrary: callOf(operation) })));

/** One step of a random test: a call, or a wait in milliseconds. */
export type Step = { readonly call: RandomCall } | { readonly wait: number };

const second = 1000;
const day = 86_400 * second;
const wait = fc.record({
  wait: fc.constantFrom(1, second, 31 * second, 31 * second, 3600 * second, day, 31 * day, 91 * day, 731 * day),
});
const shortWait = fc.record({ wait: fc.constantFrom(1, second, 31 * second) });

/**
 * Makes several random calls in a row, with short waits between some of them. The calls belong to one tag of the spec, so a call
 * can refer to what an earlier call has made.
 */
const burst = (calls: fc.Arbitrary<RandomCall>, maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.oneof({ weight: 5, arbitrary: fc.record({ call: calls }) }, { weight: 1, arbitrary: shortWait }), {
    minLength: 1,
    maxLength,
  });

/** Random calls of all tags, with waits between some of them. */
export const randomSteps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      ...[...callsByTag.values()].map((operations) => ({
        weight: Math.min(3, operations.length),
        arbitrary: burst(anyOf(operations), operations.length + 2),
      })),
      { weight: 6, arbitrary: fc.tuple(wait) },
    ),
    { minLength: 4, maxLength: 12 },
  )
  .map((bursts) => bursts.flat());

/**
 * Returns the spec's example of a body as an arbitrary (a generator of fast-check). Returns nothing if the example contains ids
 * or codes that no platform knows.
 */
function shown(example: unknown): { weight: number; arbitrary: fc.Arbitrary<unknown> }[] {
  return /_01|"code"/.test(JSON.stringify(example)) ? [] : [{ weight: 1, arbitrary: fc.constant(example) }];
}

function callOf(operation: Operation): fc.Arbitrary<RandomCall> {
  const { parameters, body } = operation;
  const of = (place: string): fc.Arbitrary<Record<string, unknown>> => {
    const here = parameters.filter((parameter) => parameter.in === place);
    const values = Object.fromEntries(here.map(({ name, schema }) => [name, arbitraryOf(spec, schema)]));
    const required = here.filter((parameter) => parameter.required).map(({ name }) => name);
    return place === 'path' ? fc.record(values) : fc.record(values, { requiredKeys: required });
  };
  return fc.record({
    operation: fc.constant(operation.id),
    path: of('path'),
    query: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: of('query') }),
    body: body
      ? fc.oneof({ weight: 2, arbitrary: arbitraryOf(spec, body.schema) }, ...shown(body.example))
      : fc.constant(undefined),
    key: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 9 }) }),
    mfa: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    ip: fc.constantFrom('198.51.100.1', '198.51.100.2', '203.0.113.9', '2001:db8::9'),
    agent: rarely(fc.constantFrom('curl/8.16.0', 'browser/9.9 (Ada; Linux)', '')),
    idempotencyKey: rarely(fc.constantFrom('one', 'two', 'three')),
    ifMatch: fc.nat({ max: 3 }).map((number) => number === 0),
  });
}
