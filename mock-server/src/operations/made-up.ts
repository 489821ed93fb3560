import { timestamp } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import { schemas } from '../generated/schemas.ts';
import type { World } from '../state/world.ts';
import { patternText } from './pattern-text.ts';

/** What of JSON Schema the description says about a value. */
interface Shape {
  readonly $ref?: string;
  readonly allOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * A value that fits a schema of the description: the same from the same seed number, with ids and times of its own. A text
 * comes from the schema's examples, if it has some. Throws a `RangeError` for a name that is no schema's.
 *
 * @example
 * import { VirtualClock } from '../base/clock.ts';
 * import { emptyState } from '../state/state.ts';
 * import { World } from '../state/world.ts';
 *
 * const world = new World(new VirtualClock(() => 0, { at: 0, frozen: true }), emptyState(1));
 * madeUp(world, 'Key'); // { id: 'key_01…', name: 'reporting', … }
 */
export const madeUp = (world: World, name: string): unknown => fitting(world, named(name));

function named(name: string): Shape {
  const schema = schemas[name];
  if (!schema) throw new RangeError(`The description has no schema ${name}.`);
  return schema as Shape;
}

function fitting(world: World, shape: Shape): unknown {
  if (shape.$ref) return madeUp(world, shape.$ref.split('/').at(-1) ?? '');
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((part) => fitting(world, part)), objectOf(world, shape));
  if ('const' in shape) return shape.const;
  if (shape.enum) return oneOf(world, shape.enum);
  const [choice] = (shape.oneOf ?? []).filter(({ type }) => type !== 'null');
  if (choice) return fitting(world, choice);
  return ofType(world, shape);
}

function ofType(world: World, shape: Shape): unknown {
  const type = shape.properties ? 'object' : [shape.type].flat().find((candidate) => candidate !== 'null');
  switch (type) {
    case 'object':
      return objectOf(world, shape);
    case 'array':
      return Array.from({ length: Math.max(1, shape.minItems ?? 0) }, () => fitting(world, shape.items ?? {}));
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

const objectOf = (world: World, { properties = {} }: Shape): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, fitting(world, property)]));

/** The pattern of an id, the kinds that it may be of in brackets. */
const id = /^\^\(?([a-z]+)(?:\|[a-z]+)*\)?_\[[^\]]+\]\{26\}\$$/;

function textOf(world: World, { examples, pattern, format, minLength = 0, maxLength = wordLength }: Shape): unknown {
  if (format === 'date-time') return timestamp(world.now());
  const [, prefix] = id.exec(pattern ?? '') ?? [];
  if (prefix) return world.id(prefix);
  if (examples) return oneOf(world, examples);
  const word = pattern ? patternText(world, pattern) : world.secret(Math.max(minLength, Math.min(maxLength, wordLength)));
  if (format === 'email') return `${word.toLowerCase()}@example.com`;
  return format === 'uri' ? new URL(word, Object.values(contract.origins)[0]).href : word;
}

/** The length of words that may be shorter. */
const wordLength = 8;

/** What numbers go up to where the description sets no end. */
const most = 1000;

function numberOf(world: World, { minimum = 0, maximum = minimum + most }: Shape): number {
  return minimum + world.chance() * (maximum - minimum);
}

const oneOf = (world: World, values: readonly unknown[]): unknown => values[Math.floor(world.chance() * values.length)];
