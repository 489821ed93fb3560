import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isObject } from '../spec/load.ts';

/** Reads a spec from a file. Returns a function that checks whether the spec has an operation or a JSON Pointer. */
export function placesIn(file: string): (place: string) => boolean {
  const text = readFileSync(file, 'utf8');
  const spec: unknown = parse(text, { maxAliasCount: -1 });
  return (place) => (place.startsWith('/') ? leads(spec, place) : text.includes(`operationId: ${place}\n`));
}

const leads = (spec: unknown, pointer: string): boolean =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), spec) !== undefined;
