import { longestBackOff } from '../base/back-off.ts';
import { ConnectionError, IntegrityError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import { ownMemoryReader } from '../pipeline/streamed.ts';
import { sha256Of } from '../wire/digest.ts';
import { BatchWriter, type Sink } from './batch-writer.ts';
import type { ByteRange, ByteRanges } from './byte-ranges.ts';
import { requestHeaders, useOf } from './resume.ts';
import { type ExpectedContent, WrongContentError } from './verify.ts';

/** What `fetchRange` needs to know about one file. */
export interface Transfer {
  readonly caller: Pick<ExportsDeps, 'exports' | 'clock' | 'random'>;
  readonly exportId: string;
  readonly file: ExpectedContent;
  readonly sink: Sink;
  /** The ranges of the file that have been written so far. `fetchRange` adds the ranges that it writes. */
  readonly have: ByteRanges;
  readonly version: FileVersion;
  /**
   * `fetchRange` calls this function after each write. `bytes` is the number of bytes of the file that have been written so far.
   */
  readonly onBytes: (bytes: number) => void;
}

/** The version of a file on the server. The requests for all ranges of the file use the same object. */
export interface FileVersion {
  /** The strong entity tag; undefined until the server has sent one. */
  tag?: string;
  /**
   * Whether the client fetches several ranges of the file at the same time. If true, `fetchRange` ignores a response that
   * contains the whole file.
   */
  parallel: boolean;
}

interface Cursor {
  at: number;
  end: number;
  /** Called for each response that the client can use. `ranges` is true for a range (206), and false for the whole file (200). */
  readonly answered: (ranges: boolean) => void;
}

const facts = { operation: 'exports.downloadFile' } as const;

/** The number of consecutive attempts without new bytes after which `fetchRange` throws an error. */
const barrenTries = 5;

/** How a response body ended. `cause` is the error that ended the body; undefined if there was no error. */
interface Ending {
  readonly cause?: unknown;
}

interface RangeWork {
  readonly range: ByteRange;
  readonly signal: AbortSignal;
  readonly answered?: (ranges: boolean) => void;
}

/**
 * Fetches a range of a file and writes it to the sink. If the body of a response ends early, the function requests the remaining
 * bytes. After five attempts in a row without new bytes, it throws the `ConnectionError`, `TimeoutError` or `IntegrityError` of
 * the last attempt. It throws an `IntegrityError` immediately if the file on the server has changed or the server sends too many
 * bytes.
 *
 * The server may send the whole file instead of the range:
 * - If the client fetches only this range, the function discards all bytes of the file that have been written so far. It then
 *   writes the whole file.
 * - If the client fetches several ranges of the file at the same time, the function ignores the response. It counts the response
 *   as an attempt without new bytes.
 */
export async function fetchRange(transfer: Transfer, { range, signal, answered = () => undefined }: RangeWork): Promise<void> {
  const { caller } = transfer;
  const cursor: Cursor = { at: range.first, end: range.end, answered };
  for (let most = cursor.at, barren = 0; ; ) {
    const ending = await attempt(transfer, cursor, signal);
    signal.throwIfAborted();
    if (cursor.at === cursor.end) return;
    barren = cursor.at > most ? 0 : barren + 1;
    if (barren >= barrenTries) throw brokenOff(transfer, ending);
    most = Math.max(most, cursor.at);
    // After an attempt with new bytes, the random wait is short again.
    await caller.clock.sleep(caller.random.next() * longestBackOff(barren), signal);
  }
}

/** Sends one request, and reads the body of the response until the body ends or fails. */
async function attempt(transfer: Transfer, cursor: Cursor, signal: AbortSignal): Promise<Ending> {
  const { caller, exportId, file, version } = transfer;
  const kept = {
    bytes: cursor.at,
    ...(cursor.end < file.bytes && { end: cursor.end }),
    ...(version.tag !== undefined && { tag: version.tag }),
  };
  const options = { signal, priority: 'bulk', headers: requestHeaders(kept) } as const;
  const response = await caller.exports.downloadFile(exportId, file.name, options);
  const use = useOf(response, kept, file.bytes);
  const why = use.kind === 'refuse' ? use.why : wrongDigest(response, file);
  if (use.kind === 'refuse' || why !== undefined) {
    await response.body?.cancel().catch(() => undefined);
    throw new WrongContentError(`"${file.name}" cannot be fetched: ${why}. Download again.`, facts);
  }
  if (use.tag !== undefined) version.tag = use.tag;
  if (response.status === 200 && !(await becomeWhole(transfer, cursor))) {
    await response.body?.cancel().catch(() => undefined);
    return {};
  }
  cursor.answered(response.status === 206);
  return drain(transfer, cursor, { response, signal });
}

/**
 * Called when the server sends the whole file instead of the range. Extends the range to the whole file and returns true. If the
 * client fetches other ranges of the file at the same time, changes nothing and returns false.
 */
async function becomeWhole({ file, have, sink, version }: Transfer, cursor: Cursor): Promise<boolean> {
  if (version.parallel) return false;
  if (have.total > 0) await sink.restart();
  have.clear();
  cursor.at = 0;
  cursor.end = file.bytes;
  return true;
}

/**
 * Compares the header `Repr-Digest` with the SHA-256 that the export lists. The client thus detects a wrong file before it reads
 * the body. Returns the difference as text; undefined if there is no difference or no such header. Even in a 206 response (a
 * range), `Repr-Digest` contains the SHA-256 of the whole file.
 */
function wrongDigest({ headers }: Response, { sha256 }: ExpectedContent): string | undefined {
  const sent = sha256Of(headers.get('repr-digest'));
  if (sent === undefined || sent === sha256.toLowerCase()) return undefined;
  return `the server sends a file with the SHA-256 ${sent}, but the export lists ${sha256}`;
}

interface Reading {
  readonly response: Response;
  readonly signal: AbortSignal;
}

/**
 * Reads the body and writes its bytes to the sink. Ends when the body ends or fails, or when the signal aborts. Throws an error
 * if the body has too many bytes, or if the sink cannot write the bytes.
 */
async function drain(transfer: Transfer, cursor: Cursor, { response, signal }: Reading): Promise<Ending> {
  const { file, have, sink, onBytes } = transfer;
  const onWritten = (bytes: number): void => {
    have.add({ first: cursor.at, end: cursor.at + bytes });
    cursor.at += bytes;
    onBytes(have.total);
  };
  const writer = new BatchWriter({ sink, range: { first: cursor.at, end: cursor.end }, file, onWritten });
  const body = bodyInto(writer, response);
  if (!body) return {};
  const stop = (): Promise<void> => body.cancel(signal.reason).catch(() => undefined);
  const abort = (): void => void stop();
  signal.addEventListener('abort', abort);
  try {
    while (!signal.aborted) {
      const read = await body.read().catch((cause: unknown) => ({ cause }));
      if (read === 'end' || 'cause' in read) {
        await writer.flush();
        return read === 'end' ? {} : read;
      }
      const writing = read.take();
      if (writing) await writing;
    }
    await writer.flush();
    return {};
  } finally {
    signal.removeEventListener('abort', abort);
    // An unread body would occupy a connection and one of the account's concurrent transfers.
    await stop();
    await writer.settled();
  }
}

/** A response body whose bytes go to the `BatchWriter`. */
interface TakenBody {
  /**
   * Waits for the next bytes. The caller then calls `take`, which adds these bytes to the `BatchWriter`. If `take` returns a
   * promise, the caller must await it.
   */
  read(): Promise<'end' | { readonly take: () => Promise<void> | undefined }>;
  cancel(reason: unknown): Promise<void>;
}

/**
 * Returns the body of a response; undefined if the response has no body. If possible, the bytes of the body go directly into the
 * memory of `writer`.
 */
function bodyInto(writer: BatchWriter, response: Response): TakenBody | undefined {
  const direct = ownMemoryReader(response);
  if (direct)
    return {
      read: async () => {
        const bytes = await direct.readInto(writer.space());
        return bytes === undefined ? 'end' : { take: () => writer.filled(bytes) };
      },
      cancel: (reason) => direct.cancel(reason),
    };
  const reader = response.body?.getReader();
  return (
    reader && {
      read: async () => {
        const { done, value } = await reader.read();
        return done ? 'end' : { take: () => writer.take(value) };
      },
      cancel: (reason) => reader.cancel(reason),
    }
  );
}

function brokenOff({ file, have }: Transfer, { cause }: Ending): SentinelSecError {
  if (SentinelSecError.is(cause)) return cause;
  const said = `"${file.name}" broke off after ${have.total} of ${file.bytes} bytes, and ${barrenTries} more attempts brought no new bytes`;
  if (cause === undefined) return new IntegrityError(`${said}. Download again.`, facts);
  return new ConnectionError(`${said}. Check the connection, then download again.`, { ...facts, retryable: true, cause });
}
