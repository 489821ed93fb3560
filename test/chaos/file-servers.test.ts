import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SentinelSecError } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { below, dice } from '../../mock-server/src/base/random.ts';
import { GoneError } from '../../sdk/src/errors/http-errors.ts';
import { download } from '../../sdk/src/exports/download.node.ts';
import { answerWith, type FileRequest, fakeExports, sha256Hex } from '../support/fake-exports.ts';

const runs = process.env.CHAOS_CALLS ? 3000 : 80;
const seed = 11;
const sizes = { segmentBytes: 64, checkpointBytes: 32 };
const digestOf = (bytes: Uint8Array, algorithm = 'sha-256'): string =>
  `${algorithm}=:${Buffer.from(sha256Hex(bytes), 'hex').toString('base64')}:`;

/** Returns a response with changed headers. `null` removes a header. */
function altered(
  answer: Response,
  fields: Readonly<Record<string, string | null>>,
  body: BodyInit | null = answer.body,
): Response {
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(fields))
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  return new Response(body, { status: answer.status, headers });
}

/** Responds with the whole file for every requested range. */
const whole = (bytes: Uint8Array, request: FileRequest): Response => answerWith(bytes, { ...request, headers: new Headers() });

/** Correct and wrong responses of a server to a request for a file. */
const habits: Readonly<Record<string, (bytes: Uint8Array, request: FileRequest) => Response>> = {
  'answers well': answerWith,
  'ignores the range': whole,
  'says 200 for a range': (bytes, request) => new Response(answerWith(bytes, request).body, { headers: { etag: '"x"' } }),
  'says 206 for the whole file': (bytes, request) => new Response(whole(bytes, request).body, { status: 206 }),
  'sends another range': (bytes, request) =>
    altered(answerWith(bytes, request), { 'content-range': `bytes 1-${bytes.byteLength - 1}/${bytes.byteLength}` }),
  'sends the range of a longer file': (bytes, request) => {
    const answer = answerWith(bytes, request);
    return altered(answer, { 'content-range': answer.headers.get('content-range')?.replace(/\d+$/, '999') ?? null });
  },
  'sends no tag': (bytes, request) => altered(answerWith(bytes, request), { etag: null }),
  'sends a weak tag': (bytes, request) => altered(answerWith(bytes, request), { etag: 'W/"weak"' }),
  'sends another tag': (bytes, request) => altered(answerWith(bytes, request), { etag: '"other"' }),
  'sends another digest': (bytes, request) => altered(answerWith(bytes, request), { 'repr-digest': digestOf(new Uint8Array(3)) }),
  'sends a digest of another algorithm': (bytes, request) =>
    altered(answerWith(bytes, request), { 'repr-digest': digestOf(bytes, 'sha-512') }),
  'sends other bytes': (bytes, request) =>
    answerWith(
      bytes.map((byte) => byte ^ 1),
      request,
    ),
  'sends too many bytes': (bytes, request) => altered(answerWith(bytes, request), {}, new Uint8Array(500)),
  'sends nothing': (bytes, request) => altered(answerWith(bytes, request), {}, null),
  'has let the export expire': () => {
    throw new GoneError('The export has expired.', { operation: 'exports.downloadFile' });
  },
};

const outcomes = new Set(['integrity', 'connection', 'gone']);

test('whatever a server does to the requests for files, a download ends with the correct bytes or a typed error', {
  timeout: 300_000,
}, async () => {
  const chance = dice(seed);
  const parent = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sentinelsec-servers-'));
  const names = Object.keys(habits);
  const unforeseen: unknown[] = [];
  const seen = new Set<string>();
  for (let run = 0; run < runs; run += 1) {
    const bytes = new Uint8Array([0, 1, 63, 64, 65, 300][below(chance, 6)] ?? 0).map((_, index) => index % 251);
    const folder = path.join(parent, `${run}`);
    const used: string[] = [];
    const serve = (request: FileRequest): Response => {
      const habit = below(chance, 3) > 0 ? 'answers well' : (names[below(chance, names.length)] ?? '');
      const isCut = below(chance, 4) === 0;
      used.push(isCut ? 'cuts its answer' : habit);
      if (isCut) return answerWith(bytes, request, { after: below(chance, 70), quietly: below(chance, 2) === 0 });
      return habits[habit]?.(bytes, request) ?? whole(bytes, request);
    };
    const options = { datasets: ['usage_logs' as const], format: 'csv' as const, to: folder };
    for (let time = 0; time < 6; time += 1) {
      const outcome = await download(fakeExports({ files: { 'usage_logs.csv': bytes }, serve }), options, sizes).catch(
        (error: unknown) => error,
      );
      const kind = SentinelSecError.is(outcome) ? outcome.kind : outcome instanceof Error ? String(outcome) : 'complete';
      seen.add(kind);
      const placed = readdirSync(folder).filter((name) => !name.startsWith('.'));
      const isRight = placed.length === 2 && sha256Hex(readFileSync(path.join(folder, 'usage_logs.csv'))) === sha256Hex(bytes);
      const isForeseen = kind === 'complete' ? isRight : outcomes.has(kind) && placed.length === 0;
      const advises = kind === 'complete' || /again|another|expired/i.test(String((outcome as Error).message));
      if (!isForeseen || !advises)
        unforeseen.push({ run, time, size: bytes.byteLength, kind, used, placed, text: String(outcome) });
      if (kind === 'complete') break;
    }
    rmSync(folder, { recursive: true });
  }
  rmSync(parent, { recursive: true });
  expect(unforeseen).toEqual([]);
  expect([...seen]).toEqual(expect.arrayContaining(['complete', 'gone', 'integrity']));
});
