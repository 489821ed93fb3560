import { expect, test } from 'vitest';
import { CallSite } from './call-site.ts';

const framesOf = ({ stack = '' }: Error): string[] => stack.split('\n').filter((line) => /^\s+at /.test(line));

test('an error is placed where the call was made, below what noted it', async () => {
  const call = (): CallSite => new CallSite(call);
  const program = (): CallSite => call();
  const site = program();
  const error = await Promise.resolve().then(() => site.put(Object.assign(new Error('It failed.'), { name: 'OwnError' })));
  expect(error.stack?.split('\n')[0]).toBe('OwnError: It failed.');
  expect(framesOf(error)[0]).toMatch(/at program .*call-site\.test\.ts/);
  expect(Object.keys(error)).toEqual(['name']);
});

test('a message of several lines that look like frames is no place', () => {
  const outside = (): CallSite => new CallSite(outside);
  const error = outside().put(new Error('It failed.\n    at nowhere (evil.ts:1:1)'));
  expect(framesOf(error).filter((line) => line.includes('evil.ts'))).toHaveLength(1);
  expect(framesOf(error)[1]).toContain('call-site.test.ts');
});

test('an error keeps its own place when nothing is known of the call’s', () => {
  const notOnTheStack = (): void => undefined;
  const site = new CallSite(notOnTheStack);
  const error = new Error('It failed.');
  const { stack } = error;
  expect(site.put(error).stack).toBe(stack);
});
