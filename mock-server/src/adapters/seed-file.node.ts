import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PlatformOptions } from '../platform/options.ts';

type Seed = NonNullable<PlatformOptions['seed']>;

/**
 * Converts the value of the flag `--seed` to the value of the option `seed`. A value with a dot or a slash is the path of a file.
 * In this case, the function returns the records in the file: the content of a JSON file, or the default export of a JavaScript
 * or TypeScript file. Any other value is the name of a seed and stays unchanged. If the file cannot be read, rejects with an
 * `Error` whose message has one line. Does not check the records.
 */
export async function readSeed(value: Seed): Promise<Seed> {
  if (typeof value !== 'string' || !/[./\\]/.test(value)) return value;
  const records: unknown = /\.[cm]?[jt]s$/.test(value) ? await exported(value) : await parsed(value);
  if (typeof records === 'object' && records !== null && !Array.isArray(records)) return records as Seed;
  throw new TypeError(`The seed file ${value} must contain an object with records, such as { "members": [] }.`);
}

async function parsed(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`The seed file ${file} cannot be read (${reasonOf(cause)}).`, { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SyntaxError(`The seed file ${file} is not JSON: ${reasonOf(cause)}`, { cause });
  }
}

async function exported(file: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(path.resolve(file)).href)) as { readonly default?: unknown }).default;
  } catch (cause) {
    throw new Error(`The seed file ${file} cannot be loaded (${reasonOf(cause)}).`, { cause });
  }
}

const reasonOf = (cause: unknown): string =>
  (cause as NodeJS.ErrnoException).code ?? (cause instanceof Error ? cause.message : String(cause));
