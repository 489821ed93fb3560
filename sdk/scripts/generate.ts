import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { emitContract } from './emit/contract.ts';
import { emitExamples, emitSchemas } from './emit/examples.ts';
import { emitNamespaces } from './emit/namespaces.ts';
import { emitOperations } from './emit/operations.ts';
import { emitPaths } from './emit/paths.ts';
import { emitPlatform } from './emit/platform.ts';
import { emitProblems } from './emit/problems.ts';
import { emitSensitive } from './emit/sensitive.ts';
import { emitRequestValidators, emitResponseValidators } from './emit/validators.ts';
import { load } from './spec/load.ts';
import { operationsOf } from './spec/model.ts';
import { oneLine } from './spec/one-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const trees = ['sdk/src/generated', 'mock-server/src/generated'];

/** Everything that is made from a description: path below the project to content. */
async function generate(file: string): Promise<Map<string, string>> {
  const spec = load(file);
  const operations = operationsOf(spec);
  const [sent, received, requests, responses] = await Promise.all([
    emitPaths(spec, operations, 'sender'),
    emitPaths(spec, operations, 'receiver'),
    emitRequestValidators(spec, operations),
    emitResponseValidators(spec, operations),
  ]);
  const [sdk, mock] = trees;
  return new Map([
    [`${sdk}/paths.d.ts`, sent],
    [`${sdk}/operations.ts`, emitOperations(operations)],
    [`${sdk}/platform.ts`, emitPlatform(spec)],
    [`${sdk}/problems.ts`, emitProblems(spec, operations)],
    [`${sdk}/sensitive.ts`, emitSensitive(spec, operations)],
    [`${sdk}/namespaces.ts`, emitNamespaces(spec, operations)],
    [`${mock}/paths.d.ts`, received],
    [`${mock}/contract.ts`, emitContract(spec, operations)],
    [`${mock}/examples.ts`, emitExamples(spec, operations)],
    [`${mock}/schemas.ts`, emitSchemas(spec)],
    [`${mock}/validators/requests.js`, requests.code],
    [`${mock}/validators/requests.d.ts`, requests.types],
    [`${mock}/validators/responses.js`, responses.code],
    [`${mock}/validators/responses.d.ts`, responses.types],
  ]);
}

/** The files that differ from what would be made, or that nothing makes. */
async function drift(files: ReadonlyMap<string, string>): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, content] of files) {
    const file = path.join(root, name);
    if (!existsSync(file) || (await readFile(file, 'utf8')) !== content) wrong.push(name);
  }
  for (const tree of trees) {
    const present = await readdir(path.join(root, tree), { recursive: true, withFileTypes: true });
    for (const entry of present.filter((item) => item.isFile())) {
      const name = path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
      if (!files.has(name)) wrong.push(name);
    }
  }
  return wrong;
}

async function write(files: ReadonlyMap<string, string>, out: string): Promise<void> {
  for (const tree of trees) await rm(path.join(out, tree), { recursive: true, force: true });
  for (const [name, content] of files) {
    const file = path.join(out, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      spec: { type: 'string', default: path.join(root, 'openapi.yaml') },
      out: { type: 'string', default: root },
      check: { type: 'boolean', default: false },
    },
  });
  const files = await generate(values.spec);
  if (values.check) {
    const wrong = await drift(files);
    for (const name of wrong) console.error(`${name} is not what openapi.yaml makes. Run \`npm run generate\`.`);
    process.exitCode = wrong.length > 0 ? 1 : 0;
  } else {
    await write(files, values.out);
    console.log(`${files.size} files made from ${path.relative(process.cwd(), values.spec)}.`);
  }
}

await run().catch((error: Error) => {
  console.error(oneLine(error));
  process.exitCode = 2;
});
