import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { clone } from './clone.ts';

test('a copy of plain data equals that of structuredClone, and shares nothing with the original', () => {
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.double(),
      fc.constantFrom(null, undefined, true, 1n),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value')),
    object: fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      tie('value'),
      { noNullPrototype: true },
    ),
  })).value;
  fc.assert(
    fc.property(plain, (value) => {
      const data = { value, map: new Map([['x', [value]]]), set: new Set([value]), bytes: Uint8Array.of(1, 2) };
      const copy = clone(data);
      expect(copy).toEqual(structuredClone(data));
      copy.bytes.fill(0);
      copy.map.get('x')?.push(1);
      expect([data.bytes[0], data.map.get('x')?.length]).toEqual([1, 1]);
    }),
    runs,
  );
});
