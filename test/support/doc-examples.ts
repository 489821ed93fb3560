import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as mock from '@sentinelsec/mock-server';
import * as mockControl from '@sentinelsec/mock-server/control';
import * as mockMsw from '@sentinelsec/mock-server/msw';
import * as mockServer from '@sentinelsec/mock-server/server';
import * as mockUndici from '@sentinelsec/mock-server/undici';
import * as sdk from '@sentinelsec/sdk';
import * as sdkCore from '@sentinelsec/sdk/core';
import * as sdkNode from '@sentinelsec/sdk/node';
import * as sdkOpenTelemetry from '@sentinelsec/sdk/opentelemetry';
import * as sdkRedis from '@sentinelsec/sdk/redis';
import ts from 'typescript';
import { root } from './project-root.ts';
import { importsOf, type Source, sourcesIn } from './sources.ts';

/** An example in a doc comment. */
export interface Example {
  /** `file:line` of the first line of the example. */
  readonly at: string;
  readonly code: string;
  /** Why the example cannot run. The fence contains this reason: ```` ```ts no-run: it writes to the disk ````. */
  readonly noRun: string | undefined;
  /**
   * A module with the code of the example. It also imports the other names that the example uses: from the file that contains the
   * example, and from both packages.
   */
  readonly module: Source;
}

const packages = new Map([
  ['@sentinelsec/sdk', 'sdk/src/index.ts'],
  ['@sentinelsec/sdk/core', 'sdk/src/core.ts'],
  ['@sentinelsec/sdk/node', 'sdk/src/node.ts'],
  ['@sentinelsec/sdk/opentelemetry', 'sdk/src/opentelemetry.ts'],
  ['@sentinelsec/sdk/redis', 'sdk/src/redis.ts'],
  ['@sentinelsec/mock-server', 'mock-server/src/index.ts'],
  ['@sentinelsec/mock-server/control', 'mock-server/src/control.ts'],
  ['@sentinelsec/mock-server/msw', 'mock-server/src/msw.ts'],
  ['@sentinelsec/mock-server/server', 'mock-server/src/server.ts'],
  ['@sentinelsec/mock-server/undici', 'mock-server/src/undici.ts'],
]);

/**
 * Returns every example in the doc comments of the files in these folders: fenced `ts` blocks, and the text after an `@example`
 * without a fence.
 */
export function examplesIn(...folders: readonly string[]): Example[] {
  return folders.flatMap(sourcesIn).flatMap((source) =>
    commentsOf(source).flatMap(({ text, line }) =>
      [...text.matchAll(/^```ts(?: no-run: (.+))?\n([\s\S]*?)^```$|^@example\n(?!```)([\s\S]+?)(?=^@|(?![\s\S]))/gm)].map(
        (match) => {
          const at = `${source.name}:${line + text.slice(0, match.index).split('\n').length}`;
          return exampleOf(at, (match[2] ?? match[3] ?? '').trim(), match[1]);
        },
      ),
    ),
  );
}

/**
 * Turns the code of an example into a module. `at` is the place of the example, as `file:line`. The example can use the exports
 * of this file and of both packages without an import.
 */
export function exampleOf(at: string, code: string, noRun?: string): Example {
  const file = at.slice(0, at.lastIndexOf(':'));
  // The module is in the folder of the file, so the example can import everything that the file can import.
  const name = `${path.posix.dirname(file)}/example-of-${at.replace(/\W/g, '-')}.ts`;
  const lines = code.split('\n');
  const own = lines.filter((line) => line.startsWith('import '));
  const body = lines.filter((line) => !line.startsWith('import '));
  const text = [
    ...own,
    ...missingImports(code, file),
    "import type { SentinelSec as Client } from '@sentinelsec/sdk';",
    "import type { Platform as Bench } from '@sentinelsec/mock-server';",
    "export async function example(client: Client, platform: Bench, console: Pick<Console, 'log' | 'error'>): Promise<void> {{",
    ...body,
    '}}',
  ].join('\n');
  return { at, code, noRun, module: { name, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) } };
}

/** Returns the texts of the doc comments of a file, without the comment marks. */
function commentsOf({ tree }: Source): { text: string; line: number }[] {
  return [...tree.text.matchAll(/^ *\/\*\*\n([\s\S]*?)\*\//gm)].map((match) => ({
    text: (match[1] ?? '').replace(/^ *\* ?/gm, ''),
    line: tree.getLineAndCharacterOfPosition(match.index).line + 1,
  }));
}

/**
 * Returns imports for the names that the code uses and does not declare. If `file` and a package export the same name, the import
 * is from `file`.
 */
function missingImports(code: string, file: string): string[] {
  const { used, declared } = namesIn(ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true));
  const left = new Set([...used].filter((name) => !declared.has(name)));
  return [[`./${path.posix.basename(file)}`, file], ...packages].flatMap(([specifier = '', source = '']) => {
    const names = exportsOf(source).filter((name) => left.delete(name));
    return names.length > 0
      ? [`import ${source.endsWith('.d.ts') ? 'type ' : ''}{ ${names.join(', ')} } from '${specifier}';`]
      : [];
  });
}

function namesIn(tree: ts.SourceFile): { used: Set<string>; declared: Set<string> } {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    const declares =
      ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isParameter(node) || ts.isImportSpecifier(node);
    if ((declares || ts.isTypeAliasDeclaration(node)) && ts.isIdentifier(node.name)) declared.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { used, declared };
}

/** Returns the names that a file exports. */
function exportsOf(file: string): string[] {
  const text = ts.sys.readFile(path.join(root, file)) ?? '';
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      return statement.exportClause.elements.map(({ name }) => name.text);
    if (!ts.canHaveModifiers(statement) || !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    return 'name' in statement && ts.isIdentifier(statement.name as ts.Node) ? [(statement.name as ts.Identifier).text] : [];
  });
}

/** Compiles all examples in one program. Returns the errors as `file:line: message`. */
export function typeFaults(examples: readonly Example[]): string[] {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  // The added imports do not distinguish types from values. An example may also declare names that it does not use.
  const loose = { ...options, verbatimModuleSyntax: false, noUnusedLocals: false, noUnusedParameters: false };
  const texts = new Map(examples.map(({ module }) => [path.join(root, module.name), module.tree.text]));
  const host = ts.createCompilerHost(loose);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file);
    return text === undefined ? getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...texts.keys()], loose, host);
  return examples.flatMap(({ at, module }) => {
    const source = program.getSourceFile(path.join(root, module.name));
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${at}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

const quiet = { log: () => undefined, error: () => undefined };

/**
 * Runs an example against a platform, in an empty folder. Returns the error, or `undefined` if there is none. A `NotFoundError`
 * does not count, because the platform does not know the ids in the examples.
 */
export async function runFault({ at, module }: Example, platform: mock.Platform): Promise<string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-example-'));
  process.chdir(folder);
  try {
    const modules = new Map<string, unknown>();
    for (const name of importsOf(module)) modules.set(name, await load(name, module.name));
    const exports: { example?: (...given: unknown[]) => Promise<void> } = {};
    new Function('require', 'exports', commonJs(module))((name: string) => modules.get(name), exports);
    await exports.example?.(new sdk.SentinelSec({ ...platform.clientOptions(), logLevel: 'off' }), platform, quiet);
    return undefined;
  } catch (error) {
    return sdk.NotFoundError.is(error) ? undefined : `${at}: ${String(error)}`;
  } finally {
    process.chdir(root);
    rmSync(folder, { recursive: true });
  }
}

const commonJs = ({ tree }: Source): string =>
  ts.transpile(tree.text, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 });

function load(name: string, from: string): unknown {
  if (name === '@sentinelsec/sdk') return sdk;
  if (name === '@sentinelsec/sdk/core') return sdkCore;
  if (name === '@sentinelsec/sdk/node') return sdkNode;
  if (name === '@sentinelsec/sdk/opentelemetry') return sdkOpenTelemetry;
  if (name === '@sentinelsec/sdk/redis') return sdkRedis;
  if (name === '@sentinelsec/mock-server') return mock;
  if (name === '@sentinelsec/mock-server/control') return mockControl;
  if (name === '@sentinelsec/mock-server/msw') return mockMsw;
  if (name === '@sentinelsec/mock-server/server') return mockServer;
  if (name === '@sentinelsec/mock-server/undici') return mockUndici;
  // A declaration file contains no code to run.
  if (name.endsWith('.d.ts')) return {};
  return import(name.startsWith('.') ? path.join(root, path.dirname(from), name) : name);
}
