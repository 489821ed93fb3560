import fc from 'fast-check';
import type { Node, Spec } from '../../sdk/scripts/spec/load.ts';

/** A random edit of a spec: what the edit does, and the numbers that select its places and values. */
export interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
}

const kinds = ['delete', 'duplicate', 'rename', 'set', 'retype', 'swap', 'wrap', 'move', 'refer', 'copy'] as const;

/** Values and names that a generator stumbles over. */
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

/** One or two random edits. */
export const edits = fc.array(edit, { minLength: 1, maxLength: 2 });

interface Slot {
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

/** Every place below a node; what examples hold is left out, for most of a spec is examples. */
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

/** Gives a copy of a spec with the edits made to it one after the other. */
export function edited(spec: Spec, all: readonly Edit[]): Spec {
  const copy = structuredClone(spec);
  for (const one of all) apply(copy, one);
  // As a file would hold it: what JSON does not have is gone, and nothing is shared.
  return JSON.parse(JSON.stringify(copy)) as Spec;
}

/** A place as it is found, and another one. */
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

/** The `type` of the first schema from a place on. */
const schemaNear = (places: readonly Slot[], at: number): Slot => {
  const start = at % places.length;
  const ordered = [...places.slice(start), ...places.slice(0, start)];
  return ordered.find(({ owner, key }) => key === 'type' && typeof owner.type === 'string') ?? (ordered[0] as Slot);
};

function nameAt(spec: Spec, number: number): string {
  const names = Object.keys((spec.components as { schemas?: Node } | null)?.schemas ?? {});
  return names[number % Math.max(1, names.length)] ?? 'Absent';
}
