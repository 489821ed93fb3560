import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIP, isIPv6 } from 'node:net';

/** A private key and its certificate, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * Makes a self-signed certificate for host names and IP addresses (X.509 version 3, ECDSA on P-256). The certificate is valid
 * from one day before `now` until 365 days after `now`.
 */
export function makeCertificate(names: readonly string[], now: number): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const content = sequence(
    explicit(0, integer(Buffer.from([version3]))),
    integer(serialNumber()),
    ecdsaWithSha256,
    distinguishedName,
    sequence(time(now - day), time(now + 365 * day)),
    distinguishedName,
    publicKey,
    explicit(3, sequence(...extensions(names, publicKey))),
  );
  const signature = sign('sha256', content, createPrivateKey(privateKey));
  const der = sequence(content, ecdsaWithSha256, bitString(signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return { key: privateKey, cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n` };
}

const day = 86_400_000;

// DER (X.690): a tag, a length, and the content.
function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length]), bytes, content]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => element(0x30, ...parts);
const explicit = (number: number, part: Uint8Array): Buffer => element(0xa0 | number, part);
const bitString = (bytes: Uint8Array): Buffer => element(0x03, Buffer.from([0]), bytes);
const octetString = (bytes: Uint8Array): Buffer => element(0x04, bytes);
const objectId = (hex: string): Buffer => element(0x06, Buffer.from(hex, 'hex'));
const yes = Buffer.from([0x01, 0x01, 0xff]);

const integer = (bytes: Uint8Array): Buffer => element(0x02, bytes);

/** The number that stands for version 3 in an X.509 certificate. X.509 counts its versions from 0. */
const version3 = 2;

/**
 * Returns a random serial number. Its first byte is never 0, because DER omits leading zeros. The first byte is below 128,
 * because the serial number must be positive.
 */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  return Buffer.concat([Buffer.from([0x40 | ((bytes[0] ?? 0) & 0x3f)]), bytes.subarray(1)]);
}

/**
 * Returns a time in the form of RFC 5280, section 4.1.2.5. Years up to 2049 are written with two digits, later years with four
 * digits.
 */
function time(moment: number): Buffer {
  const digits = `${new Date(moment).toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
  return digits < '2050' ? element(0x17, Buffer.from(digits.slice(2))) : element(0x18, Buffer.from(digits));
}

const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'));
const commonName = objectId('550403');
const distinguishedName = sequence(element(0x31, sequence(commonName, element(0x0c, Buffer.from('SentinelSec mock server')))));

/** Returns the extensions of RFC 5280, section 4.2.1, that strict clients require of a self-signed certificate. */
function extensions(names: readonly string[], publicKey: Buffer): readonly Buffer[] {
  const keyId = createHash('sha1').update(publicKey).digest();
  return [
    sequence(objectId('551d13'), yes, octetString(sequence(yes))),
    sequence(objectId('551d0f'), yes, octetString(element(0x03, Buffer.from([0x02, 0x84])))),
    sequence(objectId('551d25'), octetString(sequence(objectId('2b06010505070301')))),
    sequence(objectId('551d0e'), octetString(octetString(keyId))),
    sequence(objectId('551d23'), octetString(sequence(element(0x80, keyId)))),
    sequence(objectId('551d11'), octetString(sequence(...names.map(alternativeName)))),
  ];
}

const alternativeName = (name: string): Buffer =>
  isIP(name) ? element(0x87, addressBytes(name)) : element(0x82, Buffer.from(name));

function addressBytes(address: string): Buffer {
  if (!isIPv6(address)) return Buffer.from(address.split('.').map(Number));
  const [before = '', after = ''] = address.split('::');
  const groups = (text: string): string[] => text.split(':').filter(Boolean);
  const [head, tail] = [groups(before), groups(after)];
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return Buffer.from([...head, ...zeros, ...tail].map((group) => group.padStart(4, '0')).join(''), 'hex');
}
