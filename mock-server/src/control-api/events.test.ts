import { expect, test } from 'vitest';
import { createPlatform } from '../adapters/create-platform.ts';
import { conformance } from '../conformance.ts';
import { EventStream } from './event-stream.ts';
import { Events } from './events.ts';

/**
 * Returns event streams that use no timers. `intervals` contains the intervals, in milliseconds, at which the streams want to be
 * called. The test itself calls the functions in `beats`, as a timer would do at each interval.
 */
function events(): { readonly events: Events; readonly beats: Set<() => void>; readonly intervals: number[] } {
  const beats = new Set<() => void>();
  const intervals: number[] = [];
  const every = (ms: number, run: () => void): (() => void) => {
    intervals.push(ms);
    beats.add(run);
    return () => void beats.delete(run);
  };
  return { events: new Events(every), beats, intervals };
}

const platform = createPlatform({ seed: 'empty', startTime: '2026-01-01T00:00:00Z', frozen: true, check: conformance });

/** Reads the next piece of a stream as text. `undefined` after the end of the stream. */
async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string | undefined> {
  const { done, value } = await reader.read();
  return done ? undefined : new TextDecoder().decode(value);
}

test('a quiet stream gets a comment every 15 seconds; a stream with an event gets none', async () => {
  const { events: opened, beats, intervals } = events();
  const reader = opened.open(platform, { whenLeft: () => () => {} }).body?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  expect(intervals).toEqual([15_000]);
  expect(await next(reader)).toMatch(/^event: clock\ndata: \{.*"frozen":true\}\n\n$/);
  for (const beat of beats) beat();
  for (const beat of beats) beat();
  expect(await next(reader)).toBe(': \n\n');
  platform.clock.freeze();
  for (const beat of beats) beat();
  expect(await next(reader)).toMatch(/^event: clock/);
  opened.close();
  expect(await next(reader)).toBeUndefined();
});

test('a stream leaves no interval and no listener behind when its reader, its caller, its world or the server ends it', async () => {
  const { events: opened, beats } = events();
  const leaves = new Set<() => void>();
  const whenLeft = (run: () => void): (() => void) => {
    leaves.add(run);
    return () => void leaves.delete(run);
  };
  const open = (): ReadableStream<Uint8Array> | null => opened.open(platform, { whenLeft }).body;
  await open()?.cancel();
  expect(beats.size).toBe(0);
  open();
  for (const leave of leaves) leave();
  expect(beats.size).toBe(0);
  open();
  opened.endOf(undefined);
  expect(beats.size).toBe(1);
  opened.endOf(platform);
  expect(beats.size).toBe(0);
  open();
  open();
  opened.close();
  expect(beats.size).toBe(0);
  expect(leaves.size).toBe(0);
});

test('large events wait up to a total of 1 MiB; further events are left out and counted', async () => {
  const stream = new EventStream(() => {});
  const reader = stream.body.getReader();
  const large = 'x'.repeat(300_000);
  for (let sent = 0; sent < 10; sent++) stream.send('request', large);
  const read = [await next(reader), await next(reader), await next(reader), await next(reader)];
  expect(read.map((text) => text?.length)).toEqual([300_025, 300_025, 300_025, expect.any(Number)]);
  expect(read[3]).toBe('event: skipped\ndata: {"count":7}\n\n');
  stream.send('request', 'x'.repeat(2_000_000));
  expect((await next(reader))?.length).toBe(2_000_025);
  stream.end();
  expect(await next(reader)).toBeUndefined();
});
