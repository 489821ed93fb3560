import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { x25519 } from './x25519.ts';

// The keys of RFC 7748, section 6.1.
const alice = {
  secret: '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
  public: '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
};
const bob = {
  secret: '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb',
  public: 'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
};
const shared = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742';

test('keys and the shared secret are those of the standard', () => {
  expect(bytesToHex(x25519.getPublicKey(hexToBytes(bob.secret)))).toBe(bob.public);
  expect(bytesToHex(x25519.getSharedSecret(hexToBytes(bob.secret), hexToBytes(alice.public)))).toBe(shared);
  expect(bytesToHex(x25519.getPublicKey(hexToBytes(alice.secret)))).toBe(alice.public);
});
