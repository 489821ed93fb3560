import type { QuotaStoreHost } from './quota-store.ts';

/** The store has so many milliseconds to answer. */
const answerMost = 50;
/** So many of them are given once the others are over: an answer that has come while the process was busy is read first. */
const answerLast = 10;
/** A store that failed is asked again after so many milliseconds, plus up to half as many at random. */
const retryAfter = 800;
/** Questions that were never answered are not waited for; with so many of them none is added. */
const unansweredMost = 4;

/** A store answered something else than a lease. */
export class UnreadableReply extends Error {}

/** What failed in one or two words. Messages of clients may quote addresses and commands, so only a code is told. */
function reasonOf(cause: unknown): string {
  if (cause instanceof UnreadableReply) return 'its answer is no lease';
  const { code, message } = cause instanceof Error ? (cause as Error & { code?: unknown }) : { code: undefined, message: '' };
  const word = typeof code === 'string' ? code : /^[A-Z]{3,20}(?= )/.exec(message)?.[0];
  return word === undefined || !/^[A-Z_]{3,20}$/.test(word) ? 'it failed' : `it failed with ${word}`;
}

/** Asks the store, and does without it when it is slow, gone, full or answers what is no lease. */
export class StoreLink {
  readonly #host: QuotaStoreHost;
  #away = false;
  #told = false;
  #retryAt = Number.NEGATIVE_INFINITY;
  #unanswered = 0;

  constructor(host: QuotaStoreHost) {
    this.#host = host;
  }

  /** Whether the store is done without for now. */
  get away(): boolean {
    return this.#away;
  }

  /** Whether the store may be asked now. */
  ready(now: number): boolean {
    return this.#unanswered < unansweredMost && (!this.#away || now >= this.#retryAt);
  }

  /**
   * Asks once. `take` is handed the answer that comes in time, and throws when it cannot be read; `failed` is called otherwise. Nothing is
   * thrown or rejected.
   */
  ask(question: () => Promise<unknown>, { take, failed }: { take: (reply: unknown) => void; failed: () => void }): void {
    const { clock, random } = this.#host;
    let open = true;
    const fail = (reason: string): void => {
      if (!open) return;
      open = false;
      cancel();
      this.#retryAt = clock.monotonic() + retryAfter * (1 + random.next() / 2);
      this.#tell(false, reason);
      failed();
    };
    let cancel = clock.deadline(
      answerMost - answerLast,
      () => {
        cancel = clock.deadline(answerLast, () => fail(`it gave no answer in ${answerMost} ms`), 'background');
      },
      'background',
    );
    const answered = (reply: unknown): void => {
      this.#unanswered -= 1;
      if (!open) return;
      try {
        take(reply);
      } catch (cause) {
        fail(reasonOf(cause));
        return;
      }
      open = false;
      cancel();
      this.#tell(true, undefined);
    };
    this.#unanswered += 1;
    // A client that throws at once is one that rejects.
    Promise.resolve()
      .then(question)
      .then(answered, (cause: unknown) => {
        this.#unanswered -= 1;
        fail(reasonOf(cause));
      });
  }

  #tell(inUse: boolean, reason: string | undefined): void {
    const news = this.#away === inUse || !this.#told;
    this.#told = true;
    this.#away = !inUse;
    if (news) this.#host.tell(inUse, reason);
  }
}
