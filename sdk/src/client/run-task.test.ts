import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { json, keyWith, problem } from '../../../test/support/fake-server.ts';
import { CallSite } from '../base/call-site.ts';
import type { ClientEvent } from '../base/events.ts';
import { Hub } from '../base/hub.ts';
import { runTask } from './run-task.ts';
// This module is loaded here, because loading it at its first use would take real time. The fake clock does not wait for real
// time.
import '../exports/download.node.ts';

const id = `key_${'0'.repeat(26)}`;
const rotation = { id, overlap: 'PT1H', store: () => undefined } as const;

test('a task is reported before and after its calls, with a number of its own', async () => {
  const { client, clock, events } = fakeClient(() => json({ id, secret: keyWith('b') }));
  await clock.run(client.keys.rotateInPlace(rotation));
  expect(
    events.filter(({ type }) => /^(task|call)\./.test(type)).map((event) => [event.type, 'id' in event ? event.id : event.at]),
  ).toEqual([
    ['task.start', 1],
    ['call.start', clock.now()],
    ['call.success', clock.now()],
    ['call.start', clock.now()],
    ['call.success', clock.now()],
    ['task.end', 1],
  ]);
  expect(events.at(-1)).toMatchObject({ task: 'keys.rotateInPlace', failure: undefined });
});

test('a failed task is reported with the kind of its error, and the error shows where the task was started', async () => {
  const { client, clock, events } = fakeClient(() => problem('scope-missing', 403));
  const ofTheProgram = () => client.keys.rotateInPlace(rotation);
  const error = (await clock.run(failureOf(ofTheProgram()))) as Error;
  expect(events.at(-1)).toMatchObject({ type: 'task.end', failure: { kind: 'permission', message: error.message } });
  expect(error.stack).toMatch(/^PermissionError: .*\n\s+at ofTheProgram /);
});

test('a key in the error of a task is hidden in its message and its stack', async () => {
  const apiKey = keyWith('w');
  const failed = { id: `exp_${'0'.repeat(26)}`, status: 'failed', progress: 0, snapshot_at: null, failure: apiKey, files: [] };
  const { client, clock, events } = fakeClient(() => json(failed), { apiKey });
  const begun = client.exports.download({
    datasets: ['usage_logs'],
    format: 'csv',
    to: mkdtempSync(path.join(tmpdir(), 'sentinelsec-task-')),
  });
  const error = (await clock.run(failureOf(begun))) as Error;
  expect(`${error.stack} ${error.message} ${JSON.stringify(events)}`).not.toContain('w'.repeat(8));
  expect(error.message).toContain('[secret]');
});

test('an error of the caller’s function is thrown unchanged, and events do not contain its message', async () => {
  const hub = new Hub();
  const events: ClientEvent[] = [];
  hub.on((event) => events.push(event));
  const begin = () => {
    const begun = { task: 'exports.download', site: new CallSite(begin) };
    const telling = {
      hub,
      clock: new FakeClock(),
      within: <T>(_: number, run: () => T): T => run(),
      nextId: () => 7,
      mask: String,
    };
    return runTask(telling, begun, () => Promise.reject(broken));
  };
  const broken = new Error(`bar ${keyWith('z')}`);
  expect(await failureOf(begin())).toBe(broken);
  expect(events.at(-1)).toMatchObject({ type: 'task.end', id: 7, failure: { kind: 'other' } });
  expect(JSON.stringify(events)).not.toContain('zzz');
});
