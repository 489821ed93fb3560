import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { Utf8Reader } from './utf8-reader.ts';

/** Reads bytes in pieces of the given lengths. Undefined if the bytes are not UTF-8. */
function read(bytes: Uint8Array, lengths: readonly number[]): string | undefined {
  const reader = new Utf8Reader();
  let [text, at] = ['', 0];
  try {
    for (const length of [...lengths, bytes.length]) {
      text += reader.push(bytes.subarray(at, at + length));
      at += length;
    }
    return text + reader.end();
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
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '€', '💥', '\ufeff', '\0', '\n', '\r\n') });
  fc.assert(
    fc.property(text, pieces, (given, lengths) => {
      expect(read(new TextEncoder().encode(given), lengths)).toBe(given);
    }),
    runs,
  );
});

test('bytes that are not UTF-8 are refused, however they are divided', () => {
  const byte = fc.constantFrom(0x61, 0x0a, 0x80, 0xbf, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0xff, 0xed, 0xa0);
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 8 }), pieces, (given, lengths) => {
      const bytes = Uint8Array.from(given);
      expect(read(bytes, lengths)).toBe(decoded(bytes));
    }),
    { ...runs, numRuns: 2000 },
  );
});

test('a piece is returned up to its last line feed, and the rest with the next piece', () => {
  const reader = new Utf8Reader();
  const push = (text: string): string => reader.push(new TextEncoder().encode(text));
  expect([push('a\nb\nc'), push('d'), push('e\n'), push('f\n'.repeat(10_000)), push('g')]).toEqual([
    'a\nb\n',
    'cd',
    'e\n',
    'f\n'.repeat(10_000),
    'g',
  ]);
  expect(reader.end()).toBe('');
});

test('elements of an array are returned as an array; every other text is returned as it is', () => {
  const text = fc.string({ unit: fc.constantFrom('{', '}', ',', '\n', '[', '{},\n', '{"a":1},\n', 'é') });
  fc.assert(
    fc.property(text, pieces, (given, lengths) => {
      const reader = new Utf8Reader();
      const bytes = new TextEncoder().encode(given);
      let [read, at] = ['', 0];
      for (const length of [...lengths, bytes.length]) {
        const lines = reader.pushElements(bytes.subarray(at, at + length));
        if (lines.isArray) expect(lines.text).toMatch(/^\[\{.*\}\]$/s);
        read += lines.isArray ? `${lines.text.slice(1, -1)},\n` : lines.text;
        at += length;
      }
      expect(read + reader.end()).toBe(given);
    }),
    runs,
  );
});
