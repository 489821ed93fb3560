import { type Check, isRecord, nextStep, shown } from '../../base/arguments.ts';
import { readKey } from '../../base/key-format.ts';
import { contract } from '../../generated/contract.ts';
import { schemas } from '../../generated/schemas.ts';
import { hasFormat } from '../../generated/validators/requests.js';

/** The keywords of JSON Schema that the spec uses for the properties of a record. */
interface Shape {
  readonly $ref?: string;
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly items?: Shape;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const propertiesOf = (record: string): Readonly<Record<string, Shape>> =>
  (schemas[record] as { readonly properties?: Readonly<Record<string, Shape>> }).properties ?? {};

/** The checks of properties that a test can set, although the schema does not contain them. Example: `secret` of a key. */
const otherProperties: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  Key: {
    secret: {
      allowed: `a test key with a right checksum, such as ${contract.keyFormat.prefix}_test_…`,
      holds: (value) => typeof value === 'string' && readKey(contract.keyFormat, value)?.environment === 'test',
    },
  },
};

/** A seed value that cannot be set: the property, and what is wrong. */
export interface SeedIssue {
  readonly name: string;
  /** A sentence about the property, such as `Key.name is 5; it must be of the type string.` */
  readonly detail: string;
}

/**
 * Returns an issue for each wrong property in seed values. A property is wrong if it is not in `names`, or if its value is not
 * allowed. Default of `names`: all properties of the schema.
 */
export function seedIssues(
  record: string,
  values: Readonly<Record<string, unknown>>,
  names: readonly string[] = Object.keys(propertiesOf(record)),
): readonly SeedIssue[] {
  const properties = propertiesOf(record);
  return Object.entries(values).flatMap(([name, value]) => {
    const other = names.includes(name) ? otherProperties[record]?.[name] : undefined;
    if (other) {
      const isRight = value === undefined || other.holds(value);
      return isRight ? [] : [{ name, detail: `${record}.${name} is ${given(value)}; it must be ${other.allowed}.` }];
    }
    const shape = names.includes(name) ? properties[name] : undefined;
    if (!shape) return [{ name, detail: `${record} has no property ${shown(name)} that can be set. ${nextStep(name, names)}` }];
    const needed = value === undefined ? undefined : neededOf(shape, value);
    return needed ? [{ name, detail: `${record}.${name} is ${given(value)}; it must be ${needed}.` }] : [];
  });
}

/**
 * Checks seed values. If the values are not an object, or if one of them is wrong, throws a `TypeError` with a message of one
 * line.
 */
export function checkSeedValues(record: string, values: object, names?: readonly string[]): void {
  if (!isRecord(values))
    throw new TypeError(`platform.seed: the values of a ${record} are ${shown(values)}; they must be an object.`);
  const [first] = seedIssues(record, values, names);
  if (first) throw new TypeError(`platform.seed: ${first.detail}`);
}

const given = (value: unknown): string => (Array.isArray(value) ? `[${value.map(shown).join(',')}]` : shown(value));

/** If a value does not match the schema, returns what the value must be. Otherwise returns `undefined`. */
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
    if (need) return `a list, each ${need}`;
    if (shape.uniqueItems && new Set(value).size < value.length) return 'a list without duplicates';
    return value.length < (shape.minItems ?? 0) ? `a list of ${shape.minItems} or more` : undefined;
  }
  return typeof value === 'string' ? neededText(shape, value) : neededNumber(shape, value);
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function neededText({ pattern, format, minLength = 0, maxLength = Infinity }: Shape, text: string): string | undefined {
  if (text.length < minLength) return `of ${minLength} or more characters`;
  if (text.length > maxLength) return `no longer than ${maxLength} characters`;
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(text)) return `of the pattern ${pattern}`;
  return format === undefined || hasFormat(text, format) ? undefined : `of the format ${format}`;
}

function neededNumber({ minimum = -Infinity, maximum = Infinity }: Shape, value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined;
  return value >= minimum && value <= maximum ? undefined : `from ${minimum} to ${maximum}`;
}
