import { pow } from '@noble/curves/abstract/modular.js';
import { montgomery } from '@noble/curves/abstract/montgomery.js';

const prime = 2n ** 255n - 19n;

/**
 * Key agreement with Curve25519 (RFC 7748), made from the parameters of the curve. The package `@noble/curves` also has a ready
 * module for this curve. This file does not use that module, because it also builds Ed25519. That would take a fifth of the load
 * time of the mock server.
 */
export const x25519 = montgomery({
  type: 'x25519',
  P: prime,
  powPminus2: (value) => pow(value, prime - 2n, prime),
  // RFC 7748, section 5.
  adjustScalarBytes(bytes: Uint8Array) {
    bytes[0] = (bytes[0] ?? 0) & 248;
    bytes[31] = ((bytes[31] ?? 0) & 127) | 64;
    return bytes;
  },
});
