import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { gunzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Got, type TestPlatform, testPlatform } from '../../../test/support/test-platform.ts';
import { sha256Hex } from '../base/digest.ts';
import { contract } from '../generated/contract.ts';

const { export_queue_time, export_rows_per_second } = contract.figures;
const { deleteAfter: life = 0 } = contract.dataClasses.export;
const logPeriods = contract.dataClasses.usage_log;
const logsCsv = { datasets: ['usage_logs'], format: 'csv' };

const create = async ({ call }: TestPlatform, body: object): Promise<Got> => call('POST /v1/exports', { body });

/** Creates an export and waits until it is ready: waits as long as `Retry-After` says, and reads the export again. */
async function ready(open: TestPlatform, body: object): Promise<Got> {
  const created = await create(open, body);
  expect(created.status).toBe(202);
  for (let got = created; ; got = await open.call(`GET /v1/exports/${created.body.id}`)) {
    const wait = got.headers.get('retry-after');
    if (wait === null) return got;
    await open.platform.clock.advance({ seconds: Number(wait) });
  }
}

const download = ({ call }: TestPlatform, id: string, name: string, headers = {}): Promise<Got> =>
  call(`GET /v1/exports/${id}/files/${name}`, { headers });

const text = ({ body }: Got): string => new TextDecoder().decode(body);

test('an export is queued, runs as long as its number of rows requires, and becomes ready', async () => {
  const open = testPlatform();
  const { platform, call } = open;
  for (let row = 0; row < export_rows_per_second; row++) platform.seed.usageLog();
  const created = await create(open, logsCsv);
  expect(created.body).toMatchObject({ status: 'queued', progress: 0, files: [], snapshot_at: null });
  const path = `GET ${created.headers.get('location')}`;
  await platform.clock.advance({ milliseconds: export_queue_time });
  await platform.clock.advance({ milliseconds: 500 });
  const running = await call(path);
  expect(running.body.status).toBe('running');
  expect(running.body.progress).toBeGreaterThan(0.4);
  expect(running.body.progress).toBeLessThan(0.6);
  await platform.clock.advance({ seconds: Number(running.headers.get('retry-after')) });
  const done = await call(path);
  expect(done.headers.has('retry-after')).toBe(false);
  expect(done.body).toMatchObject({ status: 'ready', progress: 1, failure: null });
  expect((await call('GET /v1/exports?status=ready')).body.data).toEqual([done.body]);
  expect((await call('GET /v1/exports?status=queued')).body.data).toEqual([]);
});

test('a JSON file is an array of exactly the rows that the API returns', async () => {
  const open = testPlatform();
  open.platform.seed.usageLog();
  const { body } = await ready(open, { datasets: ['usage_logs', 'account'], format: 'json' });
  expect(body.files.map(({ name }: { name: string }) => name)).toEqual(['usage_logs.json', 'account.json']);
  const rows = JSON.parse(text(await download(open, body.id, 'usage_logs.json')));
  expect(rows).toHaveLength(body.files[0].rows);
  const oldest = (await open.call('GET /v1/usage/logs?order=asc&limit=2')).body.data;
  expect(rows.slice(0, 2)).toEqual(oldest);
  expect(JSON.parse(text(await download(open, body.id, 'account.json')))).toEqual([(await open.call('GET /v1/account')).body]);
});

test('a CSV file has a header in the order of the schema, quotes where necessary, and nested values as JSON', async () => {
  const open = testPlatform();
  await open.call('PATCH /v1/account', { body: { organization_name: 'Quote " and,\r\ncomma' } });
  open.platform.seed.usageLog({ user_agent: '', ip_address: null });
  const { body } = await ready(open, { datasets: ['account', 'usage_logs', 'audit_entries'], format: 'csv' });
  const [header, ...lines] = text(await download(open, body.id, 'account.csv')).split('\r\n');
  expect(header).toBe('id,email,api_username,organization_name,plan,status,created_at,updated_at,closed_at,deletes_at');
  expect(lines.join('\r\n')).toContain(',"Quote "" and,\r\ncomma",');
  expect(lines.join('\r\n')).toMatch(/,,\r\n$/);
  expect(text(await download(open, body.id, 'usage_logs.csv'))).toMatch(/,12,key_\w+,ada,,"",req_\w+,false\r\n/);
  expect(text(await download(open, body.id, 'audit_entries.csv'))).toContain('"{""kind"":""key"",""id"":""key_');
});

test('an empty dataset is an empty array in JSON, and only a header in CSV', async () => {
  const open = testPlatform();
  const none = { from: '2025-01-01T00:00:00.000Z', to: '2025-01-02T00:00:00.000Z', datasets: ['usage_logs'] };
  const json = await ready(open, { ...none, format: 'json' });
  expect(text(await download(open, json.body.id, 'usage_logs.json'))).toBe('[]\n');
  const csv = await ready(open, { ...none, format: 'csv' });
  expect(text(await download(open, csv.body.id, 'usage_logs.csv')).split('\r\n')).toEqual([expect.stringMatching(/^id,/), '']);
  expect(csv.body.files[0].rows).toBe(0);
});

test('a compressed and sealed file opens with age and gzip, and its size and digest are those of the sealed bytes', async () => {
  const open = testPlatform();
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const plain = await ready(open, { datasets: ['account'], format: 'json' });
  const sealed = await ready(open, { datasets: ['account'], format: 'json', gzip: true, recipient });
  const [file] = sealed.body.files;
  expect(file).toMatchObject({ name: 'account.json.gz.age', media_type: 'application/json', rows: 1 });
  const got = await download(open, sealed.body.id, file.name);
  expect(got.body.length).toBe(file.bytes);
  expect(sha256Hex(got.body)).toBe(file.sha256);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  expect(gunzipSync(await decrypter.decrypt(got.body))).toEqual((await download(open, plain.body.id, 'account.json')).body);
});

test('a file contains no data that must be anonymized or deleted before the file expires', async () => {
  const open = testPlatform();
  const { anonymizeAfter = 0, deleteAfter = 0 } = logPeriods;
  const { platform } = open;
  const made = [1, 2, 3].map(() => platform.seed.usageLog());
  await platform.clock.advance({ milliseconds: anonymizeAfter - life - 1000 });
  const due = await ready(open, { datasets: ['usage_logs'], format: 'json' });
  const rows = JSON.parse(text(await download(open, due.body.id, 'usage_logs.json')));
  expect(rows.slice(0, 3).map(({ id }: { id: string }) => id)).toEqual(made.map(({ id }) => id));
  for (const row of rows.slice(0, 3)) expect(row).toMatchObject({ anonymized: true, ip_address: null, key_id: null });
  expect(rows.at(-1)).toMatchObject({ anonymized: false });
  await platform.clock.advance({ milliseconds: deleteAfter - anonymizeAfter });
  const gone = await ready(open, { datasets: ['usage_logs'], format: 'json' });
  expect(text(await download(open, gone.body.id, 'usage_logs.json'))).not.toContain(made[0]?.id);
});

test('ranges of a file form the whole file, and If-Range checks its version', async () => {
  const open = testPlatform();
  const { body } = await ready(open, { datasets: ['account'], format: 'json' });
  const whole = await download(open, body.id, 'account.json');
  expect(whole.headers.get('content-disposition')).toBe('attachment; filename="account.json"');
  expect(whole.headers.get('repr-digest')).toMatch(/^sha-256=:.+:$/);
  const tag = whole.headers.get('etag') ?? '';
  const half = Math.floor(whole.body.length / 2);
  const parts = await Promise.all(
    [`bytes=0-${half - 1}`, `bytes=${half}-`].map((Range) => download(open, body.id, 'account.json', { Range, 'If-Range': tag })),
  );
  expect(parts.map(({ status }) => status)).toEqual([206, 206]);
  expect(parts[0]?.headers.get('content-range')).toBe(`bytes 0-${half - 1}/${whole.body.length}`);
  expect(parts.map(text).join('')).toBe(text(whole));
  expect(parts[1]?.headers.get('repr-digest')).toBe(whole.headers.get('repr-digest'));
  expect((await download(open, body.id, 'account.json', { Range: 'bytes=0-1', 'If-Range': '"other"' })).status).toBe(200);
  const outside = await download(open, body.id, 'account.json', { Range: `bytes=${whole.body.length}-` });
  expect(outside.status).toBe(416);
  expect(outside.headers.get('content-range')).toBe(`bytes */${whole.body.length}`);
});

test('an export expires together with its files, exactly at its expiry', async () => {
  const open = testPlatform();
  const { body } = await ready(open, { datasets: ['account'], format: 'json' });
  await open.platform.clock.advanceTo(Date.parse(body.expires_at) - 1);
  expect((await download(open, body.id, 'account.json')).status).toBe(200);
  await open.platform.clock.advance({ milliseconds: 1 });
  expect((await download(open, body.id, 'account.json')).body.type).toMatch(/export-expired$/);
  expect((await open.call(`GET /v1/exports/${body.id}`)).body).toMatchObject({ status: 'expired', files: [] });
  expect(open.platform.snapshot().state.blobs.get(`${body.id}/account.json`)).toBeUndefined();
});

test('shortening a retention period ends the exports that contain logs, and no others', async () => {
  const open = testPlatform();
  const logs = await ready(open, logsCsv);
  const account = await ready(open, { datasets: ['account'], format: 'csv' });
  await open.call('PATCH /v1/settings', { body: { retention: { usage_logs_deleted_after: 'P1D' } } });
  expect((await download(open, logs.body.id, 'usage_logs.csv')).status).toBe(410);
  expect((await download(open, account.body.id, 'account.csv')).status).toBe(200);
});

test('an export can be canceled until it is ready, and deleted at any time', async () => {
  const open = testPlatform();
  const { id } = (await create(open, logsCsv)).body;
  expect((await download(open, id, 'usage_logs.csv')).body.type).toMatch(/state-conflict$/);
  expect((await open.call(`POST /v1/exports/${id}/cancel`)).body).toMatchObject({ status: 'canceled', files: [] });
  const { will } = open.platform.retention.explain(id) as { will: readonly { does: string }[] };
  expect(will.map(({ does }) => does)).toEqual(['delete']);
  await open.platform.clock.advance({ minutes: 1 });
  expect((await open.call(`GET /v1/exports/${id}`)).body.status).toBe('canceled');
  expect((await open.call(`POST /v1/exports/${id}/cancel`)).status).toBe(409);
  expect((await open.call(`DELETE /v1/exports/${id}`, { headers: { 'If-Match': '"1"' } })).status).toBe(412);
  expect((await open.call(`DELETE /v1/exports/${id}`)).status).toBe(204);
  expect((await open.call(`GET /v1/exports/${id}`)).status).toBe(404);
});

test('an export requires the scope that reads each of its datasets', async () => {
  const { platform, call } = testPlatform();
  const { secret } = platform.seed.key({ scopes: ['exports:write', 'mfa:write', 'account:read'] });
  const refused = await call('POST /v1/exports', { key: secret, body: { datasets: ['account', 'usage_logs'], format: 'csv' } });
  expect(refused.status).toBe(403);
  expect(refused.body.required).toEqual(['account:read', 'usage:read']);
});

test.each([
  [{ format: 'csv' }, '/body/datasets'],
  [{ datasets: [], format: 'csv' }, '/body/datasets'],
  [{ datasets: ['secrets'], format: 'csv' }, '/body/datasets/0'],
  [{ ...logsCsv, format: 'xml' }, '/body/format'],
  [{ ...logsCsv, from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' }, '/body/to'],
  [{ ...logsCsv, recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q' }, '/body/recipient'],
])('an invalid export is refused with a pointer: %j', async (body, pointer) => {
  const refused = await create(testPlatform(), body);
  expect(refused.status).toBe(422);
  expect(refused.body.errors[0].pointer).toBe(pointer);
});

test('names that are not files of the export are refused', async () => {
  const open = testPlatform();
  const { body } = await ready(open, { datasets: ['account'], format: 'json' });
  expect((await download(open, body.id, 'usage_logs.json')).status).toBe(404);
  expect((await download(open, body.id, '..%2Faccount.json')).status).toBe(422);
  expect((await download(open, 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X7', 'account.json')).status).toBe(404);
});

test('only bytes that are sent are charged', async () => {
  const open = testPlatform();
  const { body } = await ready(open, { datasets: ['account'], format: 'json' });
  const left = async () => {
    const { policies } = (await open.call('GET /v1/limits')).body;
    return policies.find(({ name }: { name: string }) => name === 'export-bytes').remaining;
  };
  const before = await left();
  await download(open, body.id, 'account.json', { Range: 'bytes=0-9' });
  expect(before - (await left())).toBe(10);
});
