import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const nonce = Uint8Array.from({ length: 12 }, (_, place) => place);

test('a sealed text opens with its passphrase and does not show its content', () => {
  const sealed = seal('{"secret":"ssk_test"}', 'key-1', nonce);
  expect(sealed).not.toContain('ssk');
  expect(unseal(sealed, 'key-1')).toBe('{"secret":"ssk_test"}');
});

test('another passphrase, a changed text and a text that is not sealed are refused', () => {
  const sealed = seal('hello', 'key-1', nonce);
  expect(() => unseal(sealed, 'key-2')).toThrow();
  expect(() => unseal(sealed.slice(0, -2), 'key-1')).toThrow();
  expect(() => unseal('', 'key-1')).toThrow();
});
