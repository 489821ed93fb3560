import { Secret } from '../base/secret.ts';
import { SharedWork } from '../base/shared-work.ts';
import { bareCause, messagesOf, stacksOf } from '../errors/bare-cause.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import { type Environment, withoutKeys } from '../wire/key-format.ts';
import { type HeldKey, type KeyProvider, type KeySource, soundKey } from './key-source.ts';

/** Whether an error of the source, or one that it came of, says a key: `JSON.parse` for instance quotes what it could not read. */
function quotesKey(cause: unknown): boolean {
  const texts = typeof cause === 'string' ? [cause] : [...messagesOf(cause), ...stacksOf(cause)];
  return texts.some((text) => withoutKeys(text) !== text);
}

/** A signal for what nobody ends. */
const never = (): AbortSignal => new AbortController().signal;

/** Holds the key, and asks its source for another when the server refuses it. */
export class Keys {
  readonly #source: KeyProvider;
  readonly #check: (environment: Environment) => void;
  readonly #onChange: () => void;
  #held: HeldKey | undefined;
  #before: Secret | undefined;
  /** What the source gave last. */
  #given: Secret | undefined;
  readonly #asking = new SharedWork<void>();
  /** Numbers the questions to the source, and the latest of them that was answered: answers may overtake each other. */
  #questions = 0;
  #heard = 0;
  #answers = 0;
  #looking: Promise<void> | undefined;
  #changing: Promise<void> = Promise.resolve();
  #version: string | undefined;
  #spare: Secret | undefined;

  /**
   * `check` throws when a key of that environment must not be sent to where the client calls; `onChange` is told when
   * the source gives another key than before.
   */
  constructor(source: KeySource, check: (environment: Environment) => void, onChange: () => void = () => undefined) {
    this.#check = check;
    this.#onChange = onChange;
    this.#source = typeof source === 'string' ? () => source : source;
    if (typeof source === 'string') this.#believe(source);
  }

  /** The key, once there is one. */
  get current(): HeldKey | undefined {
    return this.#held;
  }

  /**
   * Looks whether the source has a new version, and takes its key when it comes. Nobody waits for it, and a failure is not
   * told: the held key may well go on working, and when it does not the source is asked again.
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

  /** How often the source has been asked and has answered. */
  get answers(): number {
    return this.#answers;
  }

  /** Waits until there is a key. Rejects with the source's failure as a `ConfigurationError`. */
  async ready(signal: AbortSignal = never()): Promise<void> {
    if (!this.#held) await this.#ask(undefined, signal);
  }

  /**
   * Asks the source for another key, since the server refused `generation`. True when the key has changed. All who come
   * meanwhile share one answer, and so do those whose request was sent when the source had given fewer `answers`.
   */
  async refresh(generation: number, answers: number, signal: AbortSignal = never()): Promise<boolean> {
    const changed = (): boolean => this.#held?.generation !== generation;
    // What is being read now was not asked for another key than the refused one.
    await this.#looking;
    if (changed()) return true;
    if (answers === this.#answers || this.#asking.running) await this.#ask(this.#held?.secret, signal);
    // A rotation that is under way ends with another key; one that broke off may have left one.
    if (!changed()) await this.#changing;
    signal.throwIfAborted();
    if (!changed()) this.#useSpare();
    return changed();
  }

  /** Runs what changes the key, one after the other. Who is refused meanwhile waits for its end. */
  change<T>(work: () => Promise<T>): Promise<T> {
    const changed = this.#changing.then(work);
    const done = (): void => undefined;
    this.#changing = changed.then(done, done);
    return changed;
  }

  /** The same key and source by themselves, for the call that changes the key: it must not wait for its own end. */
  apart(): Keys {
    const own = new Keys(this.#source, this.#check);
    own.#held = this.#held;
    own.#given = this.#given;
    return own;
  }

  /** Goes on with this key from now on. */
  replace(key: string): void {
    this.#spare = undefined;
    this.#hold(key);
  }

  /** Keeps a key that could not be proved, to fall to when the one in use is refused and the source has no other. */
  keepSpare(key: string): void {
    this.#spare = new Secret(key);
  }

  /** The text with the key, and the one before it, hidden. */
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

  /** Has whoever comes next ask the source anew: what it was asked for is so late that it may never come. */
  abandon(): void {
    this.#asking.leaveBehind();
  }

  #ask(refused: Secret | undefined, signal: AbortSignal): Promise<void> {
    return this.#asking.join(signal, (shared) =>
      this.#take(refused, shared).finally(() => {
        this.#answers += 1;
      }),
    );
  }

  async #take(refused: Secret | undefined, signal: AbortSignal): Promise<void> {
    this.#questions += 1;
    const question = this.#questions;
    let key: unknown;
    try {
      // Called on nothing: as a method of this it would be handed the keys.
      const source = this.#source;
      key = await source(refused?.reveal(), { signal });
    } catch (cause) {
      if (SentinelSecError.is(cause)) throw cause;
      throw new ConfigurationError('The function `apiKey` failed; its error is the cause. Nothing was sent.', {
        cause: quotesKey(cause) ? bareCause(cause, withoutKeys) : cause,
      });
    }
    // An answer that was overtaken by that to a later question may be an older key.
    if (question < this.#heard) return;
    this.#heard = question;
    const before = this.#held;
    this.#believe(key);
    if (before && before !== this.#held) this.#onChange();
  }

  /** Holds what the source gives, unless it is what it gave before: a key that was put in its place meanwhile is newer. */
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
