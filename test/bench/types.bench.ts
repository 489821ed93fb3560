import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/project-root.ts';

/** Programs of 100 lines that make the same calls, one for each client. */
const consumers: Readonly<Record<string, { readonly head: string; readonly lines: readonly string[] }>> = {
  'openapi-fetch': {
    head: `import createClient from 'openapi-fetch';
import type { paths } from '${path.join(root, 'sdk/src/generated/paths')}';
const client = createClient<paths>({ baseUrl: 'https://api.test' });`,
    lines: [
      "await client.GET('/v1/account')",
      "await client.PATCH('/v1/account', { body: { organization_name: 'x' } })",
      "await client.GET('/v1/keys', { params: { query: { limit: 5 } } })",
      "await client.POST('/v1/keys', { body: { name: 'x', scopes: ['usage:read'] } })",
      "await client.GET('/v1/keys/{key_id}', { params: { path: { key_id: 'key_1' } } })",
      "await client.GET('/v1/usage/logs', { params: { query: { order: 'asc' } } })",
      "await client.GET('/v1/usage/logs/{log_id}', { params: { path: { log_id: 'log_1' } } })",
      "await client.POST('/v1/exports', { body: { datasets: ['account'], format: 'json' } })",
      "await client.GET('/v1/exports/{export_id}', { params: { path: { export_id: 'exp_1' } } })",
      "await client.GET('/v1/members')",
    ],
  },
  '@sentinelsec/sdk': {
    head: `import { SentinelSec } from '@sentinelsec/sdk';
const client = new SentinelSec();`,
    lines: [
      'await client.account.get()',
      "await client.account.update({ organization_name: 'x' })",
      'await client.keys.list({ limit: 5 })',
      "await client.keys.create({ name: 'x', scopes: ['usage:read'] })",
      "await client.keys.get('key_1')",
      "await client.usage.listLogs({ order: 'asc' })",
      "await client.usage.getLog('log_1')",
      "await client.exports.create({ datasets: ['account'], format: 'json' })",
      "await client.exports.get('exp_1')",
      'await client.members.list()',
    ],
  },
};

const compilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: 'ES2023',
  module: 'Preserve',
  moduleResolution: 'Bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  types: [],
};

interface Checked {
  readonly name: string;
  /** The bytes of the declarations that the compiler loads, without the declarations of the language itself. */
  readonly bytes: number;
  readonly instantiations: number;
  readonly seconds: number;
}

function check(name: string, { head, lines }: { readonly head: string; readonly lines: readonly string[] }): Checked {
  const folder = path.join(root, 'node_modules/.cache/sentinelsec/bench', `types-${name.replace(/\W+/g, '-')}`);
  mkdirSync(folder, { recursive: true });
  const calls = Array.from({ length: 10 }, (_, round) => lines.map((line, at) => `export const call${round}_${at} = ${line};`));
  writeFileSync(path.join(folder, 'consumer.ts'), [head, ...calls.flat()].join('\n'));
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const said = execFileSync(process.execPath, [compiler, '-p', folder, '--extendedDiagnostics', '--listFiles'], {
    encoding: 'utf8',
  });
  const figure = (label: string): number => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(said)?.[1]);
  const files = said.split('\n').filter((line) => line.endsWith('.ts') && !/\/typescript\/lib\/|consumer\.ts$/.test(line));
  return {
    name,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    instantiations: figure('Instantiations'),
    seconds: figure('Check time'),
  };
}

/**
 * Measures what the types in a program of 100 lines cost a compiler and an editor. Throws if a program has type errors. Returns a
 * Markdown table.
 */
export function typesTable(): string {
  const results = Object.entries(consumers).map(([name, consumer]) => check(name, consumer));
  const base = results[0];
  const lines = results.map(({ name, bytes, instantiations, seconds }) => {
    const [times, ofBytes] = [instantiations / (base?.instantiations ?? 1), bytes / (base?.bytes ?? 1)];
    return `| ${name} | ${(bytes / 1000).toFixed(0)} | ${ofBytes.toFixed(2)} | ${instantiations} | ${times.toFixed(2)} | ${seconds.toFixed(2)} |`;
  });
  return [
    '### The types of a program of 100 lines',
    '',
    '| package | declarations, kB | × | instantiations | × | check, s |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
  ].join('\n');
}
