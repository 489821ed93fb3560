import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MemoryBlobs } from '../../state/blob-store.ts';
import { emptyState } from '../../state/state.ts';
import { Table } from '../../state/table.ts';
import { walkMemory } from './walk-memory.ts';

/** Returns all texts and bytes that `walkMemory` finds, by their path. Bytes are written as numbers. */
function foundIn(root: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  walkMemory(root, (value, { names }) => {
    found[names.join('/')] = typeof value === 'string' ? value : [...value].join(' ');
  });
  return found;
}

test('texts are found in properties, arrays, maps, sets and in their names', () => {
  const root = { a: ['x'], b: new Map([['y', { c: 'z' }]]), d: new Set(['v']), e: 1, f: null };
  expect(foundIn(root)).toMatchObject({ 'a/0': 'x', 'b/y': 'y', 'b/y/c': 'z', 'd/': 'v' });
});

test('bytes are found in typed arrays, views and files, but only in the visible part of a view', () => {
  const buffer = Uint8Array.of(1, 2, 3).buffer;
  const root = [new DataView(buffer, 1), new Uint8Array(buffer, 0, 1), new MemoryBlobs([['file', Uint8Array.of(9)]])];
  expect(foundIn(root)).toMatchObject({ 0: '2 3', 1: '1', '2/file': '9' });
});

test('cycles and values that are not data end the walk without an error', () => {
  const circle: { self?: unknown; name: string } = { name: 'x' };
  circle.self = circle;
  expect(foundIn([circle, undefined, () => 1, Symbol('x')])).toMatchObject({ '0/name': 'x' });
});

test('a table shows its rows, and a table of logs shows texts and ids', () => {
  const { tables } = emptyState(1);
  const table = new Table();
  table.insert({ id: 'a', account: 'acct', wire: { email: 'ada@example.com' }, kept: undefined });
  expect(foundIn(table)).toMatchObject({ 'rows/0/wire/email': 'ada@example.com', 'byId/a': 'a' });
  const log = {
    id: 'log_01KASEQ4H8Z3M5N7P9R1T3V5X7',
    created_at: '2026-01-01T00:00:00.000Z',
    operation: 'account.get',
    method: 'GET',
    path: '/v1/account',
    status: 200,
    duration_ms: 1,
    key_id: null,
    api_username: 'ada',
    ip_address: '203.0.113.7',
    user_agent: null,
    request_id: null,
    anonymized: false,
  } as const;
  tables.logs.append('acct', log);
  const found = foundIn(tables.logs);
  expect(Object.values(found)).toEqual(expect.arrayContaining(['203.0.113.7', 'ada']));
  expect(Object.values(found).some((bytes) => bytes.startsWith('1 154 178 235 '))).toBe(true);
});

const folders = ['state', 'records'].map((room) => new URL(`../../${room}/`, import.meta.url));

test('every class of the state with private fields shows all of them', () => {
  const shown = folders
    .flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)))
    .filter(({ pathname }) => pathname.endsWith('.ts') && !/\.test/.test(pathname))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split(/^(?=(?:export )?(?:abstract )?class )/m)
        .slice(1),
    )
    .map((source) => ({
      fields: [...source.matchAll(/^ {2}(?:readonly )?(#\w+)(?=[:; ])(?!\()/gm)].map(([, name]) => `this.${name}`),
      raw: /raw\(\): object \{([\s\S]*?)\n {2}\}/.exec(source)?.[1] ?? '',
    }))
    .filter(({ fields }) => fields.length > 0);
  expect(shown.length).toBeGreaterThan(6);
  for (const { fields, raw } of shown) for (const field of fields) expect(raw).toContain(field);
});
