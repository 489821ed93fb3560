import { type Dice, fortyBits } from './random.ts';

/** The ULID that was made last. Plain data, for snapshots. */
export interface LastId {
  time: number;
  high: number;
  low: number;
}

/** Returns the state before the first ULID. */
export const firstId = (): LastId => ({ time: -1, high: 0, low: 0 });

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const half = 2 ** 40;

function encode(value: number, length: number): string {
  let text = '';
  let rest = value;
  for (let place = 0; place < length; place++) {
    text = (alphabet[rest % 32] ?? '') + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Replaces a ULID with the next one, which is always greater. */
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
 * 16 contain 80 random bits.
 */
export const ulidText = ({ time, high, low }: LastId): string => encode(time, 10) + encode(high, 8) + encode(low, 8);

/**
 * Returns the next ULID as text.
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
 * Compares two ULIDs. Returns a negative number if the first is smaller, a positive number if it is greater, and 0 if they are
 * equal.
 */
export const compareUlids = (one: LastId, other: LastId): number =>
  one.time - other.time || one.high - other.high || one.low - other.low;

function decode(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place++) value = value * 32 + alphabet.indexOf(text[place] ?? '');
  return value;
}

/** Returns the 128 bits of a ULID. */
export function ulidBits(text: string): bigint {
  let bits = 0n;
  for (const letter of text) bits = bits * 32n + BigInt(alphabet.indexOf(letter));
  return bits;
}

/** Returns the ULID of 128 bits. */
export function ulidOf(bits: bigint): string {
  let text = '';
  for (let rest = bits, place = 0; place < 26; place++, rest /= 32n) text = (alphabet[Number(rest % 32n)] ?? '') + text;
  return text;
}
