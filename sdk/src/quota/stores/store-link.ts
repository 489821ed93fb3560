import type { QuotaStoreHost } from './quota-store.ts';

/** The maximum response time of the store in milliseconds. */
const answerMost = 50;
/**
 * The duration of the second timer in milliseconds. Two timers, one after the other, measure the time `answerMost`. In a busy
 * process, the first timer may fire although a reply has already arrived. The process can then read this reply before the second
 * timer fires.
 */
const answerLast = 10;
/**
 * The minimum wait between a failure and the next request to the store, in milliseconds. The client adds a random time of up to
 * half of this wait.
 */
const retryAfter = 800;
/** The maximum number of requests without a reply. Requests for which the client no longer waits also count. */
const unansweredMost = 4;

/** The error for a reply of the store that is not a lease. */
export class UnreadableReply extends Error {}

/**
 * Returns the reason of a failure, for example `it failed with ECONNRESET`. The messages of the Redis client are left out,
 * because they may contain addresses and commands.
 */
function reasonOf(cause: unknown): string {
  if (cause instanceof UnreadableReply) return 'its reply is not a lease';
  const { code, message } = cause instanceof Error ? (cause as Error & { code?: unknown }) : { code: undefined, message: '' };
  const word = typeof code === 'string' ? code : /^[A-Z]{3,20}(?= )/.exec(message)?.[0];
  return word === undefined || !/^[A-Z_]{3,20}$/.test(word) ? 'it failed' : `it failed with ${word}`;
}

/**
 * Sends requests to the store. If the store is slow, unavailable or full, or its reply is not a lease, the client continues
 * without the store.
 */
export class StoreLink {
  readonly #host: QuotaStoreHost;
  #away = false;
  #told = false;
  #retryAt = Number.NEGATIVE_INFINITY;
  #unanswered = 0;

  constructor(host: QuotaStoreHost) {
    this.#host = host;
  }

  /** Whether the client works without the store at the moment. */
  get away(): boolean {
    return this.#away;
  }

  /** Returns whether the client may send a request to the store now. */
  ready(now: number): boolean {
    return this.#unanswered < unansweredMost && (!this.#away || now >= this.#retryAt);
  }

  /**
   * Sends one request. If the reply arrives in time, the method passes the reply to `take`. The method calls `failed` if the
   * request fails, if the reply is late, or if `take` throws because it cannot parse the reply. The method itself never throws.
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
    // If the Redis client throws synchronously, this chain converts the error to a rejection.
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
