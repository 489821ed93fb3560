import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import * as vectors from 'cctv-age';
import { expect, onTestFinished, test } from 'vitest';
import { IntegrityError } from '../errors/client-errors.ts';
import { PartFile } from './part-file.node.ts';
import { unsealerOf } from './unseal.node.ts';

/** A test vector of the encryption tool `age`: a sealed (encrypted) file, and the expected result of opening (decrypting) it. */
interface Vector {
  readonly name: string;
  readonly expects: string;
  /** The SHA-256 of the decrypted content, as a hex string. */
  readonly payload: string | undefined;
  readonly identity: string | undefined;
  /** Whether this is a kind of file that the platform never writes: a text (armored), or a file sealed with a passphrase. */
  readonly foreign: boolean;
  readonly file: Uint8Array;
}

function vectorOf([name, content]: [string, Uint8Array]): Vector {
  const bytes = Buffer.from(content);
  const end = bytes.indexOf('\n\n');
  const facts = new Map(
    bytes
      .subarray(0, end)
      .toString()
      .split('\n')
      .map((line) => line.split(': ') as [string, string]),
  );
  const body = bytes.subarray(end + 2);
  return {
    name,
    expects: facts.get('expect') ?? '',
    payload: facts.get('payload'),
    identity: facts.get('identity'),
    foreign: facts.has('armored') || facts.has('passphrase'),
    file: facts.get('compressed') === 'zlib' ? inflateSync(body) : body,
  };
}

const stranger = await generateX25519Identity();
const all = Object.entries(vectors).map(vectorOf);
const opens = ({ expects, foreign, identity }: Vector): boolean => expects === 'success' && !foreign && identity !== undefined;

/** Opens a file as a download does. Returns the digest of the opened file, or the error. */
async function opened({ file, identity = stranger }: Vector): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-vectors-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const unseal = await unsealerOf({
    datasets: ['usage_logs'],
    format: 'csv',
    to: folder,
    identity,
    recipient: await identityToRecipient(identity),
  });
  const sealed = await PartFile.create(folder, 'usage_logs.csv.age', 'exp_1');
  await sealed.append(file);
  const into = await PartFile.create(folder, 'usage_logs.csv', 'exp_1');
  try {
    const figures = await unseal?.(sealed, into, new AbortController().signal);
    await into.finish();
    await into.place({ overwrite: false });
    const content = readFileSync(into.target);
    expect(figures).toEqual({ bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') });
    return figures?.sha256;
  } catch (error) {
    return error;
  } finally {
    await sealed.discard();
    await into.discard();
  }
}

test('the vectors are there, of all kinds', () => {
  expect(all.length).toBeGreaterThan(130);
  expect(all.filter(opens).length).toBeGreaterThan(12);
  expect(all.filter(({ foreign }) => foreign).length).toBeGreaterThan(40);
});

test.each(all.filter(opens))('age: $name is opened to what was sealed', async (vector) => {
  expect(await opened(vector)).toBe(vector.payload);
});

test.each(all.filter((vector) => !opens(vector)))(
  'age: $name ($expects, foreign: $foreign) is refused with an error that says what to do',
  async (vector) => {
    const error = await opened(vector);
    expect(error).toBeInstanceOf(IntegrityError);
    expect(error).toHaveProperty(
      'message',
      expect.stringMatching(/^"usage_logs.csv.age" cannot be opened.*Create the export again/),
    );
  },
);
