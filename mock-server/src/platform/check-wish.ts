import { schemas } from '../generated/schemas.ts';

/** What of JSON Schema the description says about a property of a record. */
interface Shape {
  readonly $ref?: string;
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly items?: Shape;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * Refuses a wish that would make a record of a kind untrue to the description: a property that it does not have, or a value
 * that does not fit. Throws a `TypeError` of one line.
 */
export function checkWish(record: string, wish: object): void {
  const { properties = {} } = schemas[record] as { readonly properties?: Readonly<Record<string, Shape>> };
  for (const [name, value] of Object.entries(wish)) {
    if (value === undefined) continue;
    const shape = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const needed = shape ? neededOf(shape, value) : `one of ${Object.keys(properties).join(', ')}`;
    if (!shape) throw new TypeError(`platform.seed: ${record} has no property "${name}"; a wish is for ${needed}.`);
    if (needed) throw new TypeError(`platform.seed: ${record}.${name} is ${JSON.stringify(value)}; it must be ${needed}.`);
  }
}

/** What a value must be and is not; `undefined` when it fits. */
function neededOf(shape: Shape, value: unknown): string | undefined {
  if (shape.$ref) return neededOf(schemas[shape.$ref.slice(shape.$ref.lastIndexOf('/') + 1)] as Shape, value);
  if (shape.oneOf) {
    const needs = shape.oneOf.map((choice) => neededOf(choice, value));
    return needs.includes(undefined) ? undefined : needs.join(' or ');
  }
  if (shape.enum) return shape.enum.includes(value) ? undefined : `one of ${shape.enum.join(', ')}`;
  const types = [shape.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOf(type, value))) return `of the type ${types.join(' or ')}`;
  if (Array.isArray(value)) {
    const need = value.map((item) => neededOf(shape.items ?? {}, item)).find((found) => found !== undefined);
    return need && `a list, each ${need}`;
  }
  return typeof value === 'string' ? neededText(shape, value) : neededNumber(shape, value);
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function neededText({ pattern, maxLength = Number.POSITIVE_INFINITY }: Shape, text: string): string | undefined {
  if (text.length > maxLength) return `no longer than ${maxLength} characters`;
  return pattern === undefined || new RegExp(pattern, 'u').test(text) ? undefined : `of the pattern ${pattern}`;
}

function neededNumber({ minimum = -Infinity, maximum = Infinity }: Shape, value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined;
  return value >= minimum && value <= maximum ? undefined : `from ${minimum} to ${maximum}`;
}
