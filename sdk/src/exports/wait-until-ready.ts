import type { WithResponse } from '../base/call.ts';
import { IntegrityError, TimeoutError } from '../errors/client-errors.ts';
import { later } from '../errors/from-response.ts';
import { GoneError } from '../errors/http-errors.ts';
import type { components } from '../generated/paths.d.ts';
import type { ExportsDeps } from '../pipeline/deps.ts';
import { retryAfterMs } from '../wire/retry-after.ts';
import { ExportError } from './export-error.ts';
import type { ProgressReporter } from './progress.ts';

type Export = components['schemas']['Export'];

/** The wait in milliseconds after a response that has no header `Retry-After`. */
const unsaidWait = 2_000;
/** The minimum wait between two requests in milliseconds, even after `Retry-After: 0`. */
const shortestWait = 250;
/**
 * The maximum wait between two requests in milliseconds. If `Retry-After` demands a longer wait, the function throws an error.
 * Without this maximum, a mistake of the server could block the program for days.
 */
const longestWait = 3_600_000;

const facts = { operation: 'exports.get' } as const;

interface Waiting {
  readonly created: WithResponse<Export>;
  readonly signal: AbortSignal;
  readonly progress: ProgressReporter;
}

/**
 * Requests an export again and again until its files are ready, and returns the export. Between two requests, the function waits
 * for the time in `Retry-After`. Throws an `ExportError` if the export failed or was canceled. Throws a `GoneError` if the export
 * expired. Throws a `TimeoutError` if `Retry-After` is longer than an hour.
 *
 * @example
 * ```ts
 * import { ProgressReporter } from './progress.ts';
 *
 * const { clock } = platform.clientOptions();
 * const created = await client.exports.create({ datasets: ['usage_logs'], format: 'csv' }).withResponse();
 * const { signal } = new AbortController();
 * const { files } = await waitUntilReady({ exports: client.exports, clock }, { created, signal, progress: new ProgressReporter() });
 * ```
 */
export async function waitUntilReady(caller: Pick<ExportsDeps, 'exports' | 'clock'>, waiting: Waiting): Promise<Export> {
  const { created, signal, progress } = waiting;
  for (let seen = created; ; ) {
    const { data, response } = seen;
    if (data.status === 'ready') return data;
    if (data.status !== 'queued' && data.status !== 'running') throw ended(data);
    progress.working(data.status, data.progress);
    const wait = Math.max(shortestWait, retryAfterMs(response.headers, caller.clock.now()) ?? unsaidWait);
    if (wait > longestWait) throw tooLong(data, later(caller.clock.now(), wait));
    await caller.clock.sleep(wait, signal);
    seen = await caller.exports.get(data.id, { signal, priority: 'bulk' }).withResponse();
    if (seen.data.id !== data.id) throw anotherExport(data, seen);
  }
}

function ended({ id, status, failure }: Export): ExportError | GoneError {
  if (status === 'expired')
    return new GoneError(`The export ${id} has expired, and the platform has deleted its files. Create another export.`, facts);
  const why = failure === null ? '' : ` (${JSON.stringify(failure)})`;
  return new ExportError(`The export ${id} ended as ${JSON.stringify(status)}${why}, without files. Create another export.`, {
    ...facts,
    exportId: id,
    state: status,
  });
}

const tooLong = ({ id }: Export, at: Date): TimeoutError =>
  new TimeoutError(
    `The server says that the client must not request the export ${id} before ${at.toISOString()}. Fetch it then.`,
    {
      ...facts,
      limit: 'call',
      retryable: true,
      retryAt: at,
    },
  );

const anotherExport = ({ id }: Export, { response, requestId }: WithResponse<Export>): IntegrityError =>
  new IntegrityError(
    `The client requested the export ${id}, but the server returned another export. Report this with the request id.`,
    {
      ...facts,
      status: response.status,
      requestId,
    },
  );
