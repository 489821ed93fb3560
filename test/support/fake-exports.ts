import { createHash } from 'node:crypto';
import type { ApiCall, CallOptions } from '../../sdk/src/base/call.ts';
import type { Clock } from '../../sdk/src/base/clock.ts';
import type { ClientEvent } from '../../sdk/src/base/events.ts';
import { Hub } from '../../sdk/src/base/hub.ts';
import type { components } from '../../sdk/src/generated/paths.d.ts';
import type { ExportsDeps } from '../../sdk/src/pipeline/deps.ts';

type Export = components['schemas']['Export'];
type Create = components['schemas']['ExportCreate'];

/** A clock on which time passes only while code waits. */
export class JumpingClock implements Clock {
  /** The lengths of all waits so far, in milliseconds. */
  readonly waits: number[] = [];
  readonly #deadlines = new Map<object, { readonly at: number; readonly expire: () => void }>();
  #now = 0;

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.waits.push(ms);
    this.#now += ms;
    for (const { at, expire } of this.#deadlines.values()) if (at <= this.#now) expire();
    await Promise.resolve();
    signal?.throwIfAborted();
  }

  deadline(ms: number, expire: () => void): () => void {
    const key = {};
    this.#deadlines.set(key, { at: this.#now + ms, expire });
    return () => this.#deadlines.delete(key);
  }

  /** The number of timeouts that have been set and not canceled. A timeout that has passed also counts until it is canceled. */
  get pending(): number {
    return this.#deadlines.size;
  }
}

/** A request for a file, as the fake platform receives it. */
export interface FileRequest {
  readonly name: string;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  /** The position of this request among all requests for files. The first request has the position 1. */
  readonly count: number;
}

/** The behaviour of a fake platform. If an optional member is missing, the fake platform behaves correctly in this respect. */
export interface Script {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /**
   * Changes to the export: one item for each response that contains the export, beginning with the response to `create`. After
   * the last item, the responses contain the ready export without changes.
   */
  readonly states?: readonly Partial<Export>[];
  readonly retryAfter?: string;
  /** Properties that replace the correct properties of each file in the list `files` of the export, such as a wrong digest. */
  readonly listed?: Partial<Export['files'][number]>;
  readonly serve?: (request: FileRequest) => Response | Promise<Response>;
  readonly refuse?: { readonly create?: Error; readonly get?: Error };
}

export const exportId = 'exp_01KASEQ4H8Z3M5N7P9R1T3V5X7';

/** Returns the `ETag` of a file with these bytes. */
export const tagOf = (bytes: Uint8Array): string => `"${sha256Hex(bytes).slice(0, 8)}"`;

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Returns the response of a correct server to a request for these bytes. `cut` ends the body after `after` bytes: without an
 * error if `quietly` is set, otherwise with an error.
 */
export function answerWith(bytes: Uint8Array, { headers }: FileRequest, cut?: { after: number; quietly: boolean }): Response {
  const tag = tagOf(bytes);
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.get('range') ?? '') ?? [];
  const condition = headers.get('if-range');
  const partial = from !== undefined && (condition === null || condition === tag);
  const first = partial ? Number(from) : 0;
  const end = partial && to ? Math.min(Number(to) + 1, bytes.byteLength) : bytes.byteLength;
  const sent = bytes.subarray(first, end);
  return new Response(bodyOf(sent, cut), {
    status: partial ? 206 : 200,
    headers: { etag: tag, ...(partial && { 'content-range': `bytes ${first}-${end - 1}/${bytes.byteLength}` }) },
  });
}

/** Returns a body that ends after `cut.after` bytes: without an error if `cut.quietly` is set, otherwise with an error. */
export function bodyOf(bytes: Uint8Array, cut = { after: bytes.byteLength, quietly: true }): ReadableStream<Uint8Array> {
  const shown = bytes.slice(0, cut.after);
  let given = false;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (!given && shown.byteLength > 0) controller.enqueue(shown);
      else if (cut.quietly) controller.close();
      else controller.error(new TypeError('terminated'));
      given = true;
    },
  });
}

/** Returns a fake of the client's `exports` for tests of downloads. `script` decides how it behaves. */
export function fakeExports(script: Script) {
  const calls: { readonly operation: string; readonly options: CallOptions | undefined; readonly body?: Create }[] = [];
  const events: ClientEvent[] = [];
  const hub = new Hub();
  hub.on((event) => events.push(event));
  const clock = new JumpingClock();
  let looks = 0;
  const look = (error: Error | undefined): ApiCall<Export> =>
    apiCall(async () => {
      if (error) throw error;
      const headers = script.retryAfter === undefined ? {} : { 'retry-after': script.retryAfter };
      return { data: { ...ready(script), ...script.states?.[looks++] }, response: new Response(null, { headers }) };
    });
  const exports: ExportsDeps['exports'] = {
    create(body, options) {
      calls.push({ operation: 'create', options, body });
      return look(script.refuse?.create);
    },
    get(_id, options) {
      calls.push({ operation: 'get', options });
      return look(script.refuse?.get);
    },
    downloadFile(_id, name, options) {
      calls.push({ operation: 'downloadFile', options });
      const count = calls.filter(({ operation }) => operation === 'downloadFile').length;
      const request = { name, headers: new Headers(options?.headers as HeadersInit), signal: options?.signal, count };
      return apiCall(async () => {
        options?.signal?.throwIfAborted();
        const response = await (script.serve?.(request) ?? answerWith(script.files[name] ?? new Uint8Array(), request));
        return { data: response, response };
      });
    },
  };
  return { exports, clock, hub, random: { next: () => 0.5, uuid: () => 'uuid' }, calls, events };
}

function ready({ files, listed }: Script): Export {
  return {
    id: exportId,
    status: 'ready',
    progress: 1,
    datasets: ['usage_logs'],
    format: 'csv',
    gzip: false,
    recipient: null,
    from: null,
    to: null,
    created_at: '2026-11-24T06:00:00.000Z',
    snapshot_at: '2026-11-24T06:00:01.000Z',
    expires_at: '2026-11-25T06:00:01.000Z',
    failure: null,
    files: Object.entries(files).map(([name, bytes]) => ({
      name,
      dataset: name.startsWith('audit') ? 'audit_entries' : 'usage_logs',
      media_type: 'text/csv',
      bytes: bytes.byteLength,
      rows: 1,
      sha256: sha256Hex(bytes),
      ...listed,
    })),
  };
}

function apiCall<Body>(run: () => Promise<{ data: Body; response: Response }>): ApiCall<Body> {
  const whole = run();
  const data = whole.then((answer) => answer.data);
  data.catch(() => undefined);
  return Object.assign(data, { withResponse: async () => ({ ...(await whole), attempts: [], requestId: undefined }) });
}
