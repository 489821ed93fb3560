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

/** Reads a description. Throws, with the file's name, when it is absent, is not YAML or lacks a part. */
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
    return parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 });
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

const isObject = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Follows a local `$ref`, or returns the node itself. Throws on a reference that leads nowhere. */
export function resolve(spec: Spec, node: unknown): Node {
  const reference = (node as Node).$ref;
  if (typeof reference !== 'string') return node as Node;
  const target = reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Node | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], spec);
  if (target === undefined) throw new Error(`${reference} leads nowhere.`);
  return resolve(spec, target);
}

/** The last word of a local reference: the component's name. */
export function nameOf(node: unknown): string | undefined {
  const reference = (node as Node | undefined)?.$ref;
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined;
}
