import { following } from '../base/aborts.ts';
import { ConfigurationError, IntegrityError, TimeoutError } from '../errors/failures.ts';
import { type Reading, readText, streamed } from './body.ts';
import type { Deps } from './deps.ts';
import { isIntact } from './intact.ts';
import { maskCredentials, requestIdOf } from './mask-credentials.ts';
import { refusalOf } from './refusal.ts';
import type { Call, Layer, Reply } from './send.ts';
import { unexpectedAnswer } from './unexpected-answer.ts';

/** Limits the time of one attempt until its headers, then reads the body under an idle limit: parsed, or as an error. */
export const attempt =
  (deps: Deps): Layer =>
  (next) =>
  async (call) => {
    const { clock } = deps;
    const { limits, operation } = call;
    const end = following(call.signal);
    const cancel =
      limits.attemptTimeout === Number.POSITIVE_INFINITY
        ? undefined
        : clock.deadline(limits.attemptTimeout, () => end.abort(tooSlow(limits.attemptTimeout, operation)));
    let reply: Reply;
    try {
      reply = await next({ ...call, signal: end.signal });
    } catch (error) {
      end.letGo();
      throw error;
    } finally {
      cancel?.();
    }
    const read = readReply(deps, call, reply.response);
    read.then(({ ended }) => ended.then(end.letGo, end.letGo), end.letGo);
    return read;
  };

const tooSlow = (ms: number, operation: string): TimeoutError =>
  new TimeoutError(`The server did not answer within ${ms} ms. Try again, or raise \`attemptTimeout\`.`, {
    operation,
    limit: 'attempt',
    retryable: true,
  });

async function readReply(deps: Deps, call: Call, response: Response): Promise<Reply> {
  const { operation, reads, limits, signal } = call;
  const reading: Reading = {
    clock: deps.clock,
    operation,
    idleTimeout: limits.idleTimeout,
    signal,
    mask: maskCredentials(deps, call),
  };
  if (!response.ok) throw await failureOf(deps, call, response);
  const unexpected = unexpectedAnswer(call, response);
  if (unexpected !== undefined) throw notDescribed(deps, call, { response, unexpected });
  if (reads === 'file') {
    const { response: file, ended } = streamed(response, reading);
    return { response: file, data: file, ended, attempts: [] };
  }
  const text = await readText(response, reading);
  const empty = reads === 'none' || (reads === 'any' && (response.status === 204 || response.status === 205));
  if (!empty && call.method !== 'HEAD' && !(await isIntact(response, text)))
    throw damaged(deps, call, { response, what: 'is not the one that its digest (`Repr-Digest`) speaks of' });
  const data = empty ? undefined : parse(deps, call, { text, response });
  return { response, data, ended: Promise.resolve(), attempts: [] };
}

/** The error for a body that arrived as it was not sent. Nothing of it is quoted: it may be personal. */
function damaged(deps: Deps, call: Call, { response, what }: { response: Response; what: string }): IntegrityError {
  return new IntegrityError(`The answer's body ${what}. Try again.`, {
    operation: call.operation,
    status: response.status,
    requestId: requestIdOf(deps, call, response),
    retryable: true,
  });
}

/** The error for a success that the spec does not describe. Nothing is read of it, and nothing quoted but its media type. */
function notDescribed(
  deps: Deps,
  call: Call,
  { response, unexpected }: { response: Response; unexpected: string },
): IntegrityError {
  const { method, operation } = call;
  response.body?.cancel().catch(() => undefined);
  return new IntegrityError(
    `The answer is ${maskCredentials(deps, call)(unexpected)}, which the API never answers to \`${operation}\`. A login page or a proxy may have answered in its place, so nothing may have been done. Check the network and \`baseUrl\`.`,
    {
      operation,
      status: response.status,
      requestId: requestIdOf(deps, call, response),
      retryable: method === 'GET' || method === 'HEAD',
    },
  );
}

async function failureOf(deps: Deps, call: Call, response: Response): Promise<Error> {
  const { operation } = call;
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400 && response.status !== 304)) {
    await response.body?.cancel();
    return new ConfigurationError(
      'The server answered with a redirect, and redirects are never followed, so that no key goes astray. Set `baseUrl` to where the API is.',
      { operation, status: response.status },
    );
  }
  return refusalOf(deps, call, response);
}

function parse(deps: Deps, call: Call, { text, response }: { text: string; response: Response }): unknown {
  const { reads } = call;
  const json = /^application\/(?:[\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
  if (reads === 'any' && !json) return text === '' ? undefined : text;
  try {
    const data: unknown = JSON.parse(text);
    return reads === 'text' ? text : data;
  } catch {
    // The parser quotes what it read: the error says only how much there was.
    throw damaged(deps, call, { response, what: `is not the JSON that was promised (${text.length} characters)` });
  }
}
