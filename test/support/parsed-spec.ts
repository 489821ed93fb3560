import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from './project-root.ts';

const folder = path.join(root, 'node_modules/.cache/sentinelsec');

/**
 * Returns openapi.yaml as an object. Parsing the YAML takes half a second, and parsing JSON takes a few milliseconds. So the
 * object is cached as JSON, under the hash of the YAML text.
 */
export function parsedSpec(): unknown {
  const text = readFileSync(path.join(root, 'openapi.yaml'), 'utf8');
  const cached = path.join(folder, `openapi-${createHash('sha256').update(text).digest('hex')}.json`);
  if (existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as unknown;
  const spec: unknown = parse(text, { maxAliasCount: -1 });
  mkdirSync(folder, { recursive: true });
  // The file gets its name only when it is complete, because other processes may read and write the same file.
  writeFileSync(`${cached}.${process.pid}`, JSON.stringify(spec));
  renameSync(`${cached}.${process.pid}`, cached);
  return spec;
}
