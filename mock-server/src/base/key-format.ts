import type { KeyFormat } from './contract.ts';
import { crc32 } from './crc-32.ts';
import { ulidBits, ulidOf } from './ids.ts';

/** The parts of an API key. */
export interface KeyParts {
  readonly environment: string;
  /** The ULID of the key's id. */
  readonly ulid: string;
  readonly secret: string;
}

function digits(value: bigint, { alphabet }: KeyFormat, length: number): string {
  const base = BigInt(alphabet.length);
  let text = '';
  for (let rest = value, place = 0; place < length; place++, rest /= base) text = (alphabet[Number(rest % base)] ?? '') + text;
  return text;
}

function numberOf(text: string, { alphabet }: KeyFormat): bigint {
  let value = 0n;
  for (const letter of text) value = value * BigInt(alphabet.length) + BigInt(alphabet.indexOf(letter));
  return value;
}

const checksum = (text: string, format: KeyFormat): string => digits(BigInt(crc32(text)), format, format.checksum_length);

/** Writes an API key with its checksum. */
export function writeKey(format: KeyFormat, { environment, ulid, secret }: KeyParts): string {
  const text = `${format.prefix}_${environment}_${digits(ulidBits(ulid), format, format.id_length)}${secret}`;
  return text + checksum(text, format);
}

/** Returns the parts of an API key; `undefined` if the shape or the checksum of the key is wrong. */
export function readKey(format: KeyFormat, text: string): KeyParts | undefined {
  const [prefix, environment = '', body = '', ...rest] = text.split('_');
  const { id_length, secret_length, checksum_length, alphabet } = format;
  if (prefix !== format.prefix || !format.environments.includes(environment) || rest.length > 0) return undefined;
  if (body.length !== id_length + secret_length + checksum_length) return undefined;
  if ([...body].some((letter) => !alphabet.includes(letter))) return undefined;
  if (checksum(text.slice(0, -checksum_length), format) !== text.slice(-checksum_length)) return undefined;
  const bits = numberOf(body.slice(0, id_length), format);
  if (bits >= 2n ** 128n) return undefined;
  return { environment, ulid: ulidOf(bits), secret: body.slice(id_length, id_length + secret_length) };
}
