import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { emptyProject, installOffline, packed, runIn } from '../support/packed.ts';

let tarballs: readonly string[] = [];
beforeAll(() => {
  tarballs = packed();
}, 120_000);

type Kind = 'module' | 'commonjs';

/** Returns import lines for ES modules or CommonJS. `modules` contains the imported names by module. */
function importing(type: Kind, modules: Readonly<Record<string, string>>): string {
  const line = ([from, names]: [string, string]): string =>
    type === 'module'
      ? `import { ${names} } from '${from}';`
      : `const { ${names.replaceAll(' as ', ': ')} } = require('${from}');`;
  return Object.entries(modules).map(line).join('\n');
}

/** Makes a project with both packages installed, and writes its file `main.js`. */
function project(type: Kind, main: string): string {
  const folder = emptyProject(type);
  installOffline(folder, tarballs);
  writeFileSync(path.join(folder, 'main.js'), main);
  return folder;
}

const own = { '@sentinelsec/sdk': 'SentinelSec', '@sentinelsec/mock-server': 'createPlatform' };

test.each(['module', 'commonjs'] as const)(
  'a %s project receives calls on the diagnostics channels of Node',
  { timeout: 30_000 },
  (type) => {
    const imports = importing(type, { ...own, 'node:diagnostics_channel': 'subscribe, tracingChannel' });
    const folder = project(
      type,
      `${imports}
subscribe('sentinelsec:attempt.answer', ({ operation, status }) => console.log(operation, status));
tracingChannel('sentinelsec:call').asyncEnd.subscribe(({ result }) => console.log(result.body.email));
new SentinelSec(createPlatform().clientOptions()).account.get();`,
    );
    expect(runIn(folder, 'main.js')).toBe('account.get 200\n[masked]\n');
  },
);

test.each(['module', 'commonjs'] as const)('a %s project has the entry for OpenTelemetry', { timeout: 30_000 }, (type) => {
  const imports = importing(type, { ...own, '@sentinelsec/sdk/opentelemetry': 'openTelemetry', '@opentelemetry/api': 'trace' });
  const folder = project(
    type,
    `${imports}
trace.setGlobalTracerProvider({
  getTracer: () => ({
    startSpan: (name) => {
      console.log(name);
      return trace.wrapSpanContext({ traceId: '1'.repeat(32), spanId: '2'.repeat(16), traceFlags: 1 });
    },
  }),
});
new SentinelSec({ ...createPlatform().clientOptions(), telemetry: openTelemetry() }).account.get();`,
  );
  expect(runIn(folder, 'main.js')).toBe('account.get\nGET /v1/account\n');
});

test('without @opentelemetry/api the client still works', { timeout: 30_000 }, () => {
  const folder = project(
    'module',
    `${importing('module', own)}
const entry = await import('@sentinelsec/sdk/opentelemetry').catch(({ code }) => code);
const account = await new SentinelSec(createPlatform().clientOptions()).account.get();
console.log(entry, account.status);`,
  );
  rmSync(path.join(folder, 'node_modules/@opentelemetry'), { recursive: true });
  expect(runIn(folder, 'main.js')).toBe('ERR_MODULE_NOT_FOUND active\n');
});

test('a bundle for browsers contains the entry for OpenTelemetry, and nothing of Node', { timeout: 30_000 }, async () => {
  const folder = project(
    'module',
    `${importing('module', { '@sentinelsec/sdk': 'SentinelSec', '@sentinelsec/sdk/opentelemetry': 'openTelemetry' })}
const fetch = async () => Response.json({ status: 'operational' });
const client = new SentinelSec({ apiKey: async () => 'none', environment: 'test', fetch, telemetry: openTelemetry() });
client.health.get().then(({ status }) => console.log(status));`,
  );
  const outfile = path.join(folder, 'bundle.js');
  const entryPoints = [path.join(folder, 'main.js')];
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    platform: 'browser',
    format: 'esm',
    outfile,
    preserveSymlinks: true,
    metafile: true,
  });
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path: name }) => name))).toEqual([]);
  expect(runIn(folder, 'bundle.js')).toBe('operational\n');
});
