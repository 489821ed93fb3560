import { copyHeaders } from '../base/headers.ts';
import { type BodySource, observedBody, streamSource } from '../platform/engine/observed-body.ts';

/** The same answer with another body; an answer without a body stays as it is. */
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

/** The same answer with other headers. */
export function changedHeaders(response: Response, values: Readonly<Record<string, string>>): Response {
  const { body, status, statusText } = response;
  const headers = copyHeaders(response.headers);
  for (const [name, value] of Object.entries(values)) headers.set(name, value);
  return new Response(body, { status, statusText, headers });
}

/** The bytes that an answer says its body has; `undefined` when it does not say. */
export function lengthOf({ headers }: Response): number | undefined {
  const length = headers.get('content-length');
  return length === null ? undefined : Number(length);
}

/** Half of a body, in whole bytes; a single byte of one whose length is not known. */
export const halfOf = (response: Response): number => Math.floor((lengthOf(response) ?? 2) / 2);

/** The first bytes of a body, and then what `end` does: it throws, waits, or lets the body end there. */
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
