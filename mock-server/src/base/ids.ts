import { type Dice, fortyBits } from './random.ts';

/** The last id that was made; plain data, for snapshots. */
export interface LastId {
  time: number;
  high: number;
  low: number;
}

/** Before the first id. */
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

/**
 * The next ULID (26 characters of Crockford's base32: 48 bits of time, 80 of chance), always greater than the one before.
 *
 * @example
 * import { dice } from './random.ts';
 *
 * ulid(firstId(), dice(1), 0).slice(0, 10); // '0000000000'
 */
export function ulid(last: LastId, chance: Dice, now: number): string {
  if (now > last.time) {
    last.time = now;
    last.high = fortyBits(chance);
    last.low = fortyBits(chance);
  } else {
    last.low += 1;
    if (last.low === half) {
      last.low = 0;
      last.high += 1;
    }
  }
  return encode(last.time, 10) + encode(last.high, 8) + encode(last.low, 8);
}

/** The 128 bits of a ULID. */
export function ulidBits(text: string): bigint {
  let bits = 0n;
  for (const letter of text) bits = bits * 32n + BigInt(alphabet.indexOf(letter));
  return bits;
}

/** The ULID of 128 bits. */
export function ulidOf(bits: bigint): string {
  let text = '';
  for (let rest = bits, place = 0; place < 26; place++, rest /= 32n) text = (alphabet[Number(rest % 32n)] ?? '') + text;
  return text;
}
