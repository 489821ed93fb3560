import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerWith,
  bodyOf,
  exportId,
  type FileRequest,
  fakeExports,
  sha256Hex,
  tagOf,
} from '../../../test/support/fake-exports.ts';
import { runs } from '../../../test/support/runs.ts';
import { ConnectionError, IntegrityError, TimeoutError } from '../errors/client-errors.ts';
import { ByteRanges } from './byte-ranges.ts';
import { fetchFile } from './fetch-file.ts';
import { Slots } from './parallel.ts';
import { checkDigest } from './verify.ts';

/** The classes of errors with which a fetch may end if the bytes are wrong. */
const kinds = [ConnectionError, IntegrityError];
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A file in memory, which a test uses as the sink. */
class MemoryFile {
  bytes = Buffer.alloc(0);

  async write(chunks: readonly Uint8Array[], position: number): Promise<void> {
    const written = Buffer.concat(chunks);
    const whole = Buffer.alloc(Math.max(this.bytes.byteLength, position + written.byteLength));
    whole.set(this.bytes);
    whole.set(written, position);
    this.bytes = whole;
  }

  async restart(): Promise<void> {
    this.bytes = Buffer.alloc(0);
  }
}

interface FetchingOptions {
  readonly signal?: AbortSignal;
  readonly segmentBytes?: number;
  readonly have?: ByteRanges;
}

/** Fetches a file into memory and checks it. Returns the bytes that were kept, and the outcome. */
async function fetching(
  bytes: Uint8Array,
  serve: (request: FileRequest) => Response | Promise<Response>,
  { signal = new AbortController().signal, segmentBytes = 1000, have = new ByteRanges() }: FetchingOptions = {},
) {
  const caller = fakeExports({ files: { 'a.csv': bytes }, serve });
  const file = { name: 'a.csv', bytes: bytes.byteLength, sha256: sha256Hex(bytes) };
  const sink = new MemoryFile();
  if (have.total > 0) await sink.write([bytes], 0);
  const told: number[] = [];
  const onBytes = (count: number): void => void told.push(count);
  const transfer = { caller, exportId, file, sink, have, version: { parallel: false }, onBytes };
  const error = await fetchFile(transfer, { slots: new Slots(3), signal, segmentBytes })
    .then(() => checkDigest(file, sha256Hex(sink.bytes)))
    .catch((reason: unknown) => reason);
  return { error, kept: sink.bytes, told, have, ...caller };
}

test('a complete file is fetched with one request', async () => {
  const { error, kept, calls, told } = await fetching(text('abcdef'), (request) => answerWith(text('abcdef'), request));
  expect(error).toBeUndefined();
  expect(`${kept}`).toBe('abcdef');
  expect(calls).toHaveLength(1);
  expect(told).toEqual([6]);
});

test('an empty file is fetched and checked like any other', async () => {
  const { error, calls } = await fetching(text(''), (request) => answerWith(text(''), request));
  expect(error).toBeUndefined();
  expect(calls).toHaveLength(1);
});

test('an incomplete body is continued at the same byte of the same version', async () => {
  const { error, kept, calls } = await fetching(text('abcdef'), (request) =>
    answerWith(text('abcdef'), request, request.count === 1 ? { after: 4, quietly: false } : undefined),
  );
  expect(error).toBeUndefined();
  expect(`${kept}`).toBe('abcdef');
  expect(calls[1]?.options?.headers).toMatchObject({ range: 'bytes=4-', 'if-range': tagOf(text('abcdef')) });
});

test('if the server does not support ranges, the file is fetched again from its first byte', async () => {
  const { error, kept, calls } = await fetching(text('abcdef'), (request) =>
    answerWith(
      text('abcdef'),
      { ...request, headers: new Headers() },
      request.count < 3 ? { after: 4, quietly: false } : undefined,
    ),
  );
  expect(error).toBeUndefined();
  expect(`${kept}`).toBe('abcdef');
  expect(calls).toHaveLength(3);
});

test('the file is the same, no matter at which bytes the bodies break', async () => {
  const cuts = fc.array(fc.record({ after: fc.integer({ min: 1, max: 40 }), quietly: fc.boolean() }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), cuts, fc.boolean(), async (bytes, breaks, ranges) => {
      const { error, kept } = await fetching(bytes, (request) => {
        const seen = ranges ? request : { ...request, headers: new Headers() };
        return answerWith(bytes, seen, breaks[request.count - 1]);
      });
      const whole = Buffer.compare(kept, bytes) === 0;
      if (ranges) expect([error, whole]).toEqual([undefined, true]);
      else expect(error === undefined ? whole : kinds.some((kind) => error instanceof kind)).toBe(true);
    }),
    runs,
  );
});

test('only the right content is accepted, for random responses', async () => {
  const hostile = fc.record({
    status: fc.constantFrom(200, 206),
    headers: fc.dictionary(
      fc.constantFrom('etag', 'content-range', 'repr-digest'),
      fc.constantFrom('"x"', 'bytes 0-2/3', 'bytes 3-5/6', 'W/"x"'),
    ),
    body: fc.uint8Array({ maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 6 }),
      fc.array(hostile, { minLength: 1 }),
      async (bytes, answers) => {
        const { error, kept } = await fetching(bytes, ({ count }) => {
          const answer = answers[count % answers.length];
          return new Response(bodyOf(answer?.body ?? new Uint8Array()), {
            status: answer?.status ?? 200,
            headers: answer?.headers ?? {},
          });
        });
        expect(error === undefined ? Buffer.compare(kept, bytes) === 0 : kinds.some((kind) => error instanceof kind)).toBe(true);
      },
    ),
    runs,
  );
});

test('after five attempts in a row without new bytes, the last error is thrown', async () => {
  const broken = await fetching(text('abcdef'), (request) =>
    answerWith(text('abcdef'), request, { after: request.count === 1 ? 2 : 0, quietly: false }),
  );
  expect(broken.error).toBeInstanceOf(ConnectionError);
  expect(broken.error).toMatchObject({
    retryable: true,
    cause: new TypeError('terminated'),
    message: expect.stringContaining('2 of 6 bytes'),
  });
  expect(broken.calls).toHaveLength(6);
  expect(broken.clock.waits).toEqual([125, 250, 500, 1000, 2000]);
});

test('a body that always ends early is an IntegrityError', async () => {
  const { error } = await fetching(text('abcdef'), (request) => answerWith(text('abcdef'), request, { after: 0, quietly: true }));
  expect(error).toBeInstanceOf(IntegrityError);
});

test('a typed error of the body is thrown unchanged after the last attempt', async () => {
  const idle = new TimeoutError('idle', { limit: 'idle' });
  const { error } = await fetching(text('abcdef'), () => {
    return new Response(new ReadableStream({ pull: (controller) => controller.error(idle) }));
  });
  expect(error).toBe(idle);
});

test('a file that changes on the server is refused, not mixed', async () => {
  const { error, calls } = await fetching(text('abcdef'), (request) =>
    request.count === 1 ? answerWith(text('abcdef'), request, { after: 3, quietly: false }) : answerWith(text('ABCDEF'), request),
  );
  expect(error).toBeInstanceOf(IntegrityError);
  expect(error).toHaveProperty('message', expect.stringContaining('changed on the server'));
  expect(calls).toHaveLength(2);
});

test.each([
  ['another file of the same length', () => new Response('ABCDEF'), /SHA-256/],
  ['a longer file', () => new Response('abcdefg'), /longer than the 6 bytes/],
  [
    'a digest of another file',
    () => new Response('abcdef', { headers: { 'repr-digest': `sha-256=:${'A'.repeat(43)}=:` } }),
    /sends a file/,
  ],
  ['an unasked part', () => new Response('abc', { status: 206, headers: { 'content-range': 'bytes 3-5/6' } }), /other bytes/],
])('%s is an IntegrityError immediately', async (_what, serve, said) => {
  const { error, calls } = await fetching(text('abcdef'), serve);
  expect(error).toBeInstanceOf(IntegrityError);
  expect(error).toHaveProperty('message', expect.stringMatching(said));
  expect(calls).toHaveLength(1);
});

test('an unread body is canceled, so that its slot is free', async () => {
  let canceled = 0;
  await fetching(text('abc'), () => {
    const source = {
      pull: (controller: ReadableStreamDefaultController) => controller.enqueue(text('abcd')),
      cancel: () => void canceled++,
    };
    return new Response(new ReadableStream(source, { highWaterMark: 0 }));
  });
  expect(canceled).toBe(1);
});

test('no more than two batches are in memory, however slow the disk is', async () => {
  const chunk = new Uint8Array(256 * 1024);
  const chunks = 16;
  let [asked, written, most] = [0, 0, 0];
  const { exports, ...caller } = fakeExports({
    files: {},
    serve: () => {
      const pull = (controller: ReadableStreamDefaultController): void => {
        most = Math.max(most, ++asked - written);
        if (asked > chunks) controller.close();
        else controller.enqueue(chunk);
      };
      return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
    },
  });
  const write = async (batch: readonly Uint8Array[]): Promise<void> => {
    for (let turn = 0; turn < 100; turn++) await Promise.resolve();
    written += batch.length;
  };
  await fetchFile(
    {
      caller: { exports, ...caller },
      exportId,
      file: { name: 'a.csv', bytes: chunks * chunk.byteLength, sha256: '' },
      sink: { write, restart: async () => undefined },
      have: new ByteRanges(),
      version: { parallel: false },
      onBytes: () => undefined,
    },
    { slots: new Slots(1), signal: new AbortController().signal },
  );
  // These are two batches of two chunks each.
  expect([written, most]).toEqual([chunks, 4]);
});

test('an abort ends a body without new bytes', async () => {
  const controller = new AbortController();
  const stalled = fetching(
    text('abc'),
    () => new Response(new ReadableStream({ pull: () => controller.abort('enough') }, { highWaterMark: 0 })),
    { signal: controller.signal },
  );
  expect((await stalled).error).toBe('enough');
});

test('the error of a refused call is thrown without another attempt', async () => {
  const refusal = new ConnectionError('unreachable');
  const { error, calls } = await fetching(text('abc'), () => Promise.reject(refusal));
  expect(error).toBe(refusal);
  expect(calls).toHaveLength(1);
});

test('a large file is fetched in ranges at the same time, of one version, and each byte once', async () => {
  const bytes = new Uint8Array(100).map((_, index) => index);
  let [open, most] = [0, 0];
  const { error, kept, calls } = await fetching(
    bytes,
    async (request) => {
      most = Math.max(most, ++open);
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      open -= 1;
      return answerWith(bytes, request);
    },
    { segmentBytes: 10 },
  );
  expect([error, kept.equals(bytes), most]).toEqual([undefined, true, 3]);
  const ranges = calls.map(({ options }) => new Headers(options?.headers as HeadersInit).get('range'));
  expect(ranges).toEqual([...Array.from({ length: 9 }, (_, index) => `bytes=${index * 10}-${index * 10 + 9}`), 'bytes=90-']);
  const conditions = calls.map(({ options }) => new Headers(options?.headers as HeadersInit).get('if-range'));
  expect(conditions).toEqual([null, ...Array.from({ length: 9 }, () => tagOf(bytes))]);
});

test('only missing bytes are fetched', async () => {
  const bytes = new Uint8Array(30).map((_, index) => index);
  const have = new ByteRanges([
    { first: 0, end: 5 },
    { first: 10, end: 20 },
  ]);
  const { error, calls } = await fetching(bytes, (request) => answerWith(bytes, request), { have });
  expect(error).toBeUndefined();
  expect(calls.map(({ options }) => new Headers(options?.headers as HeadersInit).get('range'))).toEqual([
    'bytes=5-9',
    'bytes=20-',
  ]);
  expect((await fetching(bytes, (request) => answerWith(bytes, request), { have })).calls).toEqual([]);
});

test('if the server does not support ranges, a large file is fetched with one request', async () => {
  const bytes = new Uint8Array(100).map((_, index) => index);
  const { error, kept, calls } = await fetching(bytes, (request) => answerWith(bytes, { ...request, headers: new Headers() }), {
    segmentBytes: 10,
  });
  expect([error, kept.equals(bytes), calls.length]).toEqual([undefined, true, 1]);
});

test('if the server sends the whole file for one of several ranges, the range is requested again', async () => {
  const bytes = new Uint8Array(30).map((_, index) => index);
  const { error, kept, calls } = await fetching(
    bytes,
    (request) => answerWith(bytes, request.count === 2 ? { ...request, headers: new Headers() } : request),
    { segmentBytes: 10 },
  );
  expect([error, kept.equals(bytes), calls.length]).toEqual([undefined, true, 4]);
});

test('a failed range aborts the other ranges', async () => {
  const bytes = new Uint8Array(30);
  const refusal = new ConnectionError('unreachable');
  const { error } = await fetching(
    bytes,
    (request) =>
      request.count === 2
        ? Promise.reject(refusal)
        : request.count === 1
          ? answerWith(bytes, request)
          : new Promise((_, reject) => {
              request.signal?.addEventListener('abort', () => reject(request.signal?.reason));
            }),
    { segmentBytes: 10 },
  );
  expect(error).toBe(refusal);
});
