import { utf8ToBytes } from '@noble/hashes/utils.js';
import { ulidBytes } from '../base/ids.ts';

/** Tells whether a text, or bytes, hold a value. */
export interface Finder {
  readonly value: string;
  inText(text: string): boolean;
  inBytes(bytes: Uint8Array): boolean;
}

/**
 * Looks for a value as a whole: `ada` is not in `adam` nor in `ada@example.com`, and an address is not in its network,
 * `203.0.113.0/24`. In bytes it looks for its UTF-8 and, for an id, for its 128 bits.
 *
 * @example
 * finderOf('203.0.113.7').inText('from 203.0.113.7'); // true
 */
export function finderOf(value: string): Finder {
  const needle = utf8ToBytes(value);
  const bits = ulidBytes(value.slice(value.indexOf('_') + 1));
  return {
    value,
    inText: (text) => placesIn(text, value).some((at) => isWhole(text, at, at + value.length)),
    inBytes: (bytes) => {
      if (bits && indexOf(bytes, bits, 0) >= 0) return true;
      for (let at = indexOf(bytes, needle, 0); at >= 0; at = indexOf(bytes, needle, at + 1))
        if (isWhole(textAround(bytes, at, needle.length), Math.min(at, margin), Math.min(at, margin) + needle.length))
          return true;
      return false;
    },
  };
}

function placesIn(text: string, value: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) places.push(at);
  return places;
}

/** Not a part of a longer word, name or number, nor the network of an address; a network of one address is that address. */
function isWhole(text: string, from: number, to: number): boolean {
  return (
    !/(?:[\p{L}\p{N}_@%+-]|[\p{L}\p{N}][.:])$/u.test(text.slice(Math.max(0, from - 2), from)) &&
    !partEnds.test(text.slice(to, to + 4))
  );
}

const partEnds = /^(?:[\p{L}\p{N}_@%+-]|[.:][\p{L}\p{N}]|\/(?!32\b|128)\d)/u;

/** How much is looked at beside a find. */
const margin = 8;

/** The bytes of a find and a few beside it, each as a letter: what is looked at there is ASCII. */
const textAround = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, at - margin), at + length + margin));

function indexOf(bytes: Uint8Array, needle: Uint8Array, from: number): number {
  const [first = 0] = needle;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (needle.every((byte, place) => bytes[at + place] === byte)) return at;
  return -1;
}
