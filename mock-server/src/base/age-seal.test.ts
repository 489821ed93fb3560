import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { sealTo } from './age-seal.ts';

async function opened(identity: string, sealed: Uint8Array): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed);
}

// A chunk of age has 64 KiB. The lengths are no byte, a part of a chunk, and lengths next to the end of the first and second
// chunk.
test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])(
  'another implementation of age opens %i sealed bytes',
  async (length) => {
    const identity = await generateX25519Identity();
    const plain = Uint8Array.from({ length }, (_, place) => place % 251);
    const sealed = sealTo(await identityToRecipient(identity), plain);
    expect(await opened(identity, sealed)).toEqual(plain);
  },
);

test('another identity cannot open the sealed bytes', async () => {
  const [mine, other] = await Promise.all([generateX25519Identity(), generateX25519Identity()]);
  const sealed = sealTo(await identityToRecipient(mine), new Uint8Array([1, 2, 3]));
  await expect(opened(other, sealed)).rejects.toThrow();
});

test('the same bytes are never sealed to the same result', async () => {
  const recipient = await identityToRecipient(await generateX25519Identity());
  const plain = new Uint8Array([1, 2, 3]);
  expect(sealTo(recipient, plain)).not.toEqual(sealTo(recipient, plain));
});

test.each(['', 'age1', 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q'])(
  '"%s" is not a recipient',
  (recipient) => {
    expect(() => sealTo(recipient, new Uint8Array())).toThrow(RangeError);
  },
);
