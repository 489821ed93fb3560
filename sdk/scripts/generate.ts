import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { emitAll, trees } from './emit/all.ts';
import { controlFile, emitControl } from './emit/control.ts';
import { emitEntry, entryFile, readEntry } from './emit/entry.ts';
import { modelsOf } from './emit/models.ts';
import { obstaclesOf } from './spec/faults.ts';
import { load } from './spec/load.ts';
import { operationsOf } from './spec/model.ts';
import { lineOf, oneLine } from './spec/shape.ts';
import { typeChecker } from './type-check.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Returns the names of the files that are missing or differ from what the generator makes. If a generated folder contains a file
 * that the generator does not make, the result includes this file too.
 */
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

/**
 * Writes all files under new names, and then replaces the old folders and the old main entry. If writing fails, the old folders
 * and the old main entry stay unchanged.
 */
async function write(files: ReadonlyMap<string, string>, out: string): Promise<void> {
  const made = `.new-${process.pid}`;
  const replaced = [...trees, entryFile];
  try {
    for (const [name, content] of files) {
      const whole = replaced.find((candidate) => name.startsWith(candidate)) ?? '';
      const file = path.join(out, whole + made, path.relative(whole, name));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    for (const whole of replaced) {
      await rm(path.join(out, whole), { recursive: true, force: true });
      await rename(path.join(out, whole + made), path.join(out, whole));
    }
  } finally {
    for (const whole of replaced) await rm(path.join(out, whole + made), { recursive: true, force: true });
  }
}

/** Prints the lines to standard error. If there is at least one line, sets the exit code of the process to `exitCode`. */
function report(lines: readonly string[], exitCode: number): void {
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = exitCode;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      spec: { type: 'string', default: path.join(root, 'openapi.yaml') },
      out: { type: 'string', default: root },
      check: { type: 'boolean', default: false },
    },
  });
  const spec = load(values.spec);
  const obstacles = obstaclesOf(spec);
  if (obstacles.length > 0) return report(obstacles.map(lineOf), 2);
  const names = modelsOf(spec, operationsOf(spec)).map(({ name }) => name);
  const files = new Map([
    ...(await emitAll(spec)),
    ...(await emitControl(path.join(root, controlFile))),
    [entryFile, emitEntry(readEntry(), names)],
  ]);
  const errors = typeChecker(root)(files);
  if (errors.length > 0) return report(errors, 2);
  if (values.check) {
    const wrong = await drift(files);
    return report(
      wrong.map((name) => `${name} differs from what the descriptions generate. Run \`npm run generate\`.`),
      1,
    );
  }
  await write(files, values.out);
  console.log(`${files.size} files made from ${path.relative(process.cwd(), values.spec)} and ${controlFile}.`);
}

await run().catch((error: Error) => report([oneLine(error)], 2));
