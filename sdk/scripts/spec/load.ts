import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A JSON object of the description. */
export interface Node {
  readonly [key: string]: unknown;
}

/** The whole description with its references left in place. */
export interface Spec extends Node {
  readonly info: { readonly version: string };
  readonly servers: readonly { readonly url: string; readonly 'x-environment': string }[];
  readonly paths: Readonly<Record<string, Node>>;
  readonly components: Readonly<
    Record<'securitySchemes' | 'schemas' | 'responses' | 'parameters' | 'headers', Readonly<Record<string, Node>>>
  >;
}

/** Reads a description. Throws when the file is absent or is not YAML. */
export const load = (file: string): Spec => parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) as Spec;

/** Follows a local `$ref`, or returns the node itself. Throws on a reference that leads nowhere. */
export function resolve(spec: Spec, node: unknown): Node {
  const reference = (node as Node).$ref;
  if (typeof reference !== 'string') return node as Node;
  const target = reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Node | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], spec);
  if (target === undefined) throw new Error(`openapi: ${reference} leads nowhere.`);
  return resolve(spec, target);
}

/** The last word of a local reference: the component's name. */
export function nameOf(node: unknown): string | undefined {
  const reference = (node as Node | undefined)?.$ref;
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined;
}
