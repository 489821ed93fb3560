import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerWith, type FileRequest, fakeExports, type Script } from '../../../test/support/fake-exports.ts';
import { runs } from '../../../test/support/runs.ts';
import { ConnectionError, IntegrityError } from '../errors/client-errors.ts';
import type { DatasetRows } from '../generated/datasets.ts';
import { csvField } from '../wire/csv-field.ts';
import { type RowsOptions, rows } from './rows.ts';

type Log = DatasetRows['usage_logs'];

const log = (index: number, over: Partial<Log> = {}): Log => ({
  id: `log_${index}`,
  created_at: '2026-11-24T06:00:00.000Z',
  operation: 'account.get',
  method: 'GET',
  path: '/v1/account',
  status: 200,
  duration_ms: index,
  key_id: null,
  api_username: 'ada',
  ip_address: null,
  user_agent: '',
  request_id: null,
  anonymized: false,
  ...over,
});
const logs = Array.from({ length: 500 }, (_, index) => log(index, { user_agent: `agent "${index}", of\r\nmany` }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (all: readonly object[]): Uint8Array => bytes(`[${all.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]\n`);
const csv = (all: readonly object[]): Uint8Array =>
  bytes(
    [Object.keys(log(0)).join(','), ...all.map((row) => Object.values(row).map(csvField).join(','))]
      .map((line) => `${line}\r\n`)
      .join(''),
  );

const newHash = () => createHash('sha256');

function reading(files: Script['files'], script: Partial<Script> = {}, options: RowsOptions = {}) {
  const format = Object.keys(files)[0]?.includes('.csv') ? 'csv' : 'json';
  const caller = fakeExports({ files, states: [{ format }], ...script });
  return { stream: rows({ ...caller, newHash }, 'usage_logs', options), ...caller };
}

async function all<Row>(stream: AsyncIterable<Row>): Promise<Row[]> {
  const read: Row[] = [];
  for await (const row of stream) read.push(row);
  return read;
}

const forms: readonly (readonly [string, Uint8Array])[] = [
  ['usage_logs.json', json(logs)],
  ['usage_logs.csv', csv(logs)],
  ['usage_logs.json.gz', gzipSync(json(logs))],
  ['usage_logs.csv.gz', gzipSync(csv(logs))],
];

test.each(forms)('the rows of %s have the right values and types', async (name, content) => {
  expect(await all(reading({ [name]: content }).stream)).toEqual(logs);
});

test('a file format of a later version of the API is an error that names the format', async () => {
  const { stream } = reading({ 'usage_logs.parquet': bytes('PAR1') }, { states: [{ format: 'parquet' as 'json' }] });
  const error = await all(stream).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(IntegrityError);
  expect(String(error)).toContain('cannot read files of the format "parquet". Update the package');
});

test('values are the same after they are written to and read from CSV', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', "'", '=', '💥') });
  const row = fc.record({
    user_agent: fc.option(text),
    path: text,
    duration_ms: fc.integer({ min: 0 }),
    anonymized: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (given) => {
      const written = given.map((one, index) => log(index, one));
      expect(await all(reading({ 'usage_logs.csv': csv(written) }).stream)).toEqual(written);
    }),
    { ...runs, numRuns: 50 },
  );
});

test('nothing is sent before the first row is requested; then the request has the period', async () => {
  const { stream, calls } = reading({ 'usage_logs.json': json([]) }, {}, { from: 'a', until: 'b', format: 'csv', gzip: false });
  expect(calls).toEqual([]);
  expect(await all(stream)).toEqual([]);
  expect(calls[0]?.body).toEqual({ datasets: ['usage_logs'], format: 'csv', gzip: false, from: 'a', to: 'b' });
});

test('an existing export is read without a new one', async () => {
  const { stream, calls } = reading({ 'usage_logs.json': json(logs) }, {}, { exportId: 'exp_1' });
  expect(await all(stream)).toHaveLength(500);
  expect(calls.map(({ operation }) => operation)).toEqual(['get', 'downloadFile']);
});

test('an incomplete body is continued at the same byte, with and without ranges', async () => {
  const content = json(logs);
  for (const ranges of [true, false]) {
    const serve = (request: FileRequest): Response =>
      answerWith(
        content,
        ranges ? request : { ...request, headers: new Headers() },
        request.count < 3 ? { after: 700, quietly: false } : undefined,
      );
    expect(await all(reading({ 'usage_logs.json': content }, { serve }).stream)).toEqual(logs);
  }
});

test('the client fetches only as fast as the caller reads', async () => {
  const content = json(Array.from({ length: 20_000 }, (_, index) => log(index)));
  let asked = 0;
  const serve = (): Response =>
    new Response(
      new ReadableStream(
        {
          pull(controller) {
            controller.enqueue(content.subarray(asked, asked + 65_536));
            asked += 65_536;
            if (asked >= content.byteLength) controller.close();
          },
        },
        { highWaterMark: 0 },
      ),
    );
  const iterator = reading({ 'usage_logs.json': content }, { serve }).stream[Symbol.asyncIterator]();
  await iterator.next();
  for (let turn = 0; turn < 20_000; turn++) await Promise.resolve();
  // Two batches were read and two batches wait, each with 64 KiB.
  expect(asked).toBeLessThanOrEqual(4 * 65_536);
  expect(content.byteLength).toBeGreaterThan(64 * 65_536);
  await iterator.return?.();
});

test('the end of the loop ends the transfer', async () => {
  let canceled = false;
  const cancel = (): void => {
    canceled = true;
  };
  const serve = (): Response =>
    new Response(
      new ReadableStream({ pull: (controller) => controller.enqueue(bytes(`${JSON.stringify(log(1))}\n`.repeat(500))), cancel }),
    );
  for await (const _ of reading({ 'usage_logs.json': new Uint8Array(10_000_000) }, { serve }).stream) break;
  await expect.poll(() => canceled).toBe(true);
});

test.each([
  ['a wrong digest', { 'usage_logs.json': json(logs) }, { listed: { sha256: 'f'.repeat(64) } }],
  ['a file that ends early', { 'usage_logs.json': json(logs).subarray(0, 9000) }, {}],
  ['a gzip that is none', { 'usage_logs.json.gz': json(logs) }, {}],
  ['a gzip that is cut', { 'usage_logs.json.gz': gzipSync(json(logs)).subarray(0, 900) }, {}],
  ['text that is no UTF-8', { 'usage_logs.json': new Uint8Array([91, 255, 93]) }, {}],
  ['a number that is none', { 'usage_logs.csv': bytes('status\r\nok\r\n') }, {}],
  ['a truth that is none', { 'usage_logs.csv': bytes('anonymized\r\nyes\r\n') }, {}],
  ['a row with a field too many', { 'usage_logs.csv': bytes('id,path\r\n1,2,3\r\n') }, {}],
  ['a field in quotes without an end', { 'usage_logs.csv': bytes('id\r\n"1') }, {}],
])('%s is an IntegrityError, and not the end of the rows', async (_what, files, script) => {
  const error = await all(reading(files as Script['files'], script).stream).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(IntegrityError);
});

test('the last rows are returned only after the file has passed its checks', async () => {
  const read: Log[] = [];
  const stream = reading({ 'usage_logs.json': json(logs.slice(0, 3)) }, { listed: { sha256: 'f'.repeat(64) } }).stream;
  await expect(
    (async () => {
      for await (const row of stream) read.push(row);
    })(),
  ).rejects.toThrow(/SHA-256/);
  expect(read).toEqual([]);
});

test('a file that unpacks to far more bytes than real data is an error', async () => {
  const bomb = gzipSync(Buffer.alloc(64_000_000, ' '));
  const error = await all(reading({ 'usage_logs.json.gz': bomb }).stream).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ kind: 'integrity', message: expect.stringContaining('unpacks to more than') });
});

test('a sealed export is an error that says what to do', async () => {
  await expect(all(reading({ 'usage_logs.json.age': json(logs) }).stream)).rejects.toThrow(/exports.download/);
});

test('a signal ends the reading, before its start and during it', async () => {
  const early = reading({ 'usage_logs.json': json(logs) }, {}, { signal: AbortSignal.abort('enough') });
  await expect(all(early.stream)).rejects.toMatchObject({ kind: 'abort', cause: 'enough' });
  expect(early.calls).toEqual([]);
  const end = new AbortController();
  const serve = (): Response => new Response(new ReadableStream({ pull: () => end.abort('enough') }));
  await expect(all(reading({ 'usage_logs.json': json(logs) }, { serve }, { signal: end.signal }).stream)).rejects.toMatchObject({
    kind: 'abort',
  });
});

test('the error of a refused call is thrown', async () => {
  const refusal = new ConnectionError('unreachable', { operation: 'exports.create' });
  await expect(all(reading({}, { refuse: { create: refusal } }).stream)).rejects.toBe(refusal);
});

test('rows go to Web and Node streams, JSON Lines and CSV, and can be read once', async () => {
  const stream = () => reading({ 'usage_logs.json': json(logs) }).stream;
  expect(await all(stream().toWebStream() as unknown as AsyncIterable<Log>)).toEqual(logs);
  expect(await Readable.from(stream()).toArray()).toEqual(logs);
  const lines = (await new Response(stream().toJsonLines()).text()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(logs);
  expect(await new Response(stream().toCsv()).text()).toBe(new TextDecoder().decode(csv(logs)));
  const once = stream();
  await all(once);
  expect(() => once.toJsonLines()).toThrow('read already');
});

test('formulas are neutralized in CSV unless `spreadsheetSafe` is false', async () => {
  const stream = () => reading({ 'usage_logs.json': json([log(0, { user_agent: '=1+1', duration_ms: -1 })]) }).stream;
  expect(await new Response(stream().toCsv()).text()).toContain(",-1,,ada,,'=1+1,");
  expect(await new Response(stream().toCsv({ spreadsheetSafe: false })).text()).toContain(',ada,,=1+1,');
});

test.each([[{ form: 'csv' }], [{ gzip: 1 }], [{ signal: {} }]])('options %j are refused', (options) => {
  expect(() => reading({}, {}, options as RowsOptions)).toThrow(expect.objectContaining({ kind: 'configuration' }));
});

test('an unknown dataset is rejected', () => {
  expect(() => rows({ ...fakeExports({ files: {} }), newHash }, 'usage' as never)).toThrow(/usage_logs/);
});
