/** A scheduled job. */
export interface Due {
  /** When the job is due, in milliseconds since the epoch. */
  readonly at: number;
  /** The name of the job. */
  readonly job: string;
  /**
   * The order of jobs that are due at the same moment. Jobs with a lower number run first. If the numbers are equal, the job that
   * was scheduled first runs first.
   */
  readonly priority: number;
  /** What the job works on. Usually, this is the id of a record. */
  readonly subject: string;
}

interface Entry extends Due {
  readonly sequence: number;
}

/** All scheduled jobs, as a heap. The agenda is plain data, so that snapshots can contain it. */
export interface Agenda {
  heap: Entry[];
  sequence: number;
}

/** Returns an agenda without jobs. */
export const emptyAgenda = (): Agenda => ({ heap: [], sequence: 0 });

/** Returns a copy of an agenda. Both agendas share the entries, which never change. */
export const copyAgenda = ({ heap, sequence }: Agenda): Agenda => ({ heap: [...heap], sequence });

const before = (one: Entry, other: Entry): boolean =>
  (one.at - other.at || one.priority - other.priority || one.sequence - other.sequence) < 0;

/** Schedules a job. Throws a `RangeError` if `at` is not a finite number, because such a job would block all later jobs. */
export function schedule(agenda: Agenda, due: Due): void {
  if (!Number.isFinite(due.at))
    throw new RangeError(`The job ${due.job} of ${due.subject} cannot be due at ${due.at}: that is not a moment.`);
  const { heap } = agenda;
  const entry: Entry = { ...due, sequence: agenda.sequence++ };
  let place = heap.push(entry) - 1;
  for (let above = (place - 1) >> 1; place > 0; above = (place - 1) >> 1) {
    const parent = heap[above];
    if (!parent || !before(entry, parent)) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = entry;
}

/** Returns the moment of the next job; `undefined` if there is no job. */
export const nextDue = ({ heap }: Agenda): number | undefined => heap[0]?.at;

/** If the next job is due at `until` or earlier, removes and returns this job. Otherwise returns `undefined`. */
export function takeDue({ heap }: Agenda, until: number): Due | undefined {
  const [first] = heap;
  if (!first || first.at > until) return undefined;
  const last = heap.pop();
  if (last && last !== first) sink(heap, last);
  return first;
}

/** Removes all jobs whose subject no longer exists. */
export function forget(agenda: Agenda, isGone: (subject: string) => boolean): void {
  // A sorted list is also a valid heap.
  agenda.heap = agenda.heap.filter(({ subject }) => !isGone(subject)).sort((one, other) => (before(one, other) ? -1 : 1));
}

function sink(heap: Entry[], entry: Entry): void {
  let place = 0;
  for (let child = smallerChild(heap, place); child > 0; child = smallerChild(heap, place)) {
    const below = heap[child];
    if (!below || !before(below, entry)) break;
    heap[place] = below;
    place = child;
  }
  heap[place] = entry;
}

function smallerChild(heap: readonly Entry[], place: number): number {
  const left = heap[2 * place + 1];
  const right = heap[2 * place + 2];
  if (!left) return -1;
  return right && before(right, left) ? 2 * place + 2 : 2 * place + 1;
}
