import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { type Shape, shapes } from '../generated/shapes.ts';
import { findMisfit } from './shape.ts';

const sound = {
  page: { data: [], next_cursor: null, has_more: false },
  Export: {
    id: 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X7',
    status: 'ready',
    progress: 1,
    snapshot_at: null,
    failure: null,
    files: [{ name: 'usage_logs.csv', dataset: 'usage_logs', media_type: 'text/csv', bytes: 1, rows: 0, sha256: 'a'.repeat(64) }],
  },
  KeyWithSecret: { id: 'key_01KASEQ4H8Z3M5N7P9R1T3V5X7', secret: 'x' },
  MfaChallenge: { id: 'chl_1', methods: ['totp'], expires_at: '2026-11-24T00:05:00.000Z' },
  MfaToken: { token: 'mft_1', expires_at: '2026-11-24T00:05:00.000Z' },
};

/** Returns every place of a value. A place is the list of steps that lead to it. */
const placesIn = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => placesIn(member, [...path, key]))
    : []),
];

function withValue(value: unknown, [step, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (step === undefined) return put;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[step] = withValue(copy[step], rest, put);
  return copy;
}

test.each(Object.entries(sound))('%s: a valid response fits, also with unknown members', (name, value) => {
  const shape = shapes[name as keyof typeof sound];
  expect(findMisfit(shape, value)).toBeUndefined();
  expect(findMisfit(shape, { ...value, added_later: [1] })).toBeUndefined();
});

test.each(Object.entries(sound))(
  '%s: a member of another type is reported with its pointer, and nothing throws',
  (name, value) => {
    const shape = shapes[name as keyof typeof sound];
    const places = placesIn(value);
    // Almost no member may have one of these values. `fitsAnyway` tells for which members a value is valid.
    const junk = fc.oneof(
      fc.constant(undefined),
      fc.constant({}),
      fc.constant([[]]),
      fc.constant(-1),
      fc.constant(1.5),
      fc.constant(Number.NaN),
      fc.constant(''),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), junk, (place, put) => {
        const misfit = findMisfit(shape, withValue(value, place, put));
        if (misfit) expect(misfit.pointer.startsWith(`/${place.join('/')}`.replace(/^\/$/, ''))).toBe(true);
        else expect(fitsAnyway(shape, place, put)).toBe(true);
      }),
      runs,
    );
  },
);

/**
 * Returns whether a random value is valid at a place. A list is valid if the shape allows a list at this place and does not check
 * its items. Any other value is valid only if the shape does not check this place.
 */
function fitsAnyway(shape: Shape, place: readonly (string | number)[], put: unknown): boolean {
  const at = place.reduce<Shape | undefined>((node, step) => node?.properties?.[step] ?? node?.items, shape);
  if (Array.isArray(put)) return at?.type.includes('array') === true && !at.items;
  return at === undefined;
}

test.each<[string, readonly (string | number)[], unknown]>([
  ['/id', ['id'], 'exp_1/../../x'],
  ['/progress', ['progress'], 1.01],
  ['/files', ['files'], null],
  ['/files', ['files'], undefined],
  ['/files/0', ['files', 0], null],
  ['/files/0/sha256', ['files', 0, 'sha256'], null],
  ['/files/0/sha256', ['files', 0, 'sha256'], 'A'.repeat(63)],
  ['/files/0/bytes', ['files', 0, 'bytes'], 2 ** 53],
  ['/files/0/bytes', ['files', 0, 'bytes'], '1'],
  ['/files/0/name', ['files', 0, 'name'], '../a.csv'],
  ['/snapshot_at', ['snapshot_at'], 'yesterday'],
])('%s of an export does not fit if the value at %j is %j', (pointer, place, put) => {
  expect(findMisfit(shapes.Export, withValue(sound.Export, place, put))?.pointer).toBe(pointer);
});

test.each([null, undefined, [], 'x', 7])('%j does not fit', (value) => {
  for (const shape of Object.values(shapes)) expect(findMisfit(shape, value)?.pointer).toBe('');
});
