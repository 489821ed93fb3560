import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { handlers } from '@sentinelsec/mock-server/msw';
import { startServer } from '@sentinelsec/mock-server/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../support/runs.ts';

const options = { seed: 'empty', startTime: '2026-01-01T00:00:00Z', frozen: true, check: conformance } as const;
const platform = createPlatform(options);
const before = platform.snapshot();

/** One argument or one option of a public function. */
interface Argument {
  /** The beginning of every error message about this argument. */
  readonly of: string;
  readonly call: (junk: never) => unknown;
  /** Whether a random value is valid. The test skips valid values. */
  readonly isRight?: (value: unknown) => boolean;
}

const isString = (value: unknown): boolean => typeof value === 'string';
const isFunction = (value: unknown): boolean => typeof value === 'function';
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
/** Whether a value is an object but no array. `journal.find` accepts only such values as `query` and `headers`. */
const isJson = (value: unknown): boolean => value !== null && typeof value === 'object' && !Array.isArray(value);
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);
const isDuration = (value: unknown): boolean => typeof value === 'number' && value >= 0;
const isEmpty = (value: unknown): boolean =>
  Object.prototype.toString.call(value) === '[object Object]' && Object.keys(value as object).length === 0;
const option = (of: string, name: string, call: (junk: never) => unknown, isRight?: Argument['isRight']): Argument => ({
  of,
  call: (junk) => call({ [name]: junk } as never),
  ...(isRight && { isRight: (value) => value === undefined || isRight(value) }),
});
const { seed, limits, clock, journal, retention } = platform;
const shared = platform.clientOptions().clock;
const request = new Request(`${platform.origin}/v1/health`);
const isSeedText = (most: number) => (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= most;

const publicArguments: Readonly<Record<string, readonly Argument[]>> = {
  createPlatform: [
    { of: 'createPlatform', call: createPlatform, isRight: isEmpty },
    ...['seed', 'plan', 'environment', 'startTime', 'frozen', 'stranger'].map((name) =>
      option('createPlatform', name, createPlatform, (value) => typeof value === (name === 'frozen' ? 'boolean' : 'never')),
    ),
    option('createPlatform', 'seedNumber', createPlatform, isWhole),
    option('createPlatform', 'journalSize', createPlatform, (value) => isWhole(value) && Number(value) >= 0),
    option('createPlatform', 'check', createPlatform, isFunction),
  ],
  startServer: [
    { of: 'startServer', call: (junk) => startServer(junk) },
    { of: 'startServer', call: (junk) => startServer(platform, junk), isRight: (value) => isEmpty(value) || value === undefined },
    option(
      'startServer',
      'port',
      (junk) => startServer(platform, junk),
      (value) => isWhole(value) && Number(value) >= 0 && Number(value) < 65_536,
    ),
    option(
      'startServer',
      'host',
      (junk) => startServer(platform, junk),
      (value) => isString(value) && value !== '',
    ),
    option(
      'startServer',
      'cors',
      (junk) => startServer(platform, junk),
      (value) => value === undefined,
    ),
    option('startServer', 'socket', (junk) => startServer(platform, junk), isString),
    option(
      'startServer',
      'control',
      (junk) => startServer(platform, junk),
      (value) => typeof value === 'boolean' || isEmpty(value),
    ),
    option(
      'startServer',
      'token',
      (junk) => startServer(platform, { port: 0, control: junk }),
      (value) => value === undefined,
    ),
    option('startServer', 'hosts', (junk) => startServer(platform, { port: 0, control: junk }), isEmptyList),
    option('startServer', 'closeTimeout', (junk) => startServer(platform, junk), isDuration),
    option('startServer', 'prot', (junk) => startServer(platform, junk)),
  ],
  handlers: [
    { of: 'handlers', call: (junk) => handlers(junk) },
    { of: 'handlers', call: (junk) => handlers(platform, junk), isRight: (value) => isEmpty(value) || value === undefined },
    option(
      'handlers',
      'cors',
      (junk) => handlers(platform, junk),
      (value) => value === undefined,
    ),
  ],
  handle: [
    { of: 'platform.handle', call: (junk) => platform.handle(junk) },
    {
      of: 'platform.handle',
      call: (junk) => platform.handle(request, junk),
      isRight: (value) => isEmpty(value) || value === undefined,
    },
    option(
      'platform.handle',
      'ip',
      (junk) => platform.handle(request, junk),
      (value) => value === undefined,
    ),
    option('platform.handle', 'address', (junk) => platform.handle(request, junk)),
  ],
  on: [
    { of: 'platform.on', call: (junk) => platform.on(junk, () => undefined) },
    { of: 'platform.on', call: (junk) => platform.on('account.get', junk), isRight: isFunction },
    {
      of: 'platform.on',
      call: (junk) => platform.on('account.get', () => undefined, junk),
      isRight: (value) => isEmpty(value) || value === undefined,
    },
    option(
      'platform.on',
      'once',
      (junk) => platform.on('account.get', () => undefined, junk),
      (value) => typeof value === 'boolean',
    ),
  ],
  use: [{ of: 'platform.use', call: (junk) => platform.use(junk) }],
  unlock: [{ of: 'platform.unlock', call: (junk) => platform.unlock(junk), isRight: (value) => value === undefined }],
  restore: [
    { of: 'platform.restore', call: (junk) => platform.restore(junk) },
    { of: 'platform.restore', call: (junk) => platform.restore({ ...before, state: junk }) },
    { of: 'platform.restore', call: (junk) => platform.restore({ ...before, clock: junk }) },
    { of: 'platform.restore', call: (junk) => platform.restore({ ...before, state: { ...before.state, tables: junk } }) },
    {
      of: 'platform.restore',
      call: (junk) => platform.restore({ ...before, clock: { at: junk, frozen: true } }),
      isRight: Number.isFinite,
    },
  ],
  fetch: [
    {
      of: 'platform.fetch',
      call: (junk) => platform.fetch(junk),
      isRight: (value) => value instanceof URL || (typeof value === 'string' && URL.canParse(value)),
    },
  ],
  lint: [
    {
      of: 'platform.lint',
      call: (junk) => platform.lint(junk),
      isRight: (value) => isEmpty(value) || value === undefined,
    },
    option('platform.lint', 'rules', (junk) => platform.lint(junk), isEmptyList),
    option(
      'platform.lint',
      'since',
      (junk) => platform.lint(junk),
      (value) => (typeof value === 'number' && Number.isFinite(value)) || value instanceof Date,
    ),
  ],
  personalDataOf: [{ of: 'platform.personalDataOf', call: (junk) => platform.personalDataOf(junk) }],
  expectNoPersonalData: [
    {
      of: 'platform.expectNoPersonalData',
      call: (junk) => platform.expectNoPersonalData(junk),
      isRight: (value) =>
        [value].flat().every((text) => typeof text === 'string' && text.length > 1) && [value].flat().length > 0,
    },
  ],
  'clock.advance': [
    { of: 'clock.advance', call: (junk) => clock.advance(junk), isRight: isEmpty },
    ...['days', 'hours', 'minutes', 'seconds', 'milliseconds'].map((name) =>
      option(
        'clock.advance',
        name,
        (junk) => clock.advance(junk),
        (value) => isDuration(value) && Number(value) <= 1e6,
      ),
    ),
    option('clock.advance', 'weeks', (junk) => clock.advance(junk)),
  ],
  'clock.advanceTo': [
    {
      of: 'clock.advanceTo',
      call: (junk) => clock.advanceTo(junk),
      isRight: (value) => typeof value === 'number' && value >= before.clock.at,
    },
  ],
  'shared.sleep': [{ of: 'clock.sleep', call: (junk) => shared.sleep(junk), isRight: isDuration }],
  'shared.deadline': [
    { of: 'clock.deadline', call: (junk) => shared.deadline(junk, () => {}), isRight: isDuration },
    { of: 'clock.deadline', call: (junk) => shared.deadline(1, junk), isRight: isFunction },
  ],
  'limits.peek': [
    { of: 'platform.limits.peek', call: (junk) => limits.peek(junk) },
    {
      of: 'platform.limits.peek',
      call: (junk) => limits.peek(platform.keyId, junk),
      isRight: (value) => isEmpty(value) || value === undefined,
    },
    option(
      'platform.limits.peek',
      'ip',
      (junk) => limits.peek(platform.keyId, junk),
      (value) => value === undefined,
    ),
  ],
  'limits.exhaust': [
    { of: 'platform.limits.exhaust', call: (junk) => limits.exhaust(junk, 'daily') },
    { of: 'platform.limits.exhaust', call: (junk) => limits.exhaust(platform.keyId, junk) },
  ],
  'limits.leave': [
    { of: 'platform.limits.leave', call: (junk) => limits.leave(junk, 'daily', 1) },
    { of: 'platform.limits.leave', call: (junk) => limits.leave(platform.keyId, junk, 1) },
    {
      of: 'platform.limits.leave',
      call: (junk) => limits.leave(platform.keyId, 'daily', junk),
      isRight: (value) => isWhole(value) && Number(value) >= 0,
    },
  ],
  'limits.set': [
    { of: 'platform.limits.set', call: (junk) => limits.set(junk, { quota: 1 }) },
    { of: 'platform.limits.set', call: (junk) => limits.set('daily', junk) },
    ...['quota', 'burst', 'window'].map((name) =>
      option(
        'platform.limits.set',
        name,
        (junk) => limits.set('daily', { quota: 1, ...(junk as object) }),
        (value) => isWhole(value) && Number(value) > 0,
      ),
    ),
  ],
  'seed.key': [
    { of: 'platform.seed', call: (junk) => seed.key(junk), isRight: (value) => isEmpty(value) || value === undefined },
    option('platform.seed', 'name', (junk) => seed.key(junk), isSeedText(100)),
    ...['scopes', 'allowed_addresses'].map((name) => option('platform.seed', name, (junk) => seed.key(junk), isEmptyList)),
    ...['environment', 'created_by'].map((name) =>
      option(
        'platform.seed',
        name,
        (junk) => seed.key(junk),
        (value) => value === undefined,
      ),
    ),
    option(
      'platform.seed',
      'expires_at',
      (junk) => seed.key(junk),
      (value) => value === null,
    ),
    ...['status', 'id', 'hint', 'stranger'].map((name) => option('platform.seed', name, (junk) => seed.key(junk))),
  ],
  'seed.member': [
    { of: 'platform.seed', call: (junk) => seed.member(junk), isRight: (value) => isEmpty(value) || value === undefined },
    ...['email', 'role'].map((name) =>
      option(
        'platform.seed',
        name,
        (junk) => seed.member(junk),
        (value) => value === undefined,
      ),
    ),
    option('platform.seed', 'status', (junk) => seed.member(junk)),
  ],
  'seed.hold': [
    { of: 'platform.seed', call: (junk) => seed.hold(junk), isRight: (value) => isEmpty(value) || value === undefined },
    ...['from', 'to'].map((name) =>
      option(
        'platform.seed',
        name,
        (junk) => seed.hold(junk),
        (value) => value === null,
      ),
    ),
    ...['basis', 'covers'].map((name) => option('platform.seed', name, (junk) => seed.hold(junk), isEmptyList)),
    option('platform.seed', 'status', (junk) => seed.hold(junk)),
  ],
  'seed.load': [
    { of: 'platform.seed.load', call: (junk) => seed.load(junk), isRight: isEmpty },
    ...['members', 'keys', 'usage_logs', 'holds', 'disclosures'].map((name) =>
      option('platform.seed.load', name, (junk) => seed.load(junk), isEmptyList),
    ),
    option('platform.seed.load', 'member', (junk) => seed.load(junk)),
  ],
  'seed.liftHold': [{ of: 'platform.seed.liftHold', call: (junk) => seed.liftHold(junk) }],
  'seed.disclosure': [
    { of: 'platform.seed', call: (junk) => seed.disclosure(junk), isRight: (value) => isEmpty(value) || value === undefined },
    ...['exception', 'recipient', 'categories'].map((name) =>
      option('platform.seed', name, (junk) => seed.disclosure(junk), isEmptyList),
    ),
    option('platform.seed', 'created_at', (junk) => seed.disclosure(junk)),
  ],
  'seed.usageLog': [
    { of: 'platform.seed', call: (junk) => seed.usageLog(junk), isRight: (value) => isEmpty(value) || value === undefined },
    option(
      'platform.seed',
      'created_at',
      (junk) => seed.usageLog(junk),
      (value) => value === undefined,
    ),
    option(
      'platform.seed',
      'status',
      (junk) => seed.usageLog(junk),
      (value) => isWhole(value) && Number(value) >= 100 && Number(value) <= 599,
    ),
    option(
      'platform.seed',
      'anonymized',
      (junk) => seed.usageLog(junk),
      (value) => typeof value === 'boolean',
    ),
    option('platform.seed', 'stranger', (junk) => seed.usageLog(junk)),
  ],
  'retention.explain': [{ of: 'retention.explain', call: (junk) => retention.explain(junk), isRight: isString }],
  'journal.find': [
    { of: 'journal.find', call: (junk) => journal.find(junk), isRight: isEmpty },
    option(
      'journal.find',
      'status',
      (junk) => journal.find(junk),
      (value) => isWhole(value) && Number(value) >= 0 && Number(value) < 1000,
    ),
    ...['requestId', 'method', 'path', 'key', 'world'].map((name) =>
      option(
        'journal.find',
        name,
        (junk) => journal.find(junk),
        (value) => (isString(value) && value !== '') || (name === 'path' && value instanceof RegExp),
      ),
    ),
    ...['query', 'headers'].map((name) => option('journal.find', name, (junk) => journal.find(junk), isJson)),
    option(
      'journal.find',
      'body',
      (junk) => journal.find(junk),
      (value) => !/symbol|function|bigint/.test(typeof value),
    ),
    option(
      'journal.find',
      'since',
      (junk) => journal.find(junk),
      (value) => (typeof value === 'number' && Number.isFinite(value)) || value instanceof Date,
    ),
    option(
      'journal.find',
      'rule',
      (junk) => journal.find(junk),
      (value) => value === undefined,
    ),
    option(
      'journal.find',
      'operation',
      (junk) => journal.find(junk),
      (value) => value === undefined,
    ),
    option('journal.find', 'op', (junk) => journal.find(junk)),
  ],
  'journal.verify': [
    { of: 'journal.verify', call: (junk) => journal.verify(junk, { times: 0 }), isRight: isEmpty },
    {
      of: 'journal.verify',
      call: (junk) => journal.verify({ status: 999 }, junk),
      isRight: (value) => isEmpty(value) || value === undefined,
    },
    ...['times', 'atLeast', 'atMost'].map((name) =>
      option(
        'journal.verify',
        name,
        (junk) => journal.verify({ status: 999 }, junk),
        (value) => isWhole(value) && Number(value) >= 0,
      ),
    ),
    option('journal.verify', 'once', (junk) => journal.verify({}, junk)),
  ],
  'journal.waitFor': [
    { of: 'journal.waitFor', call: (junk) => journal.waitFor(junk, { timeout: 0 }), isRight: isEmpty },
    {
      of: 'journal.waitFor',
      call: (junk) => journal.waitFor({}, junk),
      isRight: (value) => isEmpty(value) || value === undefined,
    },
    ...['times', 'timeout'].map((name) =>
      option(
        'journal.waitFor',
        name,
        (junk) => journal.waitFor({}, { timeout: 0, ...(junk as object) }),
        (value) => isWhole(value) && Number(value) >= 0,
      ),
    ),
    option(
      'journal.waitFor',
      'signal',
      (junk) => journal.waitFor({}, junk),
      (value) => value === undefined,
    ),
  ],
};

/** The methods without arguments. */
const withoutArguments = [
  'clientOptions',
  'fork',
  'serialize',
  'snapshot',
  'reset',
  'totp',
  'clock.now',
  'clock.face',
  'clock.freeze',
  'clock.resume',
  'limits.reset',
  'journal.clear',
  'retention.usageLogAges',
  'shared.now',
  'shared.monotonic',
];
/** Methods for the package's own adapters. The types for users do not contain them. */
const internal = [
  'exchange',
  'refuse',
  'fail',
  'branch',
  'freshCode',
  'adopt',
  'load',
  'reseed',
  'openAdapter',
  'arrive',
  'exchange',
  'intercept',
  'clock.waitUntil',
  'clock.watch',
  'clock.announce',
  'journal.add',
  'journal.watch',
  'journal.amend',
  'journal.onChange',
  'journal.examine',
  'journal.requests',
  'journal.nextEvent',
  'journal.wait',
  'journal.scheduledActions',
  'shared.setBack',
  'shared.enter',
  'shared.stir',
  'shared.ring',
  'shared.pauses',
];

class Stranger {
  readonly stranger = 1;
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    0.5,
    1e308,
    -0,
    '',
    ' ',
    '\n',
    'team ',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom<unknown>(
    true,
    1n,
    Symbol('x'),
    () => 1,
    class {},
    [],
    [[]],
    [null],
    new Date(Number.NaN),
    new Date(-1),
    /x/,
    new Map([[1, 2]]),
  ),
  fc.constantFrom<unknown>(
    new Stranger(),
    Promise.resolve(),
    new Error('x'),
    new URL('http://x'),
    new Uint8Array(1),
    { op: 'x' },
    { a: { b: 1 } },
  ),
  fc.anything(),
  fc.string({ unit: 'binary' }),
);

async function outcomeOf(call: () => unknown): Promise<unknown> {
  try {
    const result = await call();
    return { silent: result };
  } catch (error) {
    return error;
  }
}

for (const [name, given] of Object.entries(publicArguments))
  test(`invalid values in any argument of ${name} are refused in one line that begins with the function`, async () => {
    for (const { of, call, isRight = () => false } of given)
      await fc.assert(
        fc.asyncProperty(junk, async (value) => {
          fc.pre(!isRight(value) && !(value === undefined && !isRight(undefined) && call.length === 0));
          const error = await outcomeOf(() => call(value as never));
          if (!(error instanceof TypeError || error instanceof RangeError))
            throw new Error(`no error of ${of}: ${String(error)}`);
          expect(error.message.startsWith(`${of}: `) || error.message.startsWith(`${of} `), error.message).toBe(true);
          expect(error.message).not.toMatch(/[\n\r]/);
          expect(error.message.length).toBeLessThan(1000);
        }),
        { ...runs, numRuns: 40 },
      );
    platform.restore(before);
  });

/** Returns the names of an object's methods, including all methods that it inherits from its classes. */
function methodsOf(object: object, prefix = ''): string[] {
  const names = new Set<string>();
  for (let level = object; level !== Object.prototype; level = Object.getPrototypeOf(level) as object)
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level)))
      if (name !== 'constructor' && typeof value === 'function') names.add(prefix + name);
  return [...names];
}

test('every public function is tested with invalid arguments', () => {
  const methods = (target: Platform): string[] => [
    ...methodsOf(target),
    ...methodsOf(target.clock, 'clock.'),
    ...methodsOf(target.limits, 'limits.'),
    ...methodsOf(target.seed, 'seed.'),
    ...methodsOf(target.retention, 'retention.'),
    ...methodsOf(target.journal, 'journal.'),
    ...methodsOf(target.clientOptions().clock, 'shared.'),
  ];
  const known = new Set([...Object.keys(publicArguments), ...withoutArguments, ...internal]);
  expect(methods(platform).filter((name) => !known.has(name))).toEqual([]);
});
