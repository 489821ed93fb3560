import { type Dice, fortyBits } from './random.ts';

/**
 * The parts of a ULID: the time in milliseconds since the epoch, and the two halves of the 80 random bits. They are plain data,
 * so that snapshots can contain the ULID that was made last.
 */
export interface LastId {
  time: number;
  high: number;
  low: number;
}

/** Returns the value from which `ulid` makes the first ULID. This value is smaller than any ULID. */
export const firstId = (): LastId => ({ time: -1, high: 0, low: 0 });

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const half = 2 ** 40;

/** All pairs of letters of `alphabet`. The index of a pair is its value, from 0 to 1023. */
const pairs = Array.from({ length: 1024 }, (_, value) => `${alphabet[value >> 5]}${alphabet[value & 31]}`);
const twentyBits = 2 ** 20;

/** Returns 20 bits as 4 letters. */
const four = (value: number): string => `${pairs[value >> 10]}${pairs[value & 1023]}`;

/** Returns 40 bits as 8 letters. */
const eight = (value: number): string => four(Math.floor(value / twentyBits)) + four(value % twentyBits);

/** Returns 48 bits as 10 letters. */
const ten = (value: number): string => `${pairs[Math.floor(value / half)]}${eight(value % half)}`;

/** Makes the next ULID, and writes its parts to `last`. The new ULID is always greater than the previous ULID in `last`. */
export function stepUlid(last: LastId, chance: Dice, now: number): void {
  if (now > last.time) {
    last.time = now;
    last.high = fortyBits(chance);
    last.low = fortyBits(chance);
    return;
  }
  last.low += 1;
  if (last.low === half) {
    last.low = 0;
    last.high += 1;
  }
}

/** Copies the value of one ULID into another. */
export function copyUlid(from: LastId, to: LastId): void {
  to.time = from.time;
  to.high = from.high;
  to.low = from.low;
}

/**
 * Returns a ULID as text: 26 characters of Crockford's base32. The first 10 characters contain the time (48 bits), and the other
 * 16 characters contain 80 random bits.
 */
export const ulidText = ({ time, high, low }: LastId): string => ten(time) + eight(high) + eight(low);

/**
 * Makes the next ULID and returns it as text. Also writes its parts to `last`.
 *
 * @example
 * import { dice } from './random.ts';
 *
 * ulid(firstId(), dice(1), 0).slice(0, 10); // '0000000000'
 */
export function ulid(last: LastId, chance: Dice, now: number): string {
  stepUlid(last, chance, now);
  return ulidText(last);
}

/** Returns the parts of a ULID; `undefined` for any other text. */
export function ulidParts(text: string): LastId | undefined {
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text)) return undefined;
  return { time: decode(text, 0, 10), high: decode(text, 10, 18), low: decode(text, 18, 26) };
}

/**
 * Compares two ULIDs. Returns a negative number if `one` is smaller, a positive number if `one` is greater, and 0 if both are
 * equal.
 */
export const compareUlids = (one: LastId, other: LastId): number =>
  one.time - other.time || one.high - other.high || one.low - other.low;

/** The value of each letter of the alphabet. The index is the character code of the letter. */
const values = new Uint8Array(128);
for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;

function decode(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place++) value = value * 32 + (values[text.charCodeAt(place)] ?? 0);
  return value;
}

/** Returns the 128 bits of a ULID. */
export function ulidBits(text: string): bigint {
  let bits = 0n;
  for (const letter of text) bits = bits * 32n + BigInt(alphabet.indexOf(letter));
  return bits;
}

/** Returns the text of a ULID from its 128 bits. */
export function ulidOf(bits: bigint): string {
  let text = '';
  for (let rest = bits, place = 0; place < 26; place++, rest /= 32n) text = (alphabet[Number(rest % 32n)] ?? '') + text;
  return text;
}
