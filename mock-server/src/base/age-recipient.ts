const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const prefix = 'age';
/** The number of characters that contain the X25519 key. The key has 256 bits, and each character contains five bits. */
const keyValues = 52;
const checksumValues = 6;

/**
 * Whether a text is a public key of the encryption format age (age-encryption.org): 32 bytes in Bech32 (BIP 173), with a correct
 * checksum.
 *
 * @example
 * isAgeRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'); // true
 */
export const isAgeRecipient = (text: string): boolean => recipientKey(text) !== undefined;

/**
 * Returns the 32 bytes of the X25519 key in a public key of the format age (see `isAgeRecipient`); `undefined` for any other
 * text.
 */
export function recipientKey(text: string): Uint8Array | undefined {
  if (!text.startsWith(`${prefix}1`)) return undefined;
  const values = [...text.slice(prefix.length + 1)].map((letter) => alphabet.indexOf(letter));
  if (values.length !== keyValues + checksumValues || values.includes(-1)) return undefined;
  // 52 values have 260 bits, and a key has 256. An encoder sets the last four bits to 0.
  if (((values[keyValues - 1] ?? 0) & 0b1111) !== 0) return undefined;
  const letters = [...prefix].map((letter) => letter.charCodeAt(0));
  if (checksum([...letters.map((code) => code >> 5), 0, ...letters.map((code) => code & 31), ...values]) !== 1) return undefined;
  return bytesOf(values.slice(0, keyValues));
}

/** Converts values of five bits to bytes. Bits that do not fill a byte are dropped. */
function bytesOf(values: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let sum = 0;
  let bits = 0;
  for (const value of values) {
    sum = ((sum << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((sum >>> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}

function checksum(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of generator.entries()) if ((top >>> bit) & 1) sum ^= term;
  }
  return sum;
}
