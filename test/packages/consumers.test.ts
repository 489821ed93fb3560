import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { emptyProject, installOffline, packed, runIn } from '../support/packed.ts';
import { root } from '../support/project-root.ts';
import { blocksOf } from '../support/readme.ts';

let tarballs: readonly string[] = [];
beforeAll(() => {
  tarballs = packed();
}, 120_000);

function project(type: 'module' | 'commonjs', files: Readonly<Record<string, string>>): string {
  const folder = emptyProject(type);
  installOffline(folder, tarballs);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

test('the first program of README runs in an empty project', { timeout: 30_000 }, () => {
  const [first] = blocksOf('README.md');
  const folder = project('module', { 'first.ts': first?.code ?? '' });
  expect(runIn(folder, 'first.ts')).toMatch(/\/v1\/account null\n$/);
});

test('an ES module imports both packages', { timeout: 30_000 }, () => {
  const folder = project('module', {
    'main.js': `import { SentinelSec } from '@sentinelsec/sdk';
import { createPlatform } from '@sentinelsec/mock-server';
const client = new SentinelSec(createPlatform().clientOptions());
console.log((await client.health.get()).status);`,
  });
  expect(runIn(folder, 'main.js')).toBe('operational\n');
});

test('a CommonJS module requires both packages', { timeout: 30_000 }, () => {
  const folder = project('commonjs', {
    'main.js': `const { SentinelSec } = require('@sentinelsec/sdk');
const { createPlatform } = require('@sentinelsec/mock-server');
new SentinelSec(createPlatform().clientOptions()).health.get().then((health) => console.log(health.status));`,
  });
  expect(runIn(folder, 'main.js')).toBe('operational\n');
});

test('the CommonJS build of the mock contains its dependencies: it requires only Node and its optional peers', () => {
  const dist = path.join(root, 'mock-server/dist');
  const files = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
  const required = files.flatMap((name) =>
    [...readFileSync(path.join(dist, name), 'utf8').matchAll(/^(?:var|const) \S+ = (?:\w+\()?require\(['"]([^'"]+)['"]\)/gm)].map(
      (match) => match[1] ?? '',
    ),
  );
  const others = new Set(required.filter((name) => !name.startsWith('.') && !isBuiltin(name)));
  expect(files.length).toBeGreaterThan(3);
  expect([...others].sort()).toEqual(['msw', 'undici']);
});

test.each(['module', 'commonjs'] as const)(
  'a %s project without MSW can use all entries except the one for MSW',
  { timeout: 30_000 },
  (type) => {
    const folder = project(type, {
      'main.js': `const load = async (entry) => import('@sentinelsec/mock-server' + entry);
const main = async () => {
  const { createPlatform } = await load('');
  const { startServer } = await load('/server');
  const { conformance } = await load('/conformance');
  const server = await startServer(createPlatform({ seed: 'empty', check: conformance }), { port: 0 });
  console.log((await fetch(server.url + '/v1/health')).status);
  await server.close();
  console.log((await load('/msw').catch((error) => error)).code);
};
main();`,
    });
    rmSync(path.join(folder, 'node_modules/msw'));
    expect(runIn(folder, 'main.js')).toBe('200\nERR_MODULE_NOT_FOUND\n');
  },
);

const acrossEntries = `
const caught = (make) => { try { make(); } catch (error) { return error; } };
const error = caught(() => fileKey(''));
console.log(error instanceof ConfigurationError, error instanceof SentinelSecError, ConfigurationError.is(error), error.name);
undiciTransport()('http://127.0.0.1:1', {}).catch(({ code }) => console.log(code));`;

test.each([
  [
    'module',
    `import { ConfigurationError, SentinelSecError } from '@sentinelsec/sdk';
import { fileKey, undiciTransport } from '@sentinelsec/sdk/node';`,
  ],
  [
    'commonjs',
    `const { ConfigurationError, SentinelSecError } = require('@sentinelsec/sdk');
const { fileKey, undiciTransport } = require('@sentinelsec/sdk/node');`,
  ],
] as const)(
  'a %s project has the entry for Node, and both entries share their classes of errors',
  { timeout: 30_000 },
  (type, imports) => {
    const folder = project(type, { 'main.js': imports + acrossEntries });
    expect(runIn(folder, 'main.js')).toBe('true true true ConfigurationError\nECONNREFUSED\n');
  },
);

const sealedExport = `
const client = new SentinelSec({ apiKey: async () => 'none', fetch: () => Promise.reject(new Error('no network')) });
const options = { datasets: ['account'], format: 'json', to: 'export', recipient: 'age1other' };
const identity = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX';
client.exports.download({ ...options, identity }).catch(({ kind, message }) => console.log(kind, message));`;

test.each([
  ['module', `import { SentinelSec } from '@sentinelsec/sdk';`],
  ['commonjs', `const { SentinelSec } = require('@sentinelsec/sdk');`],
] as const)(
  'a %s project opens sealed files with age-encryption, and without it is told what to install',
  { timeout: 30_000 },
  (type, imports) => {
    const folder = project(type, { 'main.js': imports + sealedExport });
    expect(runIn(folder, 'main.js')).toMatch(/^configuration .*belongs to the recipient age1[a-z0-9]{58}, not to "age1other"/);
    rmSync(path.join(folder, 'node_modules/age-encryption'));
    expect(runIn(folder, 'main.js')).toMatch(/^configuration .*npm install age-encryption\n$/);
  },
);

test('without undici, keys are still read from files, and the transport says what to install', { timeout: 30_000 }, () => {
  const folder = project('module', {
    'main.js': `import { fileKey, undiciTransport } from '@sentinelsec/sdk/node';
console.log(typeof fileKey('key'));
await undiciTransport()('http://127.0.0.1:1', {}).catch(({ kind, message }) => console.log(kind, message));`,
  });
  rmSync(path.join(folder, 'node_modules/undici'));
  expect(runIn(folder, 'main.js')).toMatch(/^function\nconfiguration .*npm install undici\n$/);
});

test.each([
  ['module', 'NodeNext'],
  ['commonjs', 'NodeNext'],
  ['module', 'Bundler'],
] as const)('types are found from a %s by %s resolution', { timeout: 60_000 }, (type, moduleResolution) => {
  const folder = project(type, {
    'main.ts': `import { rotatingKey, SentinelSec } from '@sentinelsec/sdk';
import { fileKey, undiciTransport } from '@sentinelsec/sdk/node';
import { openTelemetry } from '@sentinelsec/sdk/opentelemetry';
import { createPlatform } from '@sentinelsec/mock-server';
const client = new SentinelSec(createPlatform().clientOptions());
export const worker = () =>
  new SentinelSec({ apiKey: rotatingKey({ current: fileKey('a'), next: fileKey('b') }), fetch: undiciTransport({ connections: 2 }) });
export const traced = () => new SentinelSec({ telemetry: openTelemetry({ propagate: false }) });
export const plan: Promise<'free' | 'team' | 'enterprise'> = client.account.get().then((account) => account.plan);`,
    'wrong.ts': `import { SentinelSec } from '@sentinelsec/sdk';
export const plan: Promise<number> = new SentinelSec().account.get().then((account) => account.plan);`,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: moduleResolution === 'Bundler' ? 'Preserve' : moduleResolution,
        moduleResolution,
        lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
        types: [],
        skipLibCheck: false,
      },
    }),
  });
  const compile = (file: string): string => {
    const options = JSON.parse(readFileSync(path.join(folder, 'tsconfig.json'), 'utf8')) as object;
    writeFileSync(path.join(folder, `tsconfig.${file}.json`), JSON.stringify({ ...options, files: [file] }));
    try {
      return execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', `tsconfig.${file}.json`], {
        cwd: folder,
        encoding: 'utf8',
      });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  expect(compile('main.ts')).toBe('');
  expect(compile('wrong.ts')).toMatch(/wrong\.ts.*not assignable/);
});

/** Returns the files of a tarball: a map from the path to the text. */
function textsOf(tarball: string): Map<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-unpacked-'));
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  const names = readdirSync(path.join(folder, 'package'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = names.map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [path.relative(path.join(folder, 'package'), file), readFileSync(file, 'utf8')]));
}

test('`npm sbom` lists what the packages depend on', { timeout: 60_000 }, () => {
  const args = ['sbom', '--omit', 'dev', '--package-lock-only', '--sbom-format', 'cyclonedx'];
  const { components } = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })) as {
    components: readonly { readonly name: string }[];
  };
  expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(['openapi-fetch', 'openapi-typescript-helpers']));
});

test('each built file has a source map with its sources', () => {
  for (const tarball of tarballs) {
    const texts = textsOf(tarball);
    const built = [...texts].filter(([file]) => /^dist\/.*\.c?js$/.test(file));
    expect(built.length).toBeGreaterThan(5);
    for (const [file, text] of built) {
      expect(text.trimEnd().split('\n').at(-1), file).toBe(`//# sourceMappingURL=${path.basename(file)}.map`);
      const { sources = [], sourcesContent = [] } = JSON.parse(texts.get(`${file}.map`) ?? '{}') as Record<
        string,
        readonly string[]
      >;
      // For CommonJS, the bundler also lists the built file itself as a source.
      const own = sources.filter((source) => path.basename(source) !== path.basename(file));
      const without = sources.filter((source, at) => own.includes(source) && typeof sourcesContent[at] !== 'string');
      expect(without, file).toEqual([]);
    }
  }
});

test('no file of the client imports another file only for its side effects, and the main entry loads two files', () => {
  const texts = textsOf(tarballs[0] ?? '');
  const modules = [...texts].filter(([file]) => /^dist\/(?!command).*\.js$/.test(file));
  expect(modules.length).toBeGreaterThan(5);
  expect(modules.filter(([, text]) => /(?:^|;)import ?["']\.\//m.test(text)).map(([file]) => file)).toEqual([]);
  const loaded = new Set(['dist/index.js']);
  for (const file of loaded)
    for (const [, name] of (texts.get(file) ?? '').matchAll(/\bfrom ?"\.\/([^"]+)"/g)) loaded.add(`dist/${name}`);
  expect(loaded.size).toBe(2);
});

test('with source maps, a stack trace names the lines of the source', { timeout: 30_000 }, () => {
  const folder = project('module', {
    'main.js': `import { SentinelSec } from '@sentinelsec/sdk';
try {
  new SentinelSec({ apiKey: 'no key' });
} catch ({ stack }) {
  console.log(stack);
}`,
  });
  const args = ['--enable-source-maps', 'main.js'];
  const printed = execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect(printed).toMatch(/src[\\/]client[\\/]client\.ts:\d+:\d+/);
});

test('the tarballs contain the build, the licence and the changelog, and nothing else', () => {
  for (const tarball of tarballs) {
    const files = [...textsOf(tarball).keys()];
    const stray = files.filter(
      (file) =>
        !/^(dist\/|console\/|package\.json$|README\.md$|control\.yaml$|(THIRD-PARTY-)?LICENSES?$|CHANGELOG\.md$)/.test(file),
    );
    expect(stray).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'CHANGELOG.md']));
  }
});

test('the licences of all bundled packages are in the tarballs', () => {
  const [sdk = '', mock = ''] = tarballs.map((tarball) => textsOf(tarball).get('THIRD-PARTY-LICENSES') ?? '');
  for (const name of ['cli-progress', 'commander', 'openapi-fetch', 'string-width'])
    expect(sdk).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(mock).toMatch(/^fflate \d/m);
});

test('the packed command exports and verifies in an empty project', { timeout: 60_000 }, () => {
  const folder = project('module', {
    'main.js': `import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPlatform } from '@sentinelsec/mock-server';
import { startServer } from '@sentinelsec/mock-server/server';
const platform = createPlatform({ seed: 'empty' });
const server = await startServer(platform, { port: 0 });
const command = fileURLToPath(new URL('node_modules/@sentinelsec/sdk/dist/command.js', import.meta.url));
const env = { ...process.env, SENTINELSEC_API_KEY: platform.apiKey, SENTINELSEC_TOTP_SECRET: platform.totpSecret, SENTINELSEC_BASE_URL: server.url };
const run = async (...args) => (await promisify(execFile)(process.execPath, [command, ...args], { env })).stdout;
await run('export', 'account');
console.log((await run('verify', 'sentinelsec-export')).split(' in ')[0]);
await server.close();
`,
  });
  expect(runIn(folder, 'main.js')).toMatch(/^Verified 1 file \(1 row, \d+ B\)\n$/);
});

test('each entry of a packed manifest is a file in the tarball', () => {
  for (const tarball of tarballs) {
    const texts = textsOf(tarball);
    const named = [...(texts.get('package.json') ?? '').matchAll(/: "\.\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(named.filter((file) => !texts.has(file))).toEqual([]);
  }
});

test('each link of a packed README leads to a page of the repository, also outside the repository', () => {
  const { homepage } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { homepage: string };
  const repository = `${homepage.replace('#readme', '')}/blob/main/`;
  for (const tarball of tarballs) {
    const links = [...(textsOf(tarball).get('README.md') ?? '').matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
    const pages = links.filter((link) => link.startsWith(repository)).map((link) => link.slice(repository.length));
    expect(pages.filter((page) => !existsSync(path.join(root, page)))).toEqual([]);
  }
});
