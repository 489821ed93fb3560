import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { exportId, fakeExports, type Script, sha256Hex } from '../../../test/support/fake-exports.ts';
import { AbortError, ConfigurationError, IntegrityError } from '../errors/client-errors.ts';
import { download } from './download.node.ts';
import type { DownloadOptions } from './download-options.ts';

/** Three chunks of the age format, and a half of a fourth chunk. */
const content = new Uint8Array(3.5 * 65_536).map((_, index) => index % 251);

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);

async function sealed(to = recipient, plain = content): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(to);
  return encrypter.encrypt(plain);
}

async function opening(script: Partial<Script>, options: Partial<DownloadOptions> = {}) {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-unseal-')), 'export');
  const caller = fakeExports({ files: { 'usage_logs.csv.age': await sealed() }, ...script });
  const all: DownloadOptions = { datasets: ['usage_logs'], format: 'csv', to: folder, recipient, identity, ...options };
  const outcome = await download(caller, all).catch((error: unknown) => error);
  const read = (name: string): Buffer => readFileSync(path.join(folder, name));
  return { outcome, folder, names: readdirSync(folder).sort(), read, ...caller };
}

test('a sealed file is opened after its check, and the manifest lists the sealed and the opened file', async () => {
  const bytes = await sealed();
  const { outcome, folder, names, read } = await opening({ files: { 'usage_logs.csv.age': bytes } });
  const figures = {
    bytes: content.byteLength,
    sha256: sha256Hex(content),
    sealed: { name: 'usage_logs.csv.age', bytes: bytes.byteLength, sha256: sha256Hex(bytes) },
  };
  expect(outcome).toMatchObject({ exportId, files: [{ path: path.join(folder, 'usage_logs.csv'), ...figures }] });
  expect(names).toEqual(['manifest.json', 'usage_logs.csv']);
  expect(read('usage_logs.csv').equals(content)).toBe(true);
  const manifest = read('manifest.json').toString();
  expect(JSON.parse(manifest)).toMatchObject({ request: { recipient }, files: [{ name: 'usage_logs.csv', ...figures }] });
  expect(manifest).not.toContain(identity);
});

test('the identity may come from a function, and may end with a line end', async () => {
  const { outcome } = await opening({}, { identity: async () => `${identity}\n` });
  expect(outcome).toMatchObject({ files: [{ sha256: sha256Hex(content) }] });
});

test('an empty file is opened too', async () => {
  const { read } = await opening({ files: { 'usage_logs.csv.age': await sealed(recipient, new Uint8Array()) } });
  expect(read('usage_logs.csv').byteLength).toBe(0);
});

test('without an identity a sealed file stays sealed', async () => {
  const { names } = await opening({}, { identity: undefined });
  expect(names).toEqual(['manifest.json', 'usage_logs.csv.age']);
});

const changed = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
const stranger = await identityToRecipient(await generateX25519Identity());

test.each<[string, () => Promise<Uint8Array>]>([
  ['sealed to another recipient', () => sealed(stranger)],
  ['damaged in its header', async () => changed(await sealed(), 40)],
  ['damaged in its last chunk', async () => changed(await sealed(), (await sealed()).byteLength - 1)],
  ['cut after a chunk before it was listed', async () => (await sealed()).slice(0, -32_768 - 16)],
  ['not sealed at all', async () => content],
  ['empty', async () => new Uint8Array()],
])('a file that is %s is an IntegrityError; all files stay sealed and complete, and no partial file is left', async (_, make) => {
  const files = { 'usage_logs.csv.age': await sealed(), 'audit_entries.csv.age': await make() };
  const { outcome, names, read } = await opening({ files }, { datasets: ['usage_logs', 'audit_entries'] });
  expect(outcome).toBeInstanceOf(IntegrityError);
  expect(outcome).toHaveProperty(
    'message',
    expect.stringMatching(/^"audit_entries.csv.age" cannot be opened.*Create the export again/),
  );
  expect(inspect(outcome, { depth: 9 })).not.toContain(identity);
  expect(names).toEqual(['audit_entries.csv.age', 'manifest.json', 'usage_logs.csv.age']);
  for (const [name, bytes] of Object.entries(files)) expect(read(name).equals(bytes)).toBe(true);
  expect(JSON.parse(read('manifest.json').toString()).files).toMatchObject([
    { name: 'usage_logs.csv.age', sha256: sha256Hex(files['usage_logs.csv.age']) },
    { name: 'audit_entries.csv.age', sha256: sha256Hex(files['audit_entries.csv.age']) },
  ]);
});

test.each<[string, Partial<DownloadOptions>]>([
  ['of another recipient', { recipient: stranger }],
  ['that is none', { identity: `${identity}Q` }],
  ['in lower case', { identity: identity.toLowerCase() }],
  ['with the comments of its file', { identity: `# created\n${identity}` }],
  ['that a function does not give', { identity: (() => undefined) as never }],
])('an identity %s is rejected before an export is created, and never quoted', async (_, options) => {
  const { outcome, calls, names } = await opening({}, options);
  expect(outcome).toBeInstanceOf(ConfigurationError);
  expect(outcome).toHaveProperty('message', expect.stringContaining('"identity"'));
  expect(inspect(outcome, { depth: 9 }).toUpperCase()).not.toContain(identity.slice(0, 30));
  expect([calls, names]).toEqual([[], []]);
});

test.each(['usage_logs.csv', 'manifest.json.age', '.age', 'con.age'])(
  'a file that the server names %j is not fetched: it is not sealed, or its opened name is not safe',
  async (name) => {
    const { outcome, names, calls } = await opening({ files: { [name]: await sealed() } });
    expect(outcome).toBeInstanceOf(IntegrityError);
    expect(names).toEqual([]);
    expect(calls.map(({ operation }) => operation)).toEqual(['create']);
  },
);

test('an abort while a file is opened leaves no file with a final name', async () => {
  const controller = new AbortController();
  const files = { 'usage_logs.csv.age': await sealed() };
  const total = files['usage_logs.csv.age'].byteLength;
  const { outcome, names } = await opening(
    { files },
    { signal: controller.signal, onProgress: ({ bytes }) => void (bytes === total && queueMicrotask(() => controller.abort())) },
  );
  expect(outcome).toBeInstanceOf(AbortError);
  expect(names.filter((name) => !name.startsWith('.'))).toEqual([]);
});
