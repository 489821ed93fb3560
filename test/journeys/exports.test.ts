import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';

const folder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'sentinelsec-export-'));

test.each(['csv', 'json'] as const)(
  'an export is saved as complete %s files with a manifest that contains their digests',
  async (format) => {
    const { client } = setup({ seed: 'team' });
    const to = path.join(await folder(), 'out');
    const shares: number[] = [];
    const datasets = ['account', 'usage_logs', 'security_events', 'audit_entries', 'analytics'] as const;
    const result = await client.exports.download({
      datasets: [...datasets],
      format,
      to,
      onProgress: ({ progress }) => void shares.push(progress),
    });
    expect(result.files.map(({ dataset }) => dataset).sort()).toEqual([...datasets].sort());
    for (const file of result.files) {
      const content = await readFile(file.path);
      expect(content.byteLength).toBe(file.bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(file.sha256);
    }
    expect((await readdir(to)).sort()).toEqual([...datasets.map((dataset) => `${dataset}.${format}`), 'manifest.json'].sort());
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  },
);

test('a file contains no data that must be removed before the file expires', async () => {
  const { platform, client } = setup();
  platform.clock.freeze();
  await client.account.get();
  // In half a day, the platform will anonymize the log. Until then, the list shows the address. An export file lives longer than
  // half a day, so it must not contain the address.
  await platform.clock.advance({ days: 29, hours: 12 });
  const [log] = (await client.usage.listLogs({ operation: 'account.get', order: 'asc' })).data;
  expect(log?.ip_address).toEqual(expect.any(String));
  const to = path.join(await folder(), 'out');
  const { files } = await client.exports.download({ datasets: ['usage_logs'], format: 'json', to });
  const rows = JSON.parse(await readFile(files[0]?.path ?? '', 'utf8')) as { id: string; ip_address: string | null }[];
  expect(rows.find(({ id }) => id === log?.id)).toMatchObject({ ip_address: null, anonymized: true });
});

test('an export expires after its period, and the error says so', async () => {
  const { platform, client } = setup();
  const made = await client.exports.create({ datasets: ['account'], format: 'json' });
  await platform.clock.advance({ hours: 1 });
  const ready = await client.exports.get(made.id);
  expect(ready.status).toBe('ready');
  const file = await client.exports.downloadFile(made.id, ready.files[0]?.name ?? '');
  expect((await file.bytes()).byteLength).toBe(ready.files[0]?.bytes);
  await platform.clock.advance({ days: 2 });
  expect(await failure(client.exports.downloadFile(made.id, ready.files[0]?.name ?? ''))).toMatchObject({ kind: 'gone' });
});

test('a folder that already contains an export is not changed', async () => {
  const { platform, client } = setup();
  const to = path.join(await folder(), 'out');
  await client.exports.download({ datasets: ['account'], format: 'json', to });
  const before = platform.journal.find({ operation: 'exports.create' }).length;
  expect(await failure(client.exports.download({ datasets: ['account'], format: 'json', to }))).toMatchObject({ kind: 'file' });
  expect(platform.journal.find({ operation: 'exports.create' })).toHaveLength(before);
});

test('unknown datasets and formats are refused before an export is made', async () => {
  const { platform, client } = setup();
  const to = path.join(await folder(), 'out');
  const wrong = client.exports.download({ datasets: ['everything'], format: 'xml', to } as never);
  expect((await failure(wrong)).kind).toMatch(/configuration|validation/);
  expect(platform.journal.find({ operation: 'exports.create', status: 202 })).toEqual([]);
});
