import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { SentinelSec } from '@sentinelsec/sdk';
import { checkKey } from '../../sdk/src/wire/key-format.ts';
import type { FuzzServer } from './fuzz-fetch.ts';
import { keyId } from './fuzz-right.ts';

/**
 * One use of the client. Resolves to a text that says what is wrong with the result, or to undefined if it is right. Rejects with
 * the error of the client.
 */
export type Use = (client: SentinelSec, signal: AbortSignal, served: FuzzServer['served']) => Promise<string | undefined>;

const exportId = 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X7';

const decoded = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

/** Returns the last response that the server sent. */
const lastOf = (served: FuzzServer['served']) => served.at(-1)?.sent;

/**
 * Makes a `Use` that makes one call and checks its result. The call returns JSON. The last response must be a success, and the
 * result must be its body. A compressed body is not compared, because a `fetch` in this process does not decompress it.
 */
const json =
  (call: (client: SentinelSec, options: { signal: AbortSignal }) => PromiseLike<unknown>): Use =>
  async (client, signal, served) => {
    const value = await call(client, { signal });
    const last = lastOf(served);
    if (!last || last.status < 200 || last.status > 299) return `a value from an answer of ${last?.status}`;
    const packed = last.headers.some(([name]) => name === 'content-encoding');
    // For paths outside the spec, the client returns a body as text if its media type is not JSON.
    const asSent = isDeepStrictEqual(value, decoded(last.body)) || value === new TextDecoder().decode(last.body);
    return packed || asSent ? undefined : 'another value than was sent';
  };

/** Makes a `Use` that reads a list to its end, or until it has `most` items. Each item must be in one of the responses. */
const list =
  (most: number): Use =>
  async (client, signal, served) => {
    const items: unknown[] = [];
    for await (const item of client.usage.listLogs({}, { signal })) {
      items.push(item);
      if (items.length >= most) break;
    }
    const sent = served.flatMap(({ sent: { body } }) => (decoded(body) as { data?: unknown[] } | undefined)?.data ?? []);
    const packed = served.some(({ sent }) => sent.headers.some(([name]) => name === 'content-encoding'));
    return packed || items.every((item) => sent.some((one) => isDeepStrictEqual(one, item)))
      ? undefined
      : 'an item that no page held';
  };

const file =
  (take: 'all' | 'none' | 'first'): Use =>
  async (client, signal) => {
    const response = await client.exports.downloadFile(exportId, 'usage_logs.csv', { signal });
    if (take === 'none') await response.body?.cancel();
    else if (take === 'all') await response.bytes();
    else {
      const reader = response.body?.getReader();
      await reader?.read();
      await reader?.cancel();
    }
    return undefined;
  };

const rotation: Use = async (client, signal) => {
  const stored: unknown[] = [];
  const store = (key: string): void => void stored.push(key);
  const rotated = client.keys.rotateInPlace({ id: keyId, overlap: 'PT1H', store, signal });
  const [end] = await Promise.allSettled([rotated]);
  // Storing an invalid key is worse than any error.
  if (stored.some((key) => typeof key !== 'string' || checkKey(key).kind !== 'sound')) return 'a key that is none was stored';
  if (end.status === 'rejected') throw end.reason;
  return stored.length === 1 ? undefined : 'the key was not stored once';
};

const sha256Of = (at: string): string => createHash('sha256').update(readFileSync(at)).digest('hex');

const isForNextRun = (name: string): boolean => name === '.sentinelsec-download.json' || /^\..+\.partial$/.test(name);

const download: Use = async (client, signal) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-fuzz-'));
  const to = path.join(folder, 'export');
  const names = (): string[] => readdirSync(to).filter((name) => name !== 'manifest.json');
  try {
    const { files } = await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to, signal, timeout: 600_000 });
    if (names().length !== files.length) return `${names().join(', ')} in the folder`;
    return files.every((one) => sha256Of(one.path) === one.sha256.toLowerCase()) ? undefined : 'a file with another digest';
  } catch (error) {
    // The state file and partial files may remain, because the next run continues with them. No file may have its final name.
    const left = readdirSync(folder).includes('export') ? readdirSync(to).filter((name) => !isForNextRun(name)) : [];
    if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** All uses of the client, by name. */
export const uses: Readonly<Record<string, Use>> = {
  'account.get': json((client, options) => client.account.get(options)),
  'the client by paths': json(async (client, options) => (await client.api.GET('/v1/account', options)).data),
  'client.request': json((client, options) => client.request('GET', '/v1/account', options)),
  'keys.create with a second factor': json((client, options) =>
    client.keys.create({ name: 'ci', scopes: ['usage:read'] }, options),
  ),
  'exports.delete': async (client, signal, served) => {
    await client.exports.delete(exportId, { signal });
    return lastOf(served)?.status === 204 ? undefined : 'an answer that promises nothing';
  },
  'a list to its end': list(12),
  'a list that is left': list(1),
  'a file to its end': file('all'),
  'a file that is left': file('first'),
  'a file that is not read': file('none'),
  'a rotation': rotation,
  'a download': download,
};
