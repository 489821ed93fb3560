import { shown } from '../base/arguments.ts';
import { maskSecrets } from '../base/mask-secrets.ts';
import { reasonPhrase } from '../base/reason-phrase.ts';
import { problemType, Refusal } from '../base/refusal.ts';

/** The error with which a control route refuses a request. */
export class ControlRefusal extends Error {
  override readonly name = 'ControlRefusal';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The properties that only this problem has. For example, `errors` lists the invalid values of the request. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    detail: string,
    more: { readonly headers?: Readonly<Record<string, string>>; readonly members?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(detail);
    this.status = status;
    this.headers = more.headers ?? {};
    this.members = more.members ?? {};
  }
}

/**
 * Converts a thrown value to a refusal. A refusal of the platform keeps its status. An error about an argument of the in-process
 * API becomes a 422. Returns `undefined` for any other value, which is a failure of the mock itself.
 */
export function refusalOf(thrown: unknown): ControlRefusal | undefined {
  if (thrown instanceof ControlRefusal) return thrown;
  if (thrown instanceof Refusal) {
    const { status, message, headers, members } = thrown;
    return new ControlRefusal(status, message, { headers, members });
  }
  if (!(thrown instanceof TypeError || thrown instanceof RangeError)) return undefined;
  // Messages about arguments begin with the name of the function. Messages of the runtime do not.
  if (!ofArgument.test(thrown.message)) return undefined;
  const detail = thrown.message.replace(/^[\w.]+: /, '').replace(/^[\w.]+ has no option/, 'There is no option');
  return new ControlRefusal(422, detail);
}

const ofArgument = /^[A-Za-z]+(?:\.\w+)*(?:: | has no option )/;

/** Returns the problem response (RFC 9457) of a refusal. */
export function problemResponse({ status, message: detail, headers, members }: ControlRefusal): Response {
  const problem = { type: 'about:blank', title: reasonPhrase(status), status, detail, ...members };
  return jsonResponse(problem, { status, mediaType: problemType, headers });
}

/** The status and the headers of a response. */
export interface Sending {
  readonly status: number;
  readonly mediaType: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Returns a response with a JSON body. If the body is a problem, hides all secrets in it. */
export function jsonResponse(body: unknown, { status, mediaType, headers }: Sending): Response {
  const json = JSON.stringify(body);
  return textResponse(mediaType === problemType ? maskSecrets(json) : json, { status, mediaType, ...(headers && { headers }) });
}

/** Returns a response with a text as its body. */
export function textResponse(text: string, { status, mediaType, headers }: Sending): Response {
  const bytes = new TextEncoder().encode(text);
  const own = { 'Content-Type': mediaType, 'Content-Length': String(bytes.length), 'Cache-Control': 'no-store', ...headers };
  return new Response(bytes, { status, headers: own });
}

/** Returns an error as one line of text, without secrets. */
export const errorText = (error: unknown): string =>
  maskSecrets((error instanceof Error ? `${error.name}: ${error.message}` : shown(error)).split('\n', 1).join('').slice(0, 500));
