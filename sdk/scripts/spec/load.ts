import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { plainCopy } from './plain.ts';

/** A JSON object of the spec. */
export interface Node {
  readonly [key: string]: unknown;
}

/** The whole spec. References are not resolved. */
export interface Spec extends Node {
  readonly info: { readonly version: string };
  readonly servers: readonly { readonly url: string; readonly 'x-environment': string }[];
  readonly paths: Readonly<Record<string, Node>>;
  readonly components: Readonly<
    Record<'securitySchemes' | 'schemas' | 'responses' | 'parameters' | 'headers', Readonly<Record<string, Node>>>
  >;
}

const parts = [
  'info',
  'servers',
  'tags',
  'paths',
  'components',
  'x-platform',
  'x-quota-policies',
  'x-plans',
  'x-scopes',
  'x-roles',
  'x-policy',
  'x-teams',
  'x-datasets',
  'x-data-classes',
  'x-purposes',
  'x-data-categories',
  'x-never-collected',
];
const components = ['securitySchemes', 'schemas', 'responses', 'parameters', 'headers'];

/**
 * Reads a spec. Throws an error with the name of the file if the file is missing, is not YAML, or lacks a required part of a
 * spec.
 */
export function load(file: string): Spec {
  const spec = read(file);
  const lacking = parts.find((part) => !isObject(spec) || !isObject(spec[part]));
  if (lacking) throw new Error(`${file}: "${lacking}" is missing.`);
  const component = components.find((part) => !isObject((spec as Spec).components[part as 'schemas']));
  if (component) throw new Error(`${file}: "components.${component}" is missing.`);
  return spec as Spec;
}

function read(file: string): unknown {
  try {
    return plainCopy(parse(readFileSync(file, 'utf8'), { maxAliasCount: -1, merge: true, logLevel: 'error' }));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/** Returns whether a value is an object or a list. */
export const isObject = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The supported form of a reference: to a component by its name. */
const reference = /^#\/components\/([A-Za-z]+)\/([A-Za-z0-9._-]+)$/;

/** Returns the kind and the name of the component that a reference points to; `undefined` for any other text. */
export function componentOf(ref: string): { kind: string; name: string } | undefined {
  const [, kind, name] = reference.exec(ref) ?? [];
  return kind === undefined || name === undefined ? undefined : { kind, name };
}

/**
 * Returns the component to which a `$ref` points. Returns the node itself if it has no `$ref`. Throws an error if the reference
 * is invalid.
 */
export function resolve(spec: Spec, node: unknown): Node {
  let at = node as Node;
  for (const seen = new Set<string>(); typeof at.$ref === 'string'; ) {
    const { kind, name } = componentOf(at.$ref) ?? {};
    const components = (spec.components as Readonly<Record<string, Readonly<Record<string, Node>>>>)[kind ?? ''] ?? {};
    if (name === undefined || !Object.hasOwn(components, name)) throw new Error(`The component ${at.$ref} does not exist.`);
    if (seen.has(at.$ref)) throw new Error(`The reference ${at.$ref} leads back to itself.`);
    seen.add(at.$ref);
    at = components[name] as Node;
  }
  return at;
}

/** Returns the name of the component that a reference points to; `undefined` for any other node. */
export function nameOf(node: unknown): string | undefined {
  const ref = (node as Node | undefined)?.$ref;
  return typeof ref === 'string' ? componentOf(ref)?.name : undefined;
}
