import { ConnectionError, IntegrityError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import { sha256Of } from '../wire/digest.ts';
import { type PartialFile, requestHeaders, useOf } from './resume.ts';
import type { ExpectedContent, Verifier } from './verify.ts';

/** Where a file's bytes go. */
interface Part {
  /** Adds bytes at the end; resolves when they are taken. */
  append(bytes: Uint8Array): Promise<void>;
  /** Forgets what was added. */
  restart(): Promise<void>;
}

/** One file to fetch. */
interface Transfer {
  readonly caller: Pick<ExportsDeps, 'exports' | 'clock' | 'random'>;
  readonly exportId: string;
  readonly file: ExpectedContent;
  readonly part: Part;
  readonly check: Verifier;
  readonly signal: AbortSignal;
  /** Told how many bytes of the file are there. */
  readonly onBytes: (bytes: number) => void;
}

const facts = { operation: 'exports.downloadFile' } as const;

/** Tries in a row that may bring nothing new. */
const barrenTries = 5;
/** The longest wait before the first further try, and before any, in milliseconds. */
const [firstWait, longestWait] = [250, 20_000];

/** What an attempt came to: which version of the file its bytes are of, and what broke its body, if it did not just stop. */
interface Ending {
  readonly tag?: string;
  readonly cause?: unknown;
}

/**
 * Fetches a file into its part and checks length and SHA-256 on the way. A body that breaks off is continued where it broke, as long as
 * tries bring new bytes; after five in a row that brought none it throws the `ConnectionError`, `TimeoutError` or `IntegrityError` that
 * says why. Other bytes than the export lists are an `IntegrityError` at once.
 */
export async function fetchFile(transfer: Transfer): Promise<void> {
  const { caller, check, signal } = transfer;
  let kept: PartialFile = { bytes: 0 };
  for (let most = 0, barren = 0; ; ) {
    const ending = await attempt(transfer, kept);
    signal.throwIfAborted();
    if (check.complete) return check.finish();
    barren = check.bytes > most ? 0 : barren + 1;
    if (barren >= barrenTries) throw brokenOff(transfer, ending);
    most = Math.max(most, check.bytes);
    kept = { bytes: check.bytes, ...(ending.tag !== undefined && { tag: ending.tag }) };
    await caller.clock.sleep(caller.random.next() * Math.min(longestWait, firstWait * 2 ** barren), signal);
  }
}

/** One request, and as much of its body as comes. */
async function attempt(transfer: Transfer, kept: PartialFile): Promise<Ending> {
  const { caller, exportId, file, part, check, signal } = transfer;
  const options = { signal, priority: 'bulk', headers: requestHeaders(kept) } as const;
  const response = await caller.exports.downloadFile(exportId, file.name, options);
  const use = useOf(response, kept, file.bytes);
  const why = use.kind === 'refuse' ? use.why : wrongDigest(response, file);
  if (use.kind === 'refuse' || why !== undefined) {
    await response.body?.cancel().catch(() => undefined);
    throw new IntegrityError(`"${file.name}" cannot be fetched: ${why}. Create the export again.`, facts);
  }
  if (use.kind === 'restart') {
    await part.restart();
    check.restart();
  }
  return { ...(use.tag !== undefined && { tag: use.tag }), ...(await drain(transfer, response)) };
}

/** What `Repr-Digest` says against the export's own list: known before a byte is fetched. It speaks of the whole file in a 206 too. */
function wrongDigest({ headers }: Response, { sha256 }: ExpectedContent): string | undefined {
  const sent = sha256Of(headers.get('repr-digest'));
  if (sent === undefined || sent === sha256.toLowerCase()) return undefined;
  return `the server sends a file with the SHA-256 ${sent}, but the export lists ${sha256}`;
}

/** Takes the body until it ends, breaks off or the signal aborts. Only what arrives wrong or cannot be kept is thrown. */
async function drain({ part, check, signal, onBytes }: Transfer, response: Response): Promise<Omit<Ending, 'tag'>> {
  const reader = response.body?.getReader();
  if (!reader) return {};
  const stop = (): Promise<void> => reader.cancel(signal.reason).catch(() => undefined);
  const abort = (): void => void stop();
  signal.addEventListener('abort', abort);
  try {
    while (!signal.aborted) {
      const read = await reader.read().catch((cause: unknown) => ({ broken: true as const, cause }));
      if ('broken' in read) return { cause: read.cause };
      if (read.done) return {};
      check.pass(read.value);
      await part.append(read.value);
      onBytes(check.bytes);
    }
    return {};
  } finally {
    signal.removeEventListener('abort', abort);
    // Whatever is left of the body must not hold its connection, nor its slot among the transfers.
    await stop();
  }
}

function brokenOff({ file, check }: Transfer, { cause }: Ending): SentinelSecError {
  if (SentinelSecError.is(cause)) return cause;
  const said = `"${file.name}" broke off after ${check.bytes} of ${file.bytes} bytes, and ${barrenTries} more tries brought no more`;
  if (cause === undefined) return new IntegrityError(`${said}. Create the export again.`, facts);
  return new ConnectionError(`${said}. Check the connection, then download again.`, { ...facts, retryable: true, cause });
}
