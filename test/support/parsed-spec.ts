import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from './project-root.ts';

const folder = path.join(root, 'node_modules/.cache/sentinelsec');

/** openapi.yaml as an object. YAML takes half a second to parse, JSON a few milliseconds: the result is kept by the hash of the text. */
export function parsedSpec(): unknown {
  const text = readFileSync(path.join(root, 'openapi.yaml'), 'utf8');
  const cached = path.join(folder, `openapi-${createHash('sha256').update(text).digest('hex')}.json`);
  if (existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as unknown;
  const spec: unknown = parse(text, { maxAliasCount: -1 });
  mkdirSync(folder, { recursive: true });
  // Renamed when it is whole: other processes read and write it too.
  writeFileSync(`${cached}.${process.pid}`, JSON.stringify(spec));
  renameSync(`${cached}.${process.pid}`, cached);
  return spec;
}
