import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Document } from 'yaml';
import { editSpec } from '../support/edited-spec.ts';
import { root } from '../support/sources.ts';

const opening = `
import { SentinelSec } from './sdk/src/index.ts';
import { createPlatform } from './mock-server/src/index.ts';
import { conformance } from './mock-server/src/conformance.ts';

const platform = createPlatform({ seed: 'empty', check: conformance });
const client = new SentinelSec(platform.clientOptions());
const raw = (path: string, key = platform.apiKey) =>
  platform.fetch(new Request(platform.clientOptions().baseUrl + path, { headers: { authorization: 'Bearer ' + key } }));
`;

test('usage logs kept 45 days and anonymized after 10: the logs follow', { timeout: 60_000 }, async () => {
  const copy = await editSpec('retention', (spec) => {
    spec.setIn(['x-data-classes', 'usage_log', 'anonymize_after'], 'P10D');
    spec.setIn(['x-data-classes', 'usage_log', 'delete_after'], 'P45D');
  });
  const seen = await copy.play(`${opening}
    await client.account.get();
    const { data: [first] } = await client.usage.listLogs({ operation: 'account.get' });
    const days: Record<number, string> = {};
    for (const day of [9, 11, 44, 46]) {
      await platform.clock.advanceTo(Date.parse(first!.created_at) + day * 86_400_000);
      const log = await client.usage.getLog(first!.id).catch((error) => error.kind);
      days[day] = typeof log === 'string' ? log : log.ip_address === null ? 'anonymized' : 'personal';
    }
    console.log(JSON.stringify(days));
  `);
  expect(seen).toEqual({ 9: 'personal', 11: 'anonymized', 44: 'anonymized', 46: 'not-found' });
});

test('the standard quota 7 per 60 s: headers, refusals and pacing follow', { timeout: 60_000 }, async () => {
  const copy = await editSpec('quota', (spec) => {
    spec.setIn(['x-quota-policies', 'standard', 'quota'], 7);
    spec.setIn(['x-quota-policies', 'standard', 'burst'], 7);
    spec.setIn(['x-quota-policies', 'standard', 'window'], 60);
  });
  const seen = await copy.play(`${opening}
    platform.clock.freeze();
    const first = await raw('/v1/account');
    const statuses = [first.status];
    for (let call = 1; call < 8; call++) statuses.push((await raw('/v1/account')).status);
    platform.clock.resume();
    await platform.clock.advance({ minutes: 2 });
    const from = platform.clock.now();
    await Promise.all(Array.from({ length: 9 }, () => client.account.get()));
    console.log(JSON.stringify({ policy: first.headers.get('ratelimit-policy'), statuses, pacedSeconds: Math.round((platform.clock.now() - from) / 1000) }));
  `);
  expect(seen).toMatchObject({ policy: expect.stringContaining('"standard";q=7;w=60'), statuses: [...Array(7).fill(200), 429] });
  // Two of nine calls wait for a token each; one comes every 60/7 s.
  expect((seen as { pacedSeconds: number }).pacedSeconds).toBeGreaterThanOrEqual(17);
});

test('a further scope on one operation: a key without it is refused with its name', { timeout: 60_000 }, async () => {
  const copy = await editSpec('scope', (spec) => {
    for (const [index, scheme] of [
      [0, 'apiKey'],
      [1, 'basic'],
    ] as const) {
      spec.setIn(['paths', '/v1/account', 'get', 'security', index, scheme], ['account:read', 'usage:read']);
    }
  });
  const seen = await copy.play(`${opening}
    const key = await client.keys.create({ name: 'narrow', scopes: ['account:read'] });
    const narrow = new SentinelSec({ ...platform.clientOptions(), apiKey: key.secret });
    const error = await narrow.account.get().catch((error) => error);
    console.log(JSON.stringify({ kind: error.kind, required: error.required, held: error.held, full: (await client.account.get()).status }));
  `);
  expect(seen).toEqual({ kind: 'permission', required: ['account:read', 'usage:read'], held: ['account:read'], full: 'active' });
});

test('a new GET operation with a new schema: the client has it, typed, and the mock answers it', {
  timeout: 120_000,
}, async () => {
  const copy = await editSpec('operation', addReports);
  const seen = await copy.play(`${opening}
    const report = await client.reports.get('weekly');
    const log = (await client.usage.listLogs({ operation: 'reports.get' })).data[0];
    const refused = await raw('/v1/reports/weekly', 'nonsense');
    console.log(JSON.stringify({ report, logged: log?.path, refused: refused.status, limited: (await raw('/v1/reports/weekly')).headers.has('ratelimit') }));
  `);
  expect(seen).toEqual({
    report: { name: 'weekly', score: expect.any(Number) },
    logged: '/v1/reports/{name}',
    refused: 401,
    limited: true,
  });
  expect(typesOf(copy.folder, 'const score: number = (await client.reports.get("weekly")).score; export { score };')).toBe('');
  expect(typesOf(copy.folder, 'export const score: string = (await client.reports.get("weekly")).score;')).toMatch(
    /not assignable/,
  );
});

test('lockout after 3 failures: the fourth call is refused before its key is looked at', { timeout: 60_000 }, async () => {
  const copy = await editSpec('lockout', (spec) => spec.setIn(['x-platform', 'lockout_failures', 'value'], 3));
  const seen = await copy.play(`${opening}
    const statuses: number[] = [];
    for (let call = 0; call < 4; call++) statuses.push((await raw('/v1/account', 'nonsense')).status);
    statuses.push((await raw('/v1/account')).status);
    console.log(JSON.stringify(statuses));
  `);
  expect(seen).toEqual([401, 401, 401, 429, 429]);
});

test('a deprecated operation: the answers say since when and until when, and the client warns once', {
  timeout: 60_000,
}, async () => {
  const copy = await editSpec('deprecation', (spec) => {
    spec.setIn(['paths', '/v1/account', 'get', 'deprecated'], true);
    spec.setIn(['paths', '/v1/account', 'get', 'x-deprecation'], { at: '2026-01-01T00:00:00Z', sunset: '2027-01-01T00:00:00Z' });
  });
  const seen = await copy.play(`${opening}
    const warnings: string[] = [];
    const warned = new SentinelSec({ ...platform.clientOptions(), onEvent: (event) => { if (event.type === 'warning') warnings.push(event.message); } });
    await warned.account.get();
    await warned.account.get();
    const { headers } = await raw('/v1/account');
    console.log(JSON.stringify({ since: headers.get('deprecation'), until: headers.get('sunset'), warnings: warnings.length }));
  `);
  expect(seen).toEqual({ since: '@1767225600', until: 'Fri, 01 Jan 2027 00:00:00 GMT', warnings: 1 });
});

test('a description with a broken reference makes nothing', { timeout: 60_000 }, async () => {
  await expect(
    editSpec('broken', (spec) =>
      spec.setIn(['paths', '/v1/account', 'get', 'responses', '500'], { $ref: '#/components/responses/Absent' }),
    ),
  ).rejects.toThrow(/Absent/);
});

function addReports(spec: Document): void {
  spec.setIn(['components', 'schemas', 'Report'], {
    description: 'A report.',
    type: 'object',
    required: ['name', 'score'],
    properties: {
      name: { type: 'string', description: 'Its name.' },
      score: { type: 'integer', minimum: 0, maximum: 100, description: 'Its score.' },
    },
  });
  const account = spec.toJS({ maxAliasCount: -1 }).paths['/v1/account'].get;
  const { 200: success, ...errors } = account.responses;
  spec.setIn(['paths', '/v1/reports/{name}'], {
    get: {
      operationId: 'reports.get',
      tags: ['reports'],
      summary: 'Get a report',
      description: 'One report.',
      security: [{ apiKey: ['account:read'] }, { basic: ['account:read'] }],
      'x-quota-policies': ['standard'],
      parameters: [
        { name: 'name', in: 'path', required: true, description: 'Its name.', schema: { type: 'string' }, example: 'weekly' },
      ],
      responses: {
        200: {
          ...success,
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/Report' }, example: { name: 'weekly', score: 7 } },
          },
        },
        404: { $ref: '#/components/responses/NotFound' },
        ...errors,
      },
    },
  });
  spec.addIn(['tags'], spec.createNode({ name: 'reports', description: 'Reports.' }));
}

/** What the compiler says of a line that uses a client of the copy. */
function typesOf(folder: string, line: string): string {
  const base = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8')) as { compilerOptions: object };
  writeFileSync(
    path.join(folder, 'use.ts'),
    `import { SentinelSec } from './sdk/src/index.ts';\nconst client = new SentinelSec();\n${line}\n`,
  );
  const options = { ...base.compilerOptions, paths: {}, typeRoots: [path.join(root, 'node_modules/@types')] };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.ts'] }));
  try {
    execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
