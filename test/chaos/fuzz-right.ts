import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { examples } from '../../mock-server/src/generated/examples.ts';
import { keyWith } from '../support/fake-server.ts';
import type { Answer } from './fuzz-answers.ts';

/** A request, as the server in this process and the server on a port receive it. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
}

/** The response to a request. */
export interface Sent {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** The content of the only file that a client can download. */
export const fileBytes = new TextEncoder().encode('id\nlog_1\nlog_2\nlog_3\n');
/** The id of the key that the client uses. */
export const keyId = `key_${'0'.repeat(26)}`;
/** Secrets that no event and no error may contain: the API key, the key that replaces it, and the MFA token. */
export const secrets = ['s'.repeat(32), 't'.repeat(32), 'z'.repeat(40)] as const;

/** Returns the example response that the spec has for an operation. */
const example = (operation: string): object => examples[operation]?.example as object;

const sha256 = createHash('sha256').update(fileBytes).digest('hex');
const exportReady = () => ({
  ...example('exports.get'),
  files: [{ name: 'usage_logs.csv', dataset: 'usage_logs', media_type: 'text/csv', bytes: fileBytes.length, rows: 3, sha256 }],
});

function page(url: URL): unknown {
  const number = Number(url.searchParams.get('cursor') ?? 0);
  const data = [{ id: `log_${number}a` }, { id: `log_${number}b` }];
  return { data, next_cursor: number < 2 ? String(number + 1) : null, has_more: number < 2 };
}

/** Returns the right response for the method and path of a request. */
function rightValue({ method, url }: Asked): { readonly status: number; readonly value?: unknown } {
  const { pathname } = url;
  if (method === 'DELETE') return { status: 204 };
  if (pathname === '/v1/usage/logs') return { status: 200, value: page(url) };
  if (pathname === '/v1/mfa/challenges') return { status: 201, value: example('mfa.createChallenge') };
  if (pathname === '/v1/mfa/verify')
    return { status: 200, value: { token: `mft_${secrets[2]}`, expires_at: '2030-01-01T00:00:00.000Z' } };
  if (pathname.endsWith('/rotate')) return { status: 200, value: { ...example('keys.rotate'), id: keyId, secret: keyWith('t') } };
  if (pathname === '/v1/keys') return { status: 201, value: { ...example('keys.create'), secret: keyWith('t') } };
  if (pathname === '/v1/limits') return { status: 200, value: example('limits.get') };
  if (pathname === '/v1/exports') return { status: method === 'POST' ? 202 : 200, value: exportReady() };
  if (pathname.startsWith('/v1/exports/')) return { status: 200, value: exportReady() };
  return { status: 200, value: example('account.get') };
}

function right(asked: Asked): Sent {
  if (/\/files\//.test(asked.url.pathname)) {
    const from = Number(/^bytes=(\d+)-$/.exec(asked.headers.get('range') ?? '')?.[1] ?? 0);
    const range = [['content-range', `bytes ${from}-${fileBytes.length - 1}/${fileBytes.length}`]] as const;
    const headers = [['content-type', 'application/octet-stream'], ['etag', '"f1"'], ...(from > 0 ? range : [])] as const;
    return { status: from > 0 ? 206 : 200, headers, body: fileBytes.slice(from) };
  }
  const { status, value } = rightValue(asked);
  const body = value === undefined ? new Uint8Array() : bytesOf(value);
  return { status, headers: value === undefined ? [] : [['content-type', 'application/json']], body };
}

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const packers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: gzipSync,
  GZIP: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
};

/** Replaces or removes one member of a JSON value. The member can be at any depth. */
function altered(bytes: Uint8Array, member: number, value: unknown): Uint8Array {
  let left = member;
  const walk = (at: unknown): unknown => {
    if (typeof at !== 'object' || at === null) return at;
    const pairs = Object.entries(at).map(([name, inner]) => {
      left -= 1;
      return [name, left === -1 ? value : walk(inner)] as const;
    });
    return Array.isArray(at) ? pairs.map(([, inner]) => inner) : Object.fromEntries(pairs);
  };
  try {
    return bytesOf(walk(JSON.parse(new TextDecoder().decode(bytes))));
  } catch {
    return bytes.slice(0, member);
  }
}

function bodyOf({ body, status }: Answer, asked: Asked, whole: Uint8Array): Uint8Array {
  const echo = `${asked.headers.get('authorization')} ${asked.headers.get('mfa-token')}`;
  switch (body.kind) {
    case 'right':
      return whole;
    case 'empty':
      return new Uint8Array();
    case 'echo':
      return bytesOf({
        type: 'about:blank',
        title: echo,
        detail: `${echo}.`,
        id: echo,
        errors: [{ pointer: echo, detail: echo }],
      });
    case 'cut':
      return whole.slice(0, whole.length === 0 ? 0 : body.at % whole.length);
    case 'flipped':
      return whole.map((byte, at) => (at === body.at % whole.length ? byte ^ 0x15 : byte));
    case 'altered':
      return altered(whole, body.member, body.value);
    case 'json':
      return bytesOf(body.value);
    case 'text':
      return new TextEncoder().encode(body.text);
    case 'problem':
      return bytesOf({ status, ...(body.members as object), type: body.type });
    case 'large':
      return bytesOf({ type: 'about:blank', title: 'x'.repeat(body.bytes) });
    case 'packed':
      return packers[body.coding]?.(whole) ?? whole;
    default:
      return body satisfies never;
  }
}

/** Returns the response that the server sends to a request, according to a random `answer`. */
export function sentFor(answer: Answer, asked: Asked): Sent {
  const own = right(asked);
  const packed = answer.body.kind === 'packed' ? ([['content-encoding', answer.body.coding]] as const) : [];
  const problem = answer.body.kind === 'problem' ? ([['content-type', 'application/problem+json']] as const) : own.headers;
  const given = new Set(answer.headers.map(([name]) => name));
  const headers = [...problem.filter(([name]) => !given.has(name)), ...packed, ...answer.headers];
  return { status: answer.status ?? own.status, headers, body: bodyOf(answer, asked, own.body) };
}
