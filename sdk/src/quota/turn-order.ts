import { type Priority, type TurnRequest, type Waiter, WaitList } from './wait-list.ts';

/**
 * After this number of interactive calls in a row, the queue sends a waiting bulk call. Without this rule, bulk calls could wait
 * for ever.
 */
const streakMost = 4;
/** The waiting calls of a queue, and the order in which the client sends them. */
export class TurnOrder {
  readonly #lists = new Map<string, WaitList>();
  /** The number of interactive calls that were sent since the last bulk call. */
  #streak = 0;

  /** The lists that have waiters. */
  get lists(): Iterable<WaitList> {
    return this.#lists.values();
  }

  /** Returns the list that a call joins. */
  listOf({ operation, policies, priority }: TurnRequest): WaitList {
    const key = `${priority} ${operation} ${policies.join()}`;
    const list = this.#lists.get(key) ?? new WaitList(key, priority);
    this.#lists.set(key, list);
    return list;
  }

  /** Removes a waiter from its list. */
  remove(waiter: Waiter): void {
    const { list } = waiter;
    list.remove(waiter);
    if (list.count === 0) this.#lists.delete(list.key);
  }

  /**
   * Returns the waiter to check next. The method compares the first waiters of all `lists`: the priority `ahead` comes first,
   * then `interactive`, then `bulk`. After `streakMost` interactive calls in a row, `bulk` comes before `interactive`. If several
   * of these waiters have the same priority, the one whose call began first comes first.
   */
  next(lists: ReadonlySet<WaitList>): Waiter | undefined {
    const first: { [P in Priority]?: Waiter } = {};
    for (const { priority, first: waiter } of lists) {
      const { number = Number.POSITIVE_INFINITY } = first[priority] ?? {};
      if (waiter && waiter.number < number) first[priority] = waiter;
    }
    const { ahead, interactive, bulk } = first;
    return ahead ?? (this.#streak >= streakMost ? (bulk ?? interactive) : (interactive ?? bulk));
  }

  /** Called when a call of this priority is sent. */
  countTurn(priority: Priority): void {
    if (priority === 'bulk') this.#streak = 0;
    if (priority === 'interactive') this.#streak += 1;
  }

  /** Returns the waiters in the order in which their calls will be sent. */
  waiters(): Waiter[] {
    const of = (wanted: Priority): Waiter[] =>
      [...this.#lists.values()]
        .filter(({ priority }) => priority === wanted)
        .flatMap((list) => [...list])
        .sort((one, other) => one.number - other.number);
    const ordered = of('ahead');
    const interactive = of('interactive');
    let gone = 0;
    let streak = this.#streak;
    for (const bulk of of('bulk')) {
      const before = interactive.slice(gone, gone + Math.max(0, streakMost - streak));
      ordered.push(...before, bulk);
      gone += before.length;
      streak = 0;
    }
    // The waiters are added one by one, because a function call cannot have so many arguments.
    for (const waiter of interactive.slice(gone)) ordered.push(waiter);
    return ordered;
  }
}
