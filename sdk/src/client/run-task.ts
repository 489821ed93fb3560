import type { CallSite } from '../base/call-site.ts';
import { codeOf } from '../errors/bare-cause.ts';
import { SentinelSecError } from '../errors/error.ts';
import { maskError } from '../errors/revise-error.ts';
import type { Deps } from '../pipeline/deps.ts';

/** The parts of the client that a task needs. */
interface TaskDeps extends Pick<Deps, 'clock' | 'hub' | 'within'> {
  /** Replaces the credentials in texts from the server, such as file names, states and digests, by a placeholder. */
  readonly mask: (text: string) => string;
  readonly nextId: () => number;
}

/** The name of a task, and the place in the program at which the task was started. */
interface Task {
  readonly task: string;
  readonly site: CallSite;
}

/**
 * Runs a task, which makes several calls, and emits an event when the task starts and when it ends. If the task fails, the stack
 * of the error shows the place in the program at which the task was started.
 */
export async function runTask<T>(deps: TaskDeps, { task, site }: Task, run: () => Promise<T>): Promise<T> {
  const { clock, hub, within, mask, nextId } = deps;
  const id = nextId();
  const begun = clock.monotonic();
  hub.emit({ type: 'task.start', id, task, at: clock.now() });
  try {
    const result = await within(id, run);
    hub.emit({ type: 'task.end', id, task, at: clock.now(), durationMs: clock.monotonic() - begun, failure: undefined });
    return result;
  } catch (cause) {
    const error = SentinelSecError.is(cause) ? maskError(cause, mask) : cause;
    const failure = SentinelSecError.is(error)
      ? { kind: error.kind, message: error.message, code: error.problem?.type ?? codeOf(error) ?? codeOf(error.cause) }
      : { kind: 'other', message: 'A function of the caller failed.', code: undefined };
    hub.emit({ type: 'task.end', id, task, at: clock.now(), durationMs: clock.monotonic() - begun, failure });
    throw SentinelSecError.is(error) ? site.put(error) : error;
  }
}
