import { callLimit } from '../../base/call-limit.ts';
import { ConfigurationError, IntegrityError, TimeoutError } from '../../errors/client-errors.ts';
import { RequestError } from '../../errors/http-errors.ts';
import { isIntact } from '../../wire/digest.ts';
import type { Answer } from '../answer.ts';
import { alreadyEnded, type Layer, type Reply, type RunningCall, whenEnded } from '../call.ts';
import type { Deps } from '../deps.ts';
import { maskCredentials, requestIdOf } from '../mask-credentials.ts';
import { readBytes, readingOf, wholeBodyOf } from '../read-body.ts';
import { refusalOf } from '../refusal.ts';
import { streamed } from '../streamed.ts';
import { unexpectedAnswer } from '../unexpected-answer.ts';

/**
 * Sends a call once. `attemptTimeout` limits the time until the headers of the response arrive. After that, `idleTimeout` limits
 * each pause in the body. If the status is a success, returns the data. Otherwise, throws an error.
 */
export const attempt =
  (deps: Deps): Layer =>
  (next) =>
  async (call) => {
    const { operation, signal, timeouts } = call;
    const ms = timeouts.attemptTimeout;
    const limit = callLimit(deps.clock, signal, { ms, expired: () => tooSlow(ms, operation) });
    let reply: Reply;
    try {
      reply = await next({ ...call, signal: limit.signal });
    } catch (error) {
      limit.release();
      throw error;
    } finally {
      limit.stop();
    }
    try {
      const read = await readReply(deps, call, reply.response);
      whenEnded(read, limit.release);
      return read;
    } catch (error) {
      limit.release();
      throw error;
    }
  };

const tooSlow = (ms: number, operation: string): TimeoutError =>
  new TimeoutError(`The server did not answer within ${ms} ms. Try again, or raise \`attemptTimeout\`.`, {
    operation,
    limit: 'attempt',
    retryable: true,
  });

async function readReply(deps: Deps, call: RunningCall, response: Answer): Promise<Reply> {
  const { reads } = call;
  if (!response.ok) throw await failureOf(deps, call, response);
  const unexpected = unexpectedAnswer(call, response);
  if (unexpected !== undefined) throw notDescribed(deps, call, { response, unexpected });
  if (reads === 'file') {
    const { response: file, ended } = streamed(response, readingOf(deps, call, response));
    return { response: file, data: file, ended, attempts: [] };
  }
  const bytes = wholeBodyOf(call, response) ?? (await readBytes(response, readingOf(deps, call, response)));
  const empty = isEmpty(call, response, bytes);
  if (!empty && response.headers.has('repr-digest') && !(await isIntact(response, bytes)))
    throw damaged(deps, call, { response, what: 'does not match its digest (`Repr-Digest`)' });
  const data = empty ? undefined : parse(deps, call, { bytes, response });
  return { response, data, ended: alreadyEnded, attempts: [] };
}

/** Returns whether there is no body to parse. The response to a HEAD request never has a body (RFC 9110 section 9.3.2). */
function isEmpty({ reads, method, known }: RunningCall, { status }: Answer, { byteLength }: Uint8Array): boolean {
  if (reads === 'none' || method === 'HEAD') return true;
  return reads === 'any' && (status === 204 || status === 205 || (byteLength === 0 && (!known || status === 202)));
}

/** Makes the error for a damaged body. The error does not quote the body, because the body may contain personal data. */
function damaged(deps: Deps, call: RunningCall, { response, what }: { response: Answer; what: string }): IntegrityError {
  return new IntegrityError(`The body of the response ${what}. Try again.`, {
    operation: call.operation,
    status: response.status,
    requestId: requestIdOf(deps, call, response),
    retryable: true,
  });
}

/**
 * Makes the error for a 2xx response that the spec does not list. The function cancels the body. The error quotes only the status
 * and the media type.
 */
function notDescribed(
  deps: Deps,
  call: RunningCall,
  { response, unexpected }: { response: Answer; unexpected: string },
): IntegrityError {
  const { method, operation } = call;
  response.body?.cancel().catch(() => undefined);
  return new IntegrityError(
    `The response is ${maskCredentials(deps, call)(unexpected)}, which the spec does not list for \`${operation}\`. It may come from a login page or a proxy, so the call may have had no effect. Check the network and \`baseUrl\`.`,
    {
      operation,
      status: response.status,
      requestId: requestIdOf(deps, call, response),
      retryable: method === 'GET' || method === 'HEAD',
    },
  );
}

/** Statuses of redirects (RFC 9110 section 15.4). */
const redirects = new Set([301, 302, 303, 307, 308]);

const noSuccess = (status: number): string =>
  `The server answered ${status}, which is neither a success nor an error status. Check \`baseUrl\` and the proxy.`;

async function failureOf(deps: Deps, call: RunningCall, response: Answer): Promise<Error> {
  const { operation } = call;
  const { status } = response;
  if (response.type === 'opaqueredirect' || redirects.has(status)) {
    response.body?.cancel().catch(() => undefined);
    return new ConfigurationError(
      'The server answered with a redirect. The client follows no redirects, so that the key is sent to no other server. Set `baseUrl` to the URL of the API.',
      { operation, status },
    );
  }
  if (status < 400 && status !== 304) {
    response.body?.cancel().catch(() => undefined);
    return new RequestError(noSuccess(status), {
      operation,
      status,
      requestId: requestIdOf(deps, call, response),
    });
  }
  return refusalOf(deps, call, response);
}

const isJson = ({ headers }: Answer): boolean => /^application\/(?:[\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '');

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function parse(
  deps: Deps,
  call: RunningCall,
  { bytes, response }: { bytes: Uint8Array<ArrayBuffer>; response: Answer },
): unknown {
  const { reads } = call;
  if (reads === 'any' && !isJson(response)) return bytes.byteLength === 0 ? undefined : new TextDecoder().decode(bytes);
  try {
    // JSON is UTF-8 (RFC 8259, section 8.1). With `fatal`, the decoder throws for an invalid byte. Without `fatal`, the decoder
    // would replace the byte by another character. The decoder skips a byte order mark.
    const text = strictUtf8.decode(bytes);
    const data: unknown = JSON.parse(text);
    return reads === 'text' ? text : data;
  } catch {
    // The error of the parser quotes the body, so the client does not use that error.
    const coding = unknownCoding(response);
    const packed =
      coding === undefined
        ? ''
        : `, and has the encoding "${maskCredentials(deps, call)(coding)}", which the client did not request`;
    throw damaged(deps, call, { response, what: `is not valid JSON (${bytes.byteLength} bytes)${packed}` });
  }
}

/** The content codings that runtimes can decode (RFC 9110 section 8.4.1). */
const knownCodings = new Set(['', 'identity', 'gzip', 'x-gzip', 'deflate', 'br', 'zstd']);

const unknownCoding = ({ headers }: Answer): string | undefined =>
  (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .find((name) => !knownCodings.has(name));
