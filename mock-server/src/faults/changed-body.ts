import { copyHeaders } from '../base/headers.ts';
import { type BodySource, observedBody, streamSource } from '../platform/engine/observed-body.ts';

/** Replaces the body of an answer. An answer without a body stays unchanged. */
export function changedBody(
  response: Response,
  change: (source: BodySource) => BodySource,
  headers: Headers = copyHeaders(response.headers),
): Response {
  const { body, status, statusText } = response;
  if (!body) return response;
  const changed = observedBody(change(streamSource(body)), { ended: () => {} });
  return new Response(changed, { status, statusText, headers });
}

/** Returns the same answer with other headers. */
export function changedHeaders(response: Response, values: Readonly<Record<string, string>>): Response {
  const { body, status, statusText } = response;
  const headers = copyHeaders(response.headers);
  for (const [name, value] of Object.entries(values)) headers.set(name, value);
  return new Response(body, { status, statusText, headers });
}

/** Returns the `Content-Length` of an answer, in bytes; `undefined` if the answer does not have this header. */
export function lengthOf({ headers }: Response): number | undefined {
  const length = headers.get('content-length');
  return length === null ? undefined : Number(length);
}

/** Returns half of the `Content-Length`, rounded down to whole bytes. Returns 1 for an answer without this header. */
export const halfOf = (response: Response): number => Math.floor((lengthOf(response) ?? 2) / 2);

/**
 * Returns a source that gives only the first `bytes` bytes of a body and then calls the function `end`. If `end` throws, the body
 * fails with this error. If `end` returns, the body ends.
 */
export function firstBytes(source: BodySource, bytes: number, end: () => void | Promise<void>): BodySource {
  let left = bytes;
  return {
    async next() {
      while (left > 0) {
        const piece = await source.next();
        const kept = piece.bytes?.subarray(0, left);
        left -= kept?.length ?? 0;
        if (kept?.length) return { bytes: kept, isLast: false };
        if (piece.isLast) left = 0;
      }
      await end();
      source.drop(undefined);
      return { isLast: true };
    },
    drop: (reason) => source.drop(reason),
  };
}
