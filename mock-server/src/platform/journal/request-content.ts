import type { ReadHeaders } from '../../base/header-list.ts';
import { maskSecrets } from '../../base/mask-secrets.ts';
import { contract, type OperationId } from '../../generated/contract.ts';
import { maskedKey } from './masked-key.ts';

/** The parts of a request that the journal keeps, with secrets masked. */
export interface RequestContent {
  /** The parameters of the query, decoded. A parameter that was sent several times has a list of values. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** The headers. Their names are in lower case. Credentials are masked, and the `Idempotency-Key` is replaced by a digest. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The JSON body. Values that the spec classifies as secrets are `[masked]`. If the body is not JSON, or if the request reached
   * no operation, the whole body is `[masked]`. Absent if the request had no body, if the platform did not read the body, or if
   * the body has more than 65,536 bytes.
   */
  readonly body?: unknown;
  /** The size of the body in bytes; 0 if the platform did not read the body. */
  readonly bodyBytes: number;
}

/** The text that replaces a secret. */
export const hidden = '[masked]';

/** The maximum size of a body that the journal keeps, in bytes. */
const bodyBytesMost = 65_536;
/**
 * The maximum number of nested levels of a body that the journal keeps. The journal masks values at deeper levels. A valid body
 * has fewer levels.
 */
const deepest = 64;

const credentialHeaders = new Set(
  ['authorization', 'proxy-authorization', 'cookie', contract.mfaTokenHeader, contract.invitationHeader].map((name) =>
    name.toLowerCase(),
  ),
);
/**
 * The name of the header with the idempotency key. The journal stores only a digest of this key, because anyone who has this key
 * could decrypt the stored response.
 */
export const idempotencyHeader = 'idempotency-key';

const nothing: Readonly<Record<string, never>> = Object.freeze({});

/** The content of an entry that was anonymized. */
export const noContent: RequestContent = { query: nothing, headers: nothing, bodyBytes: 0 };

/** A request whose content the journal keeps. */
interface Received {
  readonly url: URL;
  readonly headers: ReadHeaders;
  /** Absent if the platform did not read the body. */
  readonly body: Uint8Array | undefined;
  readonly operation: OperationId | undefined;
  /**
   * The stored headers of an earlier request. If the current request has the same headers, its entry contains the same object, to
   * save memory.
   */
  readonly likely?: RequestContent['headers'] | undefined;
}

/** Returns the parts of a request that the journal keeps. */
export function requestContent({ url, headers, body, operation, likely }: Received): RequestContent {
  const bodyBytes = body?.length ?? 0;
  const content = { query: queryOf(url), headers: headersOf(headers, likely), bodyBytes };
  return body && bodyBytes > 0 && bodyBytes <= bodyBytesMost ? { ...content, body: bodyOf(body, operation) } : content;
}

/** Returns the approximate size of the content of an entry in memory, in bytes. */
export function contentSize({ query, headers, body, bodyBytes }: RequestContent): number {
  let size = body === undefined ? 0 : bodyBytes;
  for (const name in headers) size += name.length + (headers[name]?.length ?? 0);
  for (const name in query) size += name.length + String(query[name]).length;
  return size;
}

function queryOf({ search, searchParams }: URL): RequestContent['query'] {
  if (search === '') return nothing;
  const values = new Map<string, string | string[]>();
  for (const [name, value] of searchParams) {
    const [key, text] = [maskSecrets(name), maskSecrets(value)];
    const before = values.get(key);
    values.set(key, before === undefined ? text : [before, text].flat());
  }
  return Object.fromEntries(values);
}

function headersOf(headers: ReadHeaders, likely: RequestContent['headers'] = nothing): RequestContent['headers'] {
  const pairs: [string, string][] = [];
  let isEqual = true;
  for (const [name, text] of headers) {
    const key = name.toLowerCase();
    const value = headerValue(key, text);
    pairs.push([key, value]);
    isEqual &&= likely[key] === value;
  }
  return isEqual && pairs.length === sizeOf(likely) ? likely : Object.fromEntries(pairs);
}

function sizeOf(record: object): number {
  let size = 0;
  for (const _ in record) size++;
  return size;
}

function headerValue(name: string, value: string): string {
  if (name === idempotencyHeader) return maskedKey(value);
  if (!credentialHeaders.has(name)) return maskSecrets(value);
  const scheme = /^(?:Basic|Bearer|Digest)(?= )/i.exec(value)?.[0];
  return scheme === undefined ? hidden : `${scheme} ${hidden}`;
}

function bodyOf(body: Uint8Array, operation: OperationId | undefined): unknown {
  if (operation === undefined) return hidden;
  const text = new TextDecoder().decode(body);
  try {
    const value = withoutKeys(JSON.parse(text));
    return (contract.secrets[operation] ?? []).reduce<unknown>(
      (copy, pointer) => maskAt(copy, pointer.split('/').slice(1)),
      value,
    );
  } catch {
    return hidden;
  }
}

/** Returns a copy of JSON data. In the copy, API keys and tokens in property names and texts are masked. */
function withoutKeys(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskSecrets(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return hidden;
  if (Array.isArray(value)) return value.map((item) => withoutKeys(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [maskSecrets(name), withoutKeys(member, depth + 1)]));
}

function maskAt(value: unknown, [step, ...below]: readonly string[]): unknown {
  if (step === undefined) return value === null || value === undefined ? value : hidden;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return step === '*' ? value.map((item) => maskAt(item, below)) : value;
  const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, step === '*' || key === name ? maskAt(member, below) : member]),
  );
}
