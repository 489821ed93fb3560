import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { problem } from '../../../test/support/fake-server.ts';
import { CallSite } from './call-site.ts';

const framesOf = ({ stack = '' }: Error): string[] => stack.split('\n').filter((line) => /^\s+at /.test(line));

test('the stack of an error begins with the line of the call', async () => {
  const call = (): CallSite => new CallSite(call);
  const program = (): CallSite => call();
  const site = program();
  const error = await Promise.resolve().then(() => site.put(Object.assign(new Error('It failed.'), { name: 'OwnError' })));
  expect(error.stack?.split('\n')[0]).toBe('OwnError: It failed.');
  expect(framesOf(error)[0]).toMatch(/at program .*call-site\.test\.ts/);
  expect(Object.keys(error)).toEqual(['name']);
});

test('lines of a message that look like frames are not frames', () => {
  const outside = (): CallSite => new CallSite(outside);
  const error = outside().put(new Error('It failed.\n    at nowhere (evil.ts:1:1)'));
  expect(framesOf(error).filter((line) => line.includes('evil.ts'))).toHaveLength(1);
  expect(framesOf(error)[1]).toContain('call-site.test.ts');
});

test('an error keeps its own stack if the call site is unknown', () => {
  const notOnTheStack = (): void => undefined;
  const site = new CallSite(notOnTheStack);
  const error = new Error('It failed.');
  const { stack } = error;
  expect(site.put(error).stack).toBe(stack);
});

/**
 * Makes a call that fails, and returns its error. The tests call this function after they have changed how the runtime captures
 * or formats stacks.
 */
async function failingCall(): Promise<unknown> {
  const { client, clock } = fakeClient(() => problem('not-found', 404));
  return clock.run(failureOf(client.account.get()));
}

const original = { ...Object.getOwnPropertyDescriptors(Error) } as Record<string, PropertyDescriptor>;
const restore = (): void => {
  for (const name of ['prepareStackTrace', 'stackTraceLimit', 'captureStackTrace'])
    if (original[name]) Object.defineProperty(Error, name, original[name]);
    else Reflect.deleteProperty(Error, name);
};

test.each<[string, PropertyDescriptorMap]>([
  ['stacks are lists of frames', { prepareStackTrace: { value: (_: Error, frames: unknown) => frames } }],
  ['stacks are nothing', { prepareStackTrace: { value: () => undefined } }],
  ['stacks are numbers', { prepareStackTrace: { value: () => 7 } }],
  ['no stack is noted', { stackTraceLimit: { value: 0 } }],
  ['the limit is no number', { stackTraceLimit: { value: 'none' } }],
  ['nothing notes a stack', { captureStackTrace: { value: undefined } }],
  [
    'to note a stack throws',
    {
      captureStackTrace: {
        value: () => {
          throw new TypeError('locked');
        },
      },
    },
  ],
])('in a program where %s, a call fails with its own error', async (_, changes) => {
  for (const [name, change] of Object.entries(changes))
    Object.defineProperty(Error, name, { configurable: true, writable: true, ...change });
  const failure = await failingCall().finally(restore);
  expect(failure).toMatchObject({ kind: 'not-found', status: 404, message: expect.stringContaining('Detail of not-found') });
});

test('in a program where `Error.prepareStackTrace` throws, a call fails with its own error', async () => {
  let failure: unknown;
  Error.prepareStackTrace = () => {
    throw new TypeError('no stack');
  };
  try {
    failure = await failingCall();
  } finally {
    restore();
  }
  expect((failure as { kind: string }).kind).toBe('not-found');
});
