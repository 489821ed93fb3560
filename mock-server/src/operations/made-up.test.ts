import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { VirtualClock } from '../base/clock.ts';
import { schemas } from '../generated/schemas.ts';
import { emptyState } from '../state/state.ts';
import { World } from '../state/world.ts';
import { madeUp } from './made-up.ts';

const world = (seedNumber: number): World =>
  new World(new VirtualClock(() => 0, { at: Date.parse('2026-01-01T00:00:00Z'), frozen: true }), emptyState(seedNumber));

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: 'all', components: { schemas } });

test.each(Object.keys(schemas))('a made-up %s matches its schema', (name) => {
  const validate = ajv.compile({ $ref: `all#/components/schemas/${name}` });
  for (let seed = 1; seed <= 5; seed++) {
    const value = madeUp(world(seed), name);
    validate(value);
    expect([value, validate.errors ?? []]).toEqual([value, []]);
  }
});

test('the same seed number makes up the same value, and another number makes up another', () => {
  expect(madeUp(world(1), 'Key')).toEqual(madeUp(world(1), 'Key'));
  expect(madeUp(world(1), 'Key')).not.toEqual(madeUp(world(2), 'Key'));
});

test('an unknown schema is refused with its name', () => {
  expect(() => madeUp(world(1), 'Nothing')).toThrow(new RangeError('The spec has no schema Nothing.'));
});
