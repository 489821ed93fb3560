/** Something that is due at a moment. */
export interface Due {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Which job. */
  readonly job: string;
  /** Among jobs of the same moment, the lower number runs first; then the one that was put in first. */
  readonly priority: number;
  /** What the job is about, most often an id. */
  readonly subject: string;
}

interface Entry extends Due {
  readonly sequence: number;
}

/** What is due, as a heap; plain data, for snapshots. */
export interface Agenda {
  heap: Entry[];
  sequence: number;
}

/** Nothing is due. */
export const emptyAgenda = (): Agenda => ({ heap: [], sequence: 0 });

/** A copy: entries are put in and taken out, never changed, so that both may have the same ones. */
export const copyAgenda = ({ heap, sequence }: Agenda): Agenda => ({ heap: [...heap], sequence });

const before = (one: Entry, other: Entry): boolean =>
  (one.at - other.at || one.priority - other.priority || one.sequence - other.sequence) < 0;

/** Puts something in. Throws a `RangeError` for what is no moment: it would be due never, and hold up all after it. */
export function schedule(agenda: Agenda, due: Due): void {
  if (!Number.isFinite(due.at))
    throw new RangeError(`The job ${due.job} of ${due.subject} is due at ${due.at}: that is no moment.`);
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

/** The moment of what is due first. */
export const nextDue = ({ heap }: Agenda): number | undefined => heap[0]?.at;

/** Takes out what is due first, if its moment is not after `until`. */
export function takeDue({ heap }: Agenda, until: number): Due | undefined {
  const [first] = heap;
  if (!first || first.at > until) return undefined;
  const last = heap.pop();
  if (last && last !== first) sink(heap, last);
  return first;
}

/** Takes out all that is about something, by its subject. */
export function forget(agenda: Agenda, isGone: (subject: string) => boolean): void {
  // What comes out in order is a heap again.
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
