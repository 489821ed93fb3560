import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type ClientEvent, SentinelSec } from '@sentinelsec/sdk';
import { beforeAll, expect, test } from 'vitest';
import { clientEventsPage } from '../../docs/scripts/pages/client-events.ts';

const page = clientEventsPage().text;

/** Returns the members that the page lists for an event. */
const membersOn = (type: string): string[] =>
  (page.split(`{#${type.replaceAll('.', '-')}}`)[1]?.split('\n#')[0] ?? '')
    .split('\n')
    .flatMap((line) => /^\| `(\w+)` \|/.exec(line)?.[1] ?? []);

const events: ClientEvent[] = [];

/** Records the events of a client that retries, waits, verifies a second factor, rotates its key, downloads an export and fails. */
beforeAll(async () => {
  const platform = createPlatform({ check: conformance, startTime: '2026-01-01T09:00:00Z' });
  const client = new SentinelSec({ ...platform.clientOptions(), onEvent: (event) => events.push(event) });
  platform.on('account.get', () => new Response(null, { status: 503 }), { once: true });
  await client.account.get();
  await client.members.get('mem_01KASEQ4H8F20P7T2VDBYJDV9Y').catch(() => undefined);
  await client.keys.rotateInPlace({ overlap: 'PT1H', store: () => undefined });
  const to = mkdtempSync(path.join(tmpdir(), 'events-'));
  await client.exports.download({ datasets: ['account'], format: 'json', to });
  rmSync(to, { recursive: true });
});

test('the page lists the members of each emitted event, and no others', () => {
  const emitted = new Map(events.map((event) => [event.type, event]));
  expect([...emitted.keys()].sort()).toEqual(
    expect.arrayContaining([
      ...['call.start', 'attempt.start', 'attempt.answer', 'wait', 'retry', 'call.success', 'call.failure'],
      ...['task.start', 'task.end', 'key.change', 'mfa.success', 'progress'],
    ]),
  );
  for (const [type, event] of emitted) expect(membersOn(type).sort(), type).toEqual(Object.keys(event).sort());
});

test('the events of each call arrive in the order that the page describes', () => {
  const ofCalls = events.filter((event) => 'call' in event);
  const numbers = new Set(ofCalls.map(({ call }) => call));
  expect(numbers.size).toBeGreaterThan(3);
  for (const number of numbers)
    expect(ofCalls.flatMap(({ call, type }) => (call === number ? type : [])).join(' ')).toMatch(
      /^call\.start(?: (?:wait )*attempt\.start(?: attempt\.answer)?(?: retry)?)* call\.(?:success|failure)$/,
    );
});
