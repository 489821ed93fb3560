import { expect, test } from 'vitest';
import { Hub } from './hub.ts';

test('a listener that throws breaks neither the call nor the other listeners', () => {
  const hub = new Hub();
  const heard: string[] = [];
  hub.on(() => {
    throw new Error('broken listener');
  });
  hub.on((event) => heard.push(event.type));
  hub.emit({ type: 'mfa.success', at: 0 });
  expect(heard).toEqual(['mfa.success']);
});

test('an async listener that rejects does not end the process', async () => {
  const hub = new Hub();
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  hub.on(async () => {
    throw new Error('broken listener');
  });
  hub.emit({ type: 'mfa.success', at: 0 });
  await new Promise(setImmediate);
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

test('a removed listener gets no more events', () => {
  const hub = new Hub();
  const heard: string[] = [];
  const off = hub.on((event) => heard.push(event.type));
  expect(hub.needsBodies).toBe(true);
  off();
  hub.emit({ type: 'mfa.success', at: 0 });
  expect(heard).toEqual([]);
  expect(hub.needsBodies).toBe(false);
});

test('if no listener reads bodies, no bodies are prepared', () => {
  const hub = new Hub();
  const heard: string[] = [];
  hub.on((event) => heard.push(event.type), { bodies: () => false });
  expect(hub.needsBodies).toBe(false);
  hub.emit({ type: 'mfa.success', at: 0 });
  expect(heard).toEqual(['mfa.success']);
});

test('events are made only for those who hear them', () => {
  const hub = new Hub();
  expect(hub.hears('call.start')).toBe(false);
  const off = hub.on(() => undefined, { hears: (type) => type === 'retry' });
  expect([hub.hears('call.start'), hub.hears('retry')]).toEqual([false, true]);
  hub.on(() => undefined);
  expect(hub.hears('call.start')).toBe(true);
  off();
  expect(hub.hears('retry')).toBe(true);
});
