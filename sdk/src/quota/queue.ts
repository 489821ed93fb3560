import type { Clock } from '../base/clock.ts';
import type { Bucket, Reservation } from './bucket.ts';
import { type Ledger, unitsOf } from './ledger.ts';
import { type Applicant, type Entry, Line, type Priority } from './line.ts';

/** After so many interactive calls in a row a waiting bulk call has its turn, so that none starves. */
const streakMost = 4;
/** Each look at the lines pays for asking so many of those who wait whether they still can: a long queue is asked now and then. */
const askedPerLook = 16;
/** Milliseconds; nobody is asked out of turn for a shorter wait. */
const shortWait = 1000;

/** Lets calls go when all their policies allow it: first come first served within a priority. */
export class Queue {
  readonly #clock: Clock;
  readonly #ledger: Ledger;
  readonly #lines = new Map<string, Line>();
  #waiting = 0;
  #came = 0;
  #streak = 0;
  #looks = 0;
  #wake: { readonly at: number; readonly abort: AbortController } | undefined;

  constructor(clock: Clock, ledger: Ledger) {
    this.#clock = clock;
    this.#ledger = ledger;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Resolves when it is this call's turn. Rejects when it aborts, or as soon as its wait is known not to fit. */
  enter(applicant: Applicant): Promise<Reservation[]> {
    return new Promise((resolve, reject) => {
      const { signal } = applicant;
      if (signal.aborted) return reject(signal.reason);
      const line = this.#lineOf(applicant);
      this.#came += 1;
      let waiting = true;
      const leave = (): void => {
        waiting = false;
        signal.removeEventListener('abort', abort);
        this.#leave(entry);
      };
      const entry: Entry = {
        applicant,
        line,
        number: this.#came,
        before: undefined,
        after: undefined,
        admit: (reservations) => {
          leave();
          resolve(reservations);
        },
        reject: (reason) => {
          leave();
          reject(reason);
        },
      };
      const abort = (): void => {
        const first = entry.line.first === entry;
        entry.reject(signal.reason);
        if (first) this.pump();
      };
      signal.addEventListener('abort', abort, { once: true });
      line.add(entry);
      this.#waiting += 1;
      this.pump();
      if (waiting) this.#ask([entry], this.#ahead(entry), this.#clock.now());
      if (waiting) applicant.waits(this.#when(entry));
    });
  }

  /** Looks again who may go. Called after whatever changes what is believed. */
  pump(): void {
    if (this.#waiting > 0) this.#look();
    if (this.#waiting === 0) this.#rest();
  }

  #look(): void {
    const now = this.#clock.now();
    const blocked = new Set<Bucket>();
    const open = new Set(this.#lines.values());
    let wakeAt = Number.POSITIVE_INFINITY;
    let later = false;
    for (let entry = this.#next(open); entry; entry = this.#next(open)) {
      const { line } = entry;
      const at = this.#consider(entry, blocked, now);
      if (at === 'went') continue;
      open.delete(line);
      wakeAt = Math.min(wakeAt, at);
      later ||= at > Math.max(line.asked, now + shortWait) && at < Number.POSITIVE_INFINITY;
      line.asked = Math.max(line.asked, at);
    }
    this.#looks += 1;
    if (later || this.#looks * askedPerLook >= this.#waiting) {
      this.#looks = 0;
      this.#ask(this.#ordered(), new Map(), now);
    }
    this.#schedule(wakeAt, now);
  }

  #lineOf({ operation, policies, priority }: Applicant): Line {
    const key = `${priority} ${operation} ${policies.join()}`;
    const line = this.#lines.get(key) ?? new Line(key, priority);
    this.#lines.set(key, line);
    return line;
  }

  #leave(entry: Entry): void {
    const { line } = entry;
    line.remove(entry);
    this.#waiting -= 1;
    if (line.count === 0) this.#lines.delete(line.key);
  }

  #rest(): void {
    this.#ledger.calm();
    this.#schedule(Number.POSITIVE_INFINITY, this.#clock.now());
  }

  /** Who is next of the first in these lines: the longest wait of the priority whose turn it is. */
  #next(lines: ReadonlySet<Line>): Entry | undefined {
    const first: { [P in Priority]?: Entry } = {};
    for (const { priority, first: entry } of lines) {
      const { number = Number.POSITIVE_INFINITY } = first[priority] ?? {};
      if (entry && entry.number < number) first[priority] = entry;
    }
    const { ahead, interactive, bulk } = first;
    return ahead ?? (this.#streak >= streakMost ? (bulk ?? interactive) : (interactive ?? bulk));
  }

  /** Admits the entry, or blocks the buckets that it waits for. Answers when to look again, for ever if an answer must come first. */
  #consider(entry: Entry, blocked: Set<Bucket>, now: number): number | 'went' {
    const { bytes, priority } = entry.applicant;
    const buckets = this.#ledger.bucketsFor(entry.applicant, now);
    if (buckets.some((bucket) => blocked.has(bucket))) return Number.POSITIVE_INFINITY;
    let at = now;
    for (const bucket of buckets) {
      const opening = bucket.opening(now, unitsOf(bucket, bytes));
      if (opening.kind === 'now') continue;
      blocked.add(bucket);
      at = Math.max(at, opening.kind === 'at' ? opening.at : Number.POSITIVE_INFINITY);
    }
    if (at > now) return at;
    if (priority === 'bulk') this.#streak = 0;
    if (priority === 'interactive') this.#streak += 1;
    entry.admit(this.#ledger.reserve(buckets, { now, bytes }));
    return 'went';
  }

  /** Refuses at once those whose turn is known to come too late. `ahead` are the units that go before them. */
  #ask(entries: readonly Entry[], ahead: Map<Bucket, number>, now: number): void {
    for (const entry of entries) {
      const { bytes, fits, refuse } = entry.applicant;
      const times = this.#ledger.bucketsFor(entry.applicant, now).map((bucket) => {
        const before = ahead.get(bucket) ?? 0;
        const units = unitsOf(bucket, bytes);
        ahead.set(bucket, before + units);
        return { name: bucket.name, at: bucket.heard ? bucket.soonest(now, units, before) : now };
      });
      const latest = Math.max(now, ...times.map(({ at }) => at));
      if (latest === now || fits(latest)) continue;
      entry.reject(
        refuse(
          latest,
          times.filter(({ at }) => !fits(at)).map(({ name }) => name),
        ),
      );
    }
  }

  /** The units that surely go before one who has just come: those of its own priority. */
  #ahead({ applicant, line }: Entry): Map<Bucket, number> {
    const now = this.#clock.now();
    const ahead = new Map<Bucket, number>();
    for (const other of this.#lines.values()) {
      if (other.priority !== line.priority || !other.first) continue;
      const own = other === line;
      for (const bucket of this.#ledger.bucketsFor(other.first.applicant, now)) {
        const mine = own ? unitsOf(bucket, applicant.bytes) : 0;
        const units = bucket.unit === 'content-bytes' ? other.bytes : other.count;
        ahead.set(bucket, (ahead.get(bucket) ?? 0) + units - mine);
      }
    }
    return ahead;
  }

  /** When the entry's turn comes, as far as is known. */
  #when(entry: Entry): number | undefined {
    const now = this.#clock.now();
    const times = this.#ledger
      .bucketsFor(entry.applicant, now)
      .map((bucket) => bucket.estimate(now, unitsOf(bucket, entry.applicant.bytes), 0));
    const latest = Math.max(now, ...times);
    return latest > now ? latest : undefined;
  }

  /** Those who wait, in the order of their turns. */
  #ordered(): Entry[] {
    const of = (wanted: Priority): Entry[] =>
      [...this.#lines.values()]
        .filter(({ priority }) => priority === wanted)
        .flatMap((line) => [...line])
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
    // One by one: so many arguments do not fit a call.
    for (const entry of interactive.slice(gone)) ordered.push(entry);
    return ordered;
  }

  #schedule(at: number, now: number): void {
    if (this.#wake?.at === at) return;
    this.#wake?.abort.abort();
    this.#wake = undefined;
    if (at === Number.POSITIVE_INFINITY) return;
    const wake = { at, abort: new AbortController() };
    this.#wake = wake;
    const look = (): void => {
      if (this.#wake !== wake) return;
      this.#wake = undefined;
      this.pump();
    };
    // Whole milliseconds: a clock that counts no parts would wake too early for ever.
    this.#clock.sleep(Math.ceil(at - now), wake.abort.signal).then(look, () => undefined);
  }
}
