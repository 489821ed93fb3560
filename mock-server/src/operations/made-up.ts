import { timestamp } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import { schemas } from '../generated/schemas.ts';
import type { World } from '../state/world.ts';
import { patternText } from './pattern-text.ts';

/** The keywords of JSON Schema that the spec uses. */
interface Shape {
  readonly $ref?: string;
  readonly allOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly prefixItems?: readonly Shape[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/**
 * Makes a value that matches a schema of the spec. Random parts and new ids come from the random numbers of the world. Times are
 * the current time of the world's clock. For any other string, if its schema has examples, the result is one of these examples.
 * Throws a `RangeError` for an unknown schema.
 *
 * @example
 * import { VirtualClock } from '../base/clock.ts';
 * import { emptyState } from '../state/state.ts';
 * import { World } from '../state/world.ts';
 *
 * const world = new World(new VirtualClock(() => 0, { at: 0, frozen: true }), emptyState(1));
 * madeUp(world, 'Key'); // { id: 'key_01…', name: 'reporting', … }
 */
export const madeUp = (world: World, name: string): unknown => fitting({ world, inside: [name] }, named(name));

/**
 * The world, and the place of the value that is being made. `inside` lists the names of the schemas that contain this value,
 * outermost first.
 */
interface Making {
  readonly world: World;
  readonly inside: readonly string[];
}

/**
 * The maximum number of nested schemas. At deeper levels, optional properties are left out if they contain objects or refer to
 * other schemas.
 */
const deepest = 6;

function named(name: string): Shape {
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema) throw new RangeError(`The spec has no schema ${name}.`);
  return schema as Shape;
}

const nameOf = ({ $ref = '' }: Shape): string => $ref.split('/').at(-1) ?? '';

/** Whether values of this shape must be avoided, because the shape contains itself or is nested too deeply. */
function goesOn({ inside }: Making, shape: Shape): boolean {
  if (shape.$ref) return inside.length > deepest || inside.includes(nameOf(shape));
  return inside.length > deepest && (shape.type === 'object' || shape.properties !== undefined);
}

function fitting(making: Making, shape: Shape): unknown {
  const { world, inside } = making;
  if (shape.$ref) return fitting({ world, inside: [...inside, nameOf(shape)] }, named(nameOf(shape)));
  if (shape.allOf) return allOf(making, shape, shape.allOf);
  if ('const' in shape) return shape.const;
  if (shape.enum) return oneOf(world, shape.enum);
  const choices = shape.oneOf ?? shape.anyOf;
  return choices ? fitting(making, choiceOf(making, choices)) : ofType(making, shape);
}

function allOf(making: Making, shape: Shape, parts: readonly Shape[]): unknown {
  const values = parts.map((part) => fitting(making, part));
  const objects = values.filter((value) => typeof value === 'object' && value !== null);
  return objects.length === 0 ? values[0] : Object.assign({}, ...objects, objectOf(making, shape));
}

function choiceOf(making: Making, choices: readonly Shape[]): Shape {
  const ending = choices.filter((choice) => !goesOn(making, choice));
  return ending.find(({ type }) => type !== 'null') ?? ending[0] ?? choices[0] ?? {};
}

function ofType(making: Making, shape: Shape): unknown {
  const { world } = making;
  const type = shape.properties ? 'object' : [shape.type].flat().find((candidate) => candidate !== 'null');
  switch (type) {
    case 'object':
      return objectOf(making, shape);
    case 'array':
      return listOf(making, shape);
    case 'string':
      return textOf(world, shape);
    case 'integer':
      return Math.floor(numberOf(world, shape));
    case 'number':
      return numberOf(world, shape);
    case 'boolean':
      return world.chance() < 0.5;
    default:
      return null;
  }
}

function listOf(making: Making, { prefixItems = [], items = {}, minItems = 0 }: Shape): unknown[] {
  const least = prefixItems.length > 0 || goesOn(making, items) ? 0 : 1;
  const more = Math.max(least, minItems - prefixItems.length);
  return [...prefixItems, ...Array.from({ length: more }, () => items)].map((item) => fitting(making, item));
}

const objectOf = (making: Making, { properties = {}, required = [] }: Shape): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name, property]) => required.includes(name) || !goesOn(making, property))
      .map(([name, property]) => [name, fitting(making, property)]),
  );

/**
 * Recognizes a pattern in the spec that describes ids. The first group of the match contains the prefix of these ids. If the
 * pattern allows several prefixes, the group contains the first prefix.
 */
const id = /^\^\(?([a-z]+)(?:\|[a-z]+)*\)?_\[[^\]]+\]\{26\}\$$/;

function textOf(world: World, { examples, pattern, format, minLength = 0, maxLength = wordLength }: Shape): unknown {
  if (format === 'date-time') return timestamp(world.now());
  const [, prefix] = id.exec(pattern ?? '') ?? [];
  if (prefix) return `${prefix}_${world.ulid()}`;
  if (examples) return oneOf(world, examples);
  const word = pattern ? patternText(world, pattern) : world.secret(Math.max(minLength, Math.min(maxLength, wordLength)));
  if (format === 'email') return `${word.toLowerCase()}@example.com`;
  return format === 'uri' ? new URL(word, Object.values(contract.origins)[0]).href : word;
}

/** The length of made-up words. */
const wordLength = 8;

/** If the spec states no maximum for a number, its maximum is the minimum plus this value. */
const most = 1000;

function numberOf(world: World, shape: Shape): number {
  const { exclusiveMinimum, exclusiveMaximum } = shape;
  const { minimum = exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1 } = shape;
  const { maximum = exclusiveMaximum === undefined ? minimum + most : exclusiveMaximum - 1 } = shape;
  return minimum + world.chance() * (maximum - minimum);
}

const oneOf = (world: World, values: readonly unknown[]): unknown => values[Math.floor(world.chance() * values.length)];
