import { types } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { WithResponse } from '../base/call.ts';
import { callPromise } from './call-promise.ts';

const reply = {
  data: 'the body',
  response: new Response(),
  requestId: 'req_1',
  attempts: [],
} as const satisfies WithResponse<string>;

test('a call is a native promise of the body', async () => {
  const call = callPromise(Promise.resolve(reply));
  expect(call).toBeInstanceOf(Promise);
  expect(types.isPromise(call)).toBe(true);
  expect(Object.prototype.toString.call(call)).toBe('[object Promise]');
  await expect(call).resolves.toBe('the body');
  expect(await Promise.race([call, new Promise(() => undefined)])).toBe('the body');
  expect(await Promise.all([call, call])).toEqual(['the body', 'the body']);
});

test('`withResponse` returns a copy of the reply', async () => {
  const call = callPromise(Promise.resolve<WithResponse<string>>(reply));
  const copy = await call.withResponse();
  expect(copy).toEqual(reply);
  expect(copy).not.toBe(reply);
});

test('a call that fails is reported as unhandled only if nobody takes its body or its reply', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', note);
  onTestFinished(() => {
    process.off('unhandledRejection', note);
    for (const other of others) process.on('unhandledRejection', other);
  });
  const failing = (message: string) => callPromise(Promise.reject<WithResponse<string>>(new Error(message)));
  await expect(failing('taken')).rejects.toThrow('taken');
  await expect(failing('with its reply').withResponse()).rejects.toThrow('with its reply');
  await failing('caught').catch(() => undefined);
  await expect(failing('finally').finally(() => undefined)).rejects.toThrow('finally');
  void failing('left');
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).toEqual([new Error('left')]);
});
