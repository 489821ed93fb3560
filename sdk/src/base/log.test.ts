import { expect, test } from 'vitest';
import type { ClientEvent } from './events.ts';
import { Hub } from './hub.ts';
import { type LogLevel, logTo } from './log.ts';

const call = { call: 1, operation: 'account.get', at: 0 };
const events: ClientEvent[] = [
  { type: 'call.start', ...call, method: 'GET', known: true, path: '/v1/account', url: 'https://x.test', body: undefined },
  { type: 'attempt.start', ...call, attempt: 1 },
  { type: 'attempt.answer', ...call, attempt: 1, status: 200, requestId: 'req_1' },
  { type: 'wait', ...call, reason: 'pace', ms: 10 },
  { type: 'retry', ...call, attempt: 1, kind: 'server', ms: 10 },
  { type: 'call.success', ...call, status: 200, attempts: 1, durationMs: 5, body: { a: 1 } },
  {
    type: 'call.failure',
    ...call,
    kind: 'server',
    message: 'It failed.',
    code: undefined,
    status: 500,
    requestId: 'req_1',
    attempts: 1,
    durationMs: 5,
  },
  { type: 'task.start', id: 2, task: 'exports.download', at: 0 },
  { type: 'task.end', id: 2, task: 'exports.download', at: 5, durationMs: 5.4, failure: undefined },
  {
    type: 'task.end',
    id: 3,
    task: 'exports.download',
    at: 5,
    durationMs: 5,
    failure: { kind: 'file', message: 'The disk is full.', code: 'ENOSPC' },
  },
  { type: 'key.change', at: 0, reason: 'rotated' },
  { type: 'mfa.success', at: 0 },
  { type: 'progress', at: 0, task: 'export', done: 1, total: 2, unit: 'bytes' },
  { type: 'progress', at: 0, task: 'export', done: 0.375, total: 1, unit: 'share' },
  { type: 'quota.store', at: 0, inUse: true, reason: undefined },
  { type: 'warning', at: 0, message: 'Something is deprecated.' },
];

function linesAt(level: LogLevel): string[] {
  const lines: string[] = [];
  const write = (name: string) => (text: string) => void lines.push(`${name} ${text}`);
  const hub = new Hub();
  logTo(hub, { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }, level);
  for (const event of events) hub.emit(event);
  return lines;
}

test('the default level writes only warnings: the caller handles failures', () => {
  expect(linesAt('warn')).toEqual(['warn [sentinelsec] Something is deprecated.']);
});

test('debug writes one line for every event except the start of an attempt', () => {
  expect(linesAt('debug')).toHaveLength(events.length - 1);
  expect(linesAt('info').filter((line) => line.startsWith('debug'))).toEqual([]);
});

test('progress is logged in its unit, and a share in per cent', () => {
  const told = linesAt('debug').filter((line) => line.includes(' export: '));
  expect(told).toEqual(['debug [sentinelsec] export: 1 of 2 bytes', 'debug [sentinelsec] export: 38 %']);
});

test('a task is logged at its start and end, and at info if it fails', () => {
  const told = linesAt('debug').filter((line) => line.includes('exports.download'));
  expect(told).toEqual([
    'debug [sentinelsec] #2 exports.download begins',
    'debug [sentinelsec] #2 exports.download: done in 5 ms',
    'info [sentinelsec] #3 exports.download: file: The disk is full.',
  ]);
});

test('off writes nothing', () => {
  expect(linesAt('off')).toEqual([]);
});
