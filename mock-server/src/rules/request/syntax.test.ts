import { expect, test } from 'vitest';
import { contract } from '../../generated/contract.ts';
import { readBody, refuseLargeHeaders } from './syntax.ts';

const { body_bytes_max, header_bytes_max, request_time_max } = contract.figures;

/** Returns a body in pieces. The body counts the pieces that were read. */
function streamOf(pieces: readonly unknown[]) {
  const state = { taken: 0, dropped: false };
  const source: UnderlyingDefaultSource<unknown> = {
    pull(controller) {
      if (state.taken === pieces.length) return controller.close();
      const piece = pieces[state.taken++];
      if (piece instanceof Error) controller.error(piece);
      else controller.enqueue(piece);
    },
    cancel() {
      state.dropped = true;
    },
  };
  return { state, body: new ReadableStream(source, { highWaterMark: 0 }) as ReadableStream<Uint8Array> };
}

const at = (taken: number, headers: Record<string, string> = {}) => ({ headers: new Headers(headers), taken: () => taken });
const problem = (name: string) => expect.objectContaining({ problem: name });

test('a body consists of its pieces in order; a missing body is empty', async () => {
  const { body } = streamOf([Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)]);
  expect(await readBody(body, at(0))).toEqual(Uint8Array.of(1, 2, 3));
  expect(await readBody(null, at(0))).toEqual(new Uint8Array());
});

test('a body of exactly the limit is read; with one byte more it is refused and the rest is not read', async () => {
  const half = new Uint8Array(body_bytes_max / 2);
  expect((await readBody(streamOf([half, half]).body, at(0))).length).toBe(body_bytes_max);
  const { body, state } = streamOf([half, half, Uint8Array.of(1), half, half]);
  await expect(readBody(body, at(0))).rejects.toEqual(problem('content-too-large'));
  expect(state).toEqual({ taken: 3, dropped: true });
});

test('a body whose Content-Length is too large is refused before it is read', async () => {
  const { body, state } = streamOf([Uint8Array.of(1)]);
  await expect(readBody(body, at(0, { 'content-length': String(body_bytes_max + 1) }))).rejects.toEqual(
    problem('content-too-large'),
  );
  expect(state.taken).toBe(0);
});

test('a body may take as long as the spec allows, and not longer', async () => {
  expect(await readBody(streamOf([Uint8Array.of(1)]).body, at(request_time_max))).toEqual(Uint8Array.of(1));
  for (const pieces of [[Uint8Array.of(1)], []])
    await expect(readBody(streamOf(pieces).body, at(request_time_max + 1))).rejects.toEqual(problem('request-timeout'));
});

test.each([
  ['breaks off', new Error('gone')],
  ['holds text', 'text'],
  ['holds a list', [1, 2, 3]],
])('a body that %s is malformed', async (_what, piece) => {
  await expect(readBody(streamOf([Uint8Array.of(1), piece]).body, at(0))).rejects.toEqual(problem('malformed-request'));
});

test('the size of headers is measured as on the wire, including repeated headers, and refused above the limit', () => {
  const line = (bytes: number): [string, string] => ['x', 'v'.repeat(bytes - 'x: \r\n'.length)];
  expect(() => refuseLargeHeaders([line(header_bytes_max)])).not.toThrow();
  expect(() => refuseLargeHeaders([line(header_bytes_max + 1)])).toThrow(problem('headers-too-large'));
  expect(() => refuseLargeHeaders(Array.from({ length: header_bytes_max / 6 + 1 }, () => line(6)))).toThrow();
});
