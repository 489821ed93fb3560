import type { CallSite } from '../base/call-site.ts';
import { codeOf } from '../errors/bare-cause.ts';
import { SentinelSecError } from '../errors/error.ts';
import { maskError } from '../errors/revise-error.ts';
import type { Deps } from '../pipeline/deps.ts';

/** What work is told to, and where its numbers come from. */
interface Telling extends Pick<Deps, 'clock' | 'hub' | 'within'> {
  /** Hides credentials in what a server named: files, states, digests. */
  readonly mask: (text: string) => string;
  readonly nextId: () => number;
}

/** What the work is called, and where it was begun. */
interface Begun {
  readonly task: string;
  readonly site: CallSite;
}

/** Runs work of several calls: its beginning and its end are told, its calls are made within it, and its error shows where it was begun. */
export async function runTask<T>(telling: Telling, { task, site }: Begun, run: () => Promise<T>): Promise<T> {
  const { clock, hub, within, mask, nextId } = telling;
  const work = nextId();
  const begun = clock.monotonic();
  hub.emit({ type: 'work.start', work, task, at: clock.now() });
  try {
    const result = await within(work, run);
    hub.emit({ type: 'work.end', work, task, at: clock.now(), durationMs: clock.monotonic() - begun, failure: undefined });
    return result;
  } catch (cause) {
    const error = SentinelSecError.is(cause) ? maskError(cause, mask) : cause;
    const failure = SentinelSecError.is(error)
      ? { kind: error.kind, message: error.message, code: error.problem?.type ?? codeOf(error) ?? codeOf(error.cause) }
      : { kind: 'other', message: 'Something that it was given failed.', code: undefined };
    hub.emit({ type: 'work.end', work, task, at: clock.now(), durationMs: clock.monotonic() - begun, failure });
    throw SentinelSecError.is(error) ? site.put(error) : error;
  }
}
