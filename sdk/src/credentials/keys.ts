import { Secret } from '../base/secret.ts';
import { SharedWork } from '../base/shared-work.ts';
import { bareCause, messagesOf, stacksOf } from '../errors/bare-cause.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import { type Environment, withoutKeys } from '../wire/key-format.ts';
import { type HeldKey, type KeyProvider, type KeySource, soundKey } from './key-source.ts';

/**
 * Returns whether the error of a key source, or a cause of this error, quotes a key. For example, an error of `JSON.parse` quotes
 * the text that it could not parse.
 */
function quotesKey(cause: unknown): boolean {
  const texts = typeof cause === 'string' ? [cause] : [...messagesOf(cause), ...stacksOf(cause)];
  return texts.some((text) => withoutKeys(text) !== text);
}

/** Returns a signal that never aborts. */
const never = (): AbortSignal => new AbortController().signal;

/** Holds the API key of a client. If the server refuses the key, the class requests another key from the key source. */
export class Keys {
  readonly #source: KeyProvider;
  readonly #check: (environment: Environment) => void;
  readonly #onChange: () => void;
  #held: HeldKey | undefined;
  #before: Secret | undefined;
  /** The last key that the source returned. */
  #given: Secret | undefined;
  readonly #asking = new SharedWork<void>();
  /** The serial number of the newest request to the source. The first request has the number 1. */
  #questions = 0;
  /** The serial number of the newest request that the source has answered with a key; 0 if there is none. */
  #heard = 0;
  #answers = 0;
  #looking: Promise<void> | undefined;
  #changing: Promise<void> = Promise.resolve();
  #version: string | undefined;
  #spare: Secret | undefined;

  /**
   * `check` throws if a key of the given environment must not be sent to the client's base URL. The class calls `onChange` when
   * it replaces the current key with another key from the source, or with the spare key (see `keepSpare`). The method `replace`
   * itself does not call `onChange`.
   */
  constructor(source: KeySource, check: (environment: Environment) => void, onChange: () => void = () => undefined) {
    this.#check = check;
    this.#onChange = onChange;
    this.#source = typeof source === 'string' ? () => source : source;
    if (typeof source === 'string') this.#believe(source);
  }

  /** The current key; undefined until the source has returned a key. */
  get current(): HeldKey | undefined {
    return this.#held;
  }

  /**
   * Starts to check whether the `version` of the key source has changed. If it has changed, the client requests the key again. No
   * call waits for this check. The client ignores errors of the check.
   */
  freshen(): void {
    const { version } = this.#source;
    if (!version || !this.#held || this.#asking.running) return;
    this.#looking ??= this.#look(version)
      .catch(() => undefined)
      .finally(() => {
        this.#looking = undefined;
      });
  }

  /** The number of answers from the source: keys or errors. Answers to requests that `freshen` has made do not count. */
  get answers(): number {
    return this.#answers;
  }

  /** Waits until there is a key. Rejects with a `ConfigurationError` when the source fails. */
  async ready(signal: AbortSignal = never()): Promise<void> {
    if (!this.#held) await this.#ask(undefined, signal);
  }

  /**
   * Requests another key from the source, because the server refused the key with this `generation`. Resolves to true if the
   * client now has another key. Calls that wait at the same time share one request to the source. The argument `answers` is the
   * value that the property `answers` had when the refused call was sent. If the source has answered since then, the method sends
   * no new request to the source.
   */
  async refresh(generation: number, answers: number, signal: AbortSignal = never()): Promise<boolean> {
    const changed = (): boolean => this.#held?.generation !== generation;
    // A check of the source's version may be running now, and may bring another key.
    await this.#looking;
    if (changed()) return true;
    if (answers === this.#answers || this.#asking.running) await this.#ask(this.#held?.secret, signal);
    // If a rotation runs now, it gives the client another key when it succeeds. A failed rotation may leave a spare key.
    if (!changed()) await this.#changing;
    signal.throwIfAborted();
    if (!changed()) this.#useSpare();
    return changed();
  }

  /**
   * Runs a function that changes the key, such as a rotation. Only one such function runs at a time. If the server refuses the
   * key of an API call while the function runs, this call first requests another key from the source. If the source has no other
   * key, the call waits until the function has ended.
   */
  change<T>(work: () => Promise<T>): Promise<T> {
    const changed = this.#changing.then(work);
    const done = (): void => undefined;
    this.#changing = changed.then(done, done);
    return changed;
  }

  /**
   * Returns a copy with the same key and source. If a function that runs in `change` makes calls, it must make them with this
   * copy. Without the copy, the function could wait forever: if the server refuses one of its calls, this call waits until the
   * function ends, and the function waits for this call.
   */
  apart(): Keys {
    const own = new Keys(this.#source, this.#check);
    own.#held = this.#held;
    own.#given = this.#given;
    return own;
  }

  /** Uses this key from now on. */
  replace(key: string): void {
    this.#spare = undefined;
    this.#hold(key);
  }

  /**
   * Keeps a key that the client could not verify. The client uses this spare key if the server refuses the current key and the
   * source has no other key.
   */
  keepSpare(key: string): void {
    this.#spare = new Secret(key);
  }

  /** Returns the text. If it contains the current key or the previous key, the key is replaced by `[secret]`. */
  mask(text: string): string {
    const masked = this.#before?.maskIn(text) ?? text;
    return this.#held?.secret.maskIn(masked) ?? masked;
  }

  async #look(version: () => Promise<string>): Promise<void> {
    const found = await version();
    if (found === this.#version) return;
    await this.#take(undefined, never());
    this.#version = found;
  }

  #useSpare(): void {
    if (!this.#spare) return;
    this.replace(this.#spare.reveal());
    this.#onChange();
  }

  /**
   * Forgets the current request to the source, because the source may never answer this request. The next API call that needs the
   * key starts a new request.
   */
  abandon(): void {
    this.#asking.leaveBehind();
  }

  #ask(refused: Secret | undefined, signal: AbortSignal): Promise<void> {
    return this.#asking.join(signal, (shared) =>
      this.#take(refused, shared, () => {
        this.#answers += 1;
      }),
    );
  }

  /** Requests a key from the source. Calls `answered` before the key is in use, so that no call is sent between the two. */
  async #take(refused: Secret | undefined, signal: AbortSignal, answered = (): void => undefined): Promise<void> {
    this.#questions += 1;
    const question = this.#questions;
    let key: unknown;
    try {
      // The source is called without `this`. Otherwise, it would get this object, which holds the keys.
      const source = this.#source;
      key = await source(refused?.reveal(), { signal });
    } catch (cause) {
      if (SentinelSecError.is(cause)) throw cause;
      throw new ConfigurationError('The function in the option `apiKey` failed. Nothing was sent. See `cause` for its error.', {
        cause: quotesKey(cause) ? bareCause(cause, withoutKeys) : cause,
      });
    } finally {
      answered();
    }
    // A later request to the source has already returned a key. The key of this request may be older.
    if (question < this.#heard) return;
    this.#heard = question;
    const before = this.#held;
    this.#believe(key);
    if (before && before !== this.#held) this.#onChange();
  }

  /**
   * Uses the key that the source returned. If the source returned the same key as last time, the client keeps its current key,
   * because the current key may be newer, for example after a rotation.
   */
  #believe(key: unknown): void {
    const { secret } = soundKey(key);
    if (this.#given?.equals(secret)) return;
    this.#hold(key);
    this.#given = secret;
  }

  #hold(key: unknown): void {
    const sound = soundKey(key);
    this.#check(sound.environment);
    if (this.#held?.secret.equals(sound.secret)) return;
    this.#before = this.#held?.secret;
    this.#held = { ...sound, generation: (this.#held?.generation ?? 0) + 1 };
  }
}
