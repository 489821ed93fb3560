import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { Utf8Reader } from './utf8-reader.ts';

/** Reads bytes in pieces of the given lengths; undefined if the bytes are not UTF-8. */
function read(bytes: Uint8Array, lengths: readonly number[]): string | undefined {
  const reader = new Utf8Reader();
  let [text, at] = ['', 0];
  try {
    for (const length of [...lengths, bytes.length]) {
      text += reader.push(bytes.subarray(at, at + length));
      at += length;
    }
    reader.end();
    return text;
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const pieces = fc.array(fc.integer({ min: 0, max: 5 }));

test('a text is the same for every division into pieces', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '€', '💥', '\ufeff', '\0') });
  fc.assert(
    fc.property(text, pieces, (given, lengths) => {
      expect(read(new TextEncoder().encode(given), lengths)).toBe(given);
    }),
    runs,
  );
});

test('bytes that are not UTF-8 are refused, however they are divided', () => {
  const byte = fc.constantFrom(0x61, 0x80, 0xbf, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0xff, 0xed, 0xa0);
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 8 }), pieces, (given, lengths) => {
      const bytes = Uint8Array.from(given);
      expect(read(bytes, lengths)).toBe(decoded(bytes));
    }),
    { ...runs, numRuns: 2000 },
  );
});
