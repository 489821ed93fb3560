import { ConnectionError, IntegrityError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import { sha256Of } from '../wire/digest.ts';
import { BatchWriter, type Sink } from './batch-writer.ts';
import type { ByteRange, ByteRanges } from './byte-ranges.ts';
import { requestHeaders, useOf } from './resume.ts';
import { type ExpectedContent, WrongContentError } from './verify.ts';

/** One file to fetch, and what is known of it so far. */
export interface Transfer {
  readonly caller: Pick<ExportsDeps, 'exports' | 'clock' | 'random'>;
  readonly exportId: string;
  readonly file: ExpectedContent;
  readonly sink: Sink;
  /** What has been written of it; grows. */
  readonly have: ByteRanges;
  readonly version: FileVersion;
  /** Told how many bytes of the file are there. */
  readonly onBytes: (bytes: number) => void;
}

/** Which version of the file the bytes are of. All ranges of a file share one. */
export interface FileVersion {
  /** The strong entity tag, once the server has named one. */
  tag?: string;
  /** Whether several ranges are under way: then a whole file in place of a range fits nowhere. */
  parallel: boolean;
}

/** Where a range has got to. */
interface Cursor {
  at: number;
  end: number;
  /** Told once when the first answer is there: whether the server sends ranges. */
  readonly answered: (ranges: boolean) => void;
}

const facts = { operation: 'exports.downloadFile' } as const;

/** Tries in a row that may bring nothing new. */
const barrenTries = 5;
/** The longest wait before the first further try, and before any, in milliseconds. */
const [firstWait, longestWait] = [250, 20_000];

/** What broke a body, if it did not just stop. */
interface Ending {
  readonly cause?: unknown;
}

/** A range to fetch, until when, and who wants to know that the server answers with ranges. */
interface RangeWork {
  readonly range: ByteRange;
  readonly signal: AbortSignal;
  readonly answered?: (ranges: boolean) => void;
}

/**
 * Fetches a range of a file into its sink. A body that breaks off is continued where it broke, as long as tries bring new bytes; after five
 * in a row that brought none it throws the `ConnectionError`, `TimeoutError` or `IntegrityError` that says why. A server that answers with
 * the whole file is taken at its word: the file starts again, and this range becomes all of it. Bytes of another version of the file, or
 * more of them than were asked for, are an `IntegrityError` at once.
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
    await caller.clock.sleep(caller.random.next() * Math.min(longestWait, firstWait * 2 ** barren), signal);
  }
}

/** One request, and as much of its body as comes. */
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

/** Makes a range the whole file, from its start: the server sends it all. Answers false while other ranges are under way. */
async function becomeWhole({ file, have, sink, version }: Transfer, cursor: Cursor): Promise<boolean> {
  if (version.parallel) return false;
  if (have.total > 0) await sink.restart();
  have.clear();
  cursor.at = 0;
  cursor.end = file.bytes;
  return true;
}

/** What `Repr-Digest` says against the export's own list: known before a byte is fetched. It speaks of the whole file in a 206 too. */
function wrongDigest({ headers }: Response, { sha256 }: ExpectedContent): string | undefined {
  const sent = sha256Of(headers.get('repr-digest'));
  if (sent === undefined || sent === sha256.toLowerCase()) return undefined;
  return `the server sends a file with the SHA-256 ${sent}, but the export lists ${sha256}`;
}

/** An answer to read, until when. */
interface Reading {
  readonly response: Response;
  readonly signal: AbortSignal;
}

/** Takes the body until it ends, breaks off or the signal aborts. Only what arrives wrong or cannot be kept is thrown. */
async function drain(transfer: Transfer, cursor: Cursor, { response, signal }: Reading): Promise<Ending> {
  const reader = response.body?.getReader();
  if (!reader) return {};
  const { file, have, sink, onBytes } = transfer;
  const onWritten = (bytes: number): void => {
    have.add({ first: cursor.at, end: cursor.at + bytes });
    cursor.at += bytes;
    onBytes(have.total);
  };
  const writer = new BatchWriter({ sink, range: { first: cursor.at, end: cursor.end }, file, onWritten });
  const stop = (): Promise<void> => reader.cancel(signal.reason).catch(() => undefined);
  const abort = (): void => void stop();
  signal.addEventListener('abort', abort);
  try {
    while (!signal.aborted) {
      const read = await reader.read().catch((cause: unknown) => ({ broken: true as const, cause }));
      if ('broken' in read || read.done) {
        await writer.flush();
        return 'broken' in read ? { cause: read.cause } : {};
      }
      const writing = writer.take(read.value);
      if (writing) await writing;
    }
    await writer.flush();
    return {};
  } finally {
    signal.removeEventListener('abort', abort);
    // Whatever is left of the body must not hold its connection, nor its slot among the transfers.
    await stop();
    await writer.settled();
  }
}

function brokenOff({ file, have }: Transfer, { cause }: Ending): SentinelSecError {
  if (SentinelSecError.is(cause)) return cause;
  const said = `"${file.name}" broke off after ${have.total} of ${file.bytes} bytes, and ${barrenTries} more tries brought no more`;
  if (cause === undefined) return new IntegrityError(`${said}. Download again.`, facts);
  return new ConnectionError(`${said}. Check the connection, then download again.`, { ...facts, retryable: true, cause });
}
