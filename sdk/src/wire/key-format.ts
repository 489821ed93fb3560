import { keyFormat } from '../generated/platform.ts';

/**
 * The environment of a key: `live` or `test`.
 *
 * @example
 * ```ts
 * const environment: Environment = 'test';
 * const own = new SentinelSec({ ...platform.clientOptions(), environment });
 * ```
 */
export type Environment = (typeof keyFormat.environments)[number];

/** The digits of base32 in Crockford's version. An id of 128 bits has 26 such digits. */
const idAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idDigits = 26;

/** The result of checking a key without the server. */
export type KeyVerdict =
  | { readonly kind: 'sound'; readonly environment: Environment }
  | {
      readonly kind: 'broken';
      /** The problem with the key. The text quotes no character of the key. */
      readonly fault: string;
    };

const { alphabet, checksum_length, environments, id_length, prefix, secret_length } = keyFormat;

/**
 * Returns the CRC-32 of a text, as zip and gzip compute it (IEEE 802.3, reflected). The check value of `123456789` is cbf43926.
 */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Returns a number in base62, padded with zeros to `length` digits. */
export function base62(value: number, length: number): string {
  let digits = '';
  for (let left = value; digits.length < length; left = Math.floor(left / alphabet.length))
    digits = (alphabet[left % alphabet.length] ?? '') + digits;
  return digits;
}

const keyShaped = new RegExp(`${prefix}_(?:${environments.join('|')})_[${alphabet}]+`, 'g');

/**
 * Hides keys in a text. Also hides parts that only look like a key or like the beginning of a key. The client uses this function
 * for texts from other sources, for example from the server.
 */
export const withoutKeys = (text: string): string => text.replace(keyShaped, '[secret]');

const broken = (fault: string): KeyVerdict => ({ kind: 'broken', fault });

/**
 * Checks the prefix, length, characters and checksum of a key. A mistyped or incomplete key, or a key with a line break, fails
 * this check. The client therefore never sends such a key.
 */
export function checkKey(key: string): KeyVerdict {
  if (key === '') return broken('it is empty');
  if (key.trim() !== key) return broken('it begins or ends with white space, such as a newline');
  const environment = environments.find((name) => key.startsWith(`${prefix}_${name}_`));
  if (!environment) return broken(`it does not begin with ${environments.map((name) => `${prefix}_${name}_`).join(' or ')}`);
  const rest = key.slice(`${prefix}_${environment}_`.length);
  const length = id_length + secret_length + checksum_length;
  if (rest.length !== length) return broken(`it has ${rest.length} characters after its prefix, not ${length}`);
  if ([...rest].some((character) => !alphabet.includes(character))) return broken('it has a character that no key has');
  const body = key.slice(0, -checksum_length);
  if (base62(crc32(body), checksum_length) !== key.slice(-checksum_length))
    return broken('its checksum does not fit: a character is mistyped');
  return { kind: 'sound', environment };
}

/** Returns the number of characters in the public part of a valid key: the prefix and the id, at the start of the key. */
export const publicLength = (key: string): number => key.lastIndexOf('_') + 1 + id_length;

/**
 * Returns the id of a valid key. The key itself contains this id, so the client needs no request for the id. The result does not
 * have the prefix that the API writes before ids of keys.
 */
export function idInKey(key: string): string {
  const at = key.lastIndexOf('_') + 1;
  let bits = 0n;
  for (const digit of key.slice(at, at + id_length)) bits = bits * BigInt(alphabet.length) + BigInt(alphabet.indexOf(digit));
  let id = '';
  for (let left = bits; id.length < idDigits; left /= 32n) id = (idAlphabet[Number(left % 32n)] ?? '') + id;
  return id;
}
