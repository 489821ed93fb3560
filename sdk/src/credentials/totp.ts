import { ConfigurationError } from '../errors/client-errors.ts';
import { totpFormat } from '../generated/platform.ts';
import type { MfaSource } from './step-up.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Decodes Base32 (RFC 4648, section 6). White space, lower-case letters and missing padding are accepted. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const digits = [...text.toUpperCase().replace(/[\s=-]/g, '')].map((digit) => base32.indexOf(digit));
  if (digits.length === 0 || digits.includes(-1))
    throw new ConfigurationError('The TOTP secret is not Base32 (A-Z and 2-7). Copy it again from the enrollment of the factor.');
  const bytes = new Uint8Array(Math.floor((digits.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const digit of digits) {
    held = ((held << 5) | digit) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >>> bits) & 0xff;
  }
  return bytes;
}

/** The format of a TOTP code. The platform uses 6 digits and 30 s. The test vectors of RFC 6238 use other values. */
export interface TotpShape {
  readonly digits: number;
  /** The time after which the code changes, in milliseconds. */
  readonly step: number;
}

/**
 * Computes the TOTP code (RFC 6238, HMAC-SHA-1) for a Base32 secret at a time in milliseconds since the epoch.
 *
 * @example
 * ```ts
 * await totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 59_000); // '287082'
 * ```
 */
export async function totpCode(secret: string, time: number, { digits, step }: TotpShape = totpFormat): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(time / step)));
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), algorithm, false, ['sign']);
  const mac = new DataView(await crypto.subtle.sign(algorithm, key, counter.buffer));
  const offset = mac.getUint8(mac.byteLength - 1) & 0xf;
  return String((mac.getUint32(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/**
 * Makes a function for the option `mfa`. The function answers MFA challenges with the code of a TOTP factor, and uses the time of
 * the server to compute the code. If the secret is not Base32, `totp` throws a `ConfigurationError`. The error does not quote the
 * secret.
 *
 * @example
 * ```ts no-run: it needs a secret in the environment
 * const client = new SentinelSec({ mfa: totp(process.env.MY_TOTP_SECRET ?? '') });
 * ```
 */
export function totp(secret: string): MfaSource {
  if (typeof secret !== 'string')
    throw new ConfigurationError(
      '`totp` needs the TOTP secret as a Base32 string. Check whether the variable that it comes from is set.',
    );
  bytesOf(secret);
  return ({ serverTime }) => totpCode(secret, serverTime);
}
