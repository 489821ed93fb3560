import type { Dispatcher } from 'undici';

/** Lets a handler of undici pause or end an answer. */
export class DispatchControl implements Dispatcher.DispatchController {
  readonly #abort = new AbortController();
  rawHeaders: string[] = [];
  #paused: Promise<void> | undefined;
  #goOn: () => void = () => {};

  /** A signal that aborts when the handler ends the request. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get aborted(): boolean {
    return this.signal.aborted;
  }

  get reason(): Error | null {
    return this.aborted ? (this.signal.reason as Error) : null;
  }

  get paused(): boolean {
    return this.#paused !== undefined;
  }

  abort(reason: Error): void {
    this.#abort.abort(reason);
  }

  pause(): void {
    this.#paused ??= new Promise((resolve) => {
      this.#goOn = resolve;
    });
  }

  resume(): void {
    this.#paused = undefined;
    this.#goOn();
  }

  /** Resolves as soon as the answer is not paused. */
  async resumed(): Promise<void> {
    await this.#paused;
  }
}
