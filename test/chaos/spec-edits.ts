import fc from 'fast-check';
import type { Node, Spec } from '../../sdk/scripts/spec/load.ts';

/** A random edit of a spec: its kind, two numbers that select its places and other details, and a new value. */
export interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
}

const kinds = ['delete', 'duplicate', 'rename', 'set', 'retype', 'swap', 'wrap', 'move', 'refer', 'copy'] as const;

/** Values and names that are difficult for a code generator. */
const odd: readonly unknown[] = [
  '',
  ' ',
  'a */ b',
  "it's",
  '`',
  '"',
  '\\',
  '\u2028',
  'ключ',
  '1st',
  'a-b',
  'class',
  'options',
  '__proto__',
  'constructor',
  'then',
  'toString',
  '#/components/schemas/Absent',
  '#/components/schemas/Problem',
  'x'.repeat(5000),
  'P1D',
  '@internal',
  null,
  true,
  false,
  0,
  -1,
  0.5,
  1e308,
  [],
  {},
  [null],
  [[]],
  { type: 'string' },
  { type: ['string', 'null'] },
  { $ref: '#/components/schemas/Timestamp' },
  'string',
  'integer',
  'array',
  'object',
];

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(1_000_000),
  other: fc.nat(1_000_000),
  value: fc.constantFrom(...odd),
});

/** Makes one or two random edits. */
export const edits = fc.array(edit, { minLength: 1, maxLength: 2 });

/** A place in a spec: the member `key` of an object, or the item `key` of an array. */
interface Slot {
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

/** Returns every place below a node. Leaves out the content of examples, because a spec consists mostly of examples. */
function slots(node: unknown, found: Slot[] = []): Slot[] {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    found.push({ owner: node as Record<string, unknown>, key });
    if (key !== 'example' && key !== 'examples') slots(value, found);
  }
  return found;
}

const put = ({ owner, key }: Slot, value: unknown): void => {
  Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
};

const take = ({ owner, key }: Slot): void => {
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else delete owner[key];
};

/** Applies edits to a copy of a spec, one after the other. */
export function edited(spec: Spec, all: readonly Edit[]): Spec {
  const copy = structuredClone(spec);
  for (const one of all) apply(copy, one);
  // The result must be like a parsed file: it contains only JSON, and no two places share an object.
  return JSON.parse(JSON.stringify(copy)) as Spec;
}

/** The two places that an edit selects, and their values. */
interface Chosen {
  readonly place: Slot;
  readonly second: Slot;
  readonly here: unknown;
  readonly there: unknown;
}

function apply(spec: Spec, edit: Edit): void {
  const places = slots(spec);
  const place = places[edit.at % places.length];
  const second = places[edit.other % places.length];
  if (!place || !second) return;
  const here = place.owner[place.key];
  const there = structuredClone(second.owner[second.key]);
  if (edit.kind === 'retype') put(schemaNear(places, edit.at), types[edit.other % types.length]);
  else if (edit.kind === 'refer') put(place, { $ref: `#/components/schemas/${nameAt(spec, edit.other)}` });
  else actions[edit.kind]({ place, second, here, there }, edit);
}

const types = ['string', 'integer', 'number', 'boolean', 'object', 'array', 'null'];

const actions: Readonly<Record<Exclude<Edit['kind'], 'retype' | 'refer'>, (chosen: Chosen, edit: Edit) => void>> = {
  delete: ({ place }) => take(place),
  duplicate: ({ place, here }) => {
    if (Array.isArray(place.owner)) place.owner.push(structuredClone(here));
    else put({ ...place, key: `${place.key}2` }, structuredClone(here));
  },
  rename: ({ place, here }, { value }) => {
    take(place);
    put({ ...place, key: typeof value === 'string' ? value : `${place.key}s` }, here);
  },
  set: ({ place }, { value }) => put(place, value),
  swap: ({ place, second, here, there }) => {
    put(second, structuredClone(here));
    put(place, there);
  },
  wrap: ({ place, here }, { other }) =>
    put(place, [{ allOf: [here] }, { oneOf: [here, { type: 'null' }] }, [here], { [place.key]: here }][other % 4]),
  move: ({ place, second, here }) => {
    take(place);
    put(second, structuredClone(here));
  },
  copy: ({ place, there }) => put(place, there),
};

/**
 * Searches for a place with the key `type` and a text as its value, from place number `at` to the end and then from the
 * beginning. Returns the first such place, or place number `at` if there is none.
 */
const schemaNear = (places: readonly Slot[], at: number): Slot => {
  const start = at % places.length;
  const ordered = [...places.slice(start), ...places.slice(0, start)];
  return ordered.find(({ owner, key }) => key === 'type' && typeof owner.type === 'string') ?? (ordered[0] as Slot);
};

function nameAt(spec: Spec, number: number): string {
  const names = Object.keys((spec.components as { schemas?: Node } | null)?.schemas ?? {});
  return names[number % Math.max(1, names.length)] ?? 'Absent';
}
