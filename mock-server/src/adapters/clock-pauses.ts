import { untilAborted } from '../base/until-aborted.ts';
import type { TimeControl } from '../platform/control/clock-control.ts';
import type { Pauses } from '../platform/engine/interception.ts';
import { pause } from './turn.ts';

/**
 * The maximum length of one timer, in milliseconds. A longer wait uses several timers, one after the other. A running timer keeps
 * the process alive, and an abort of the wait does not stop the timer. With short timers, the process can therefore end soon
 * after an abort.
 */
const atOnce = 250;

/**
 * Lets a request wait for a number of milliseconds on the clock of a platform. While the clock runs, a wait takes real time.
 * While the clock is frozen, a wait ends when the clock is set to the end time of the wait or to a later time.
 */
export class ClockPauses implements Pauses {
  readonly #clock: () => TimeControl;
  readonly #waiting = new Set<() => void>();
  /** How often the clock was set back. */
  #epoch = 0;

  constructor(clock: () => TimeControl) {
    this.#clock = clock;
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    const clock = this.#clock();
    const until = clock.now() + ms;
    const epoch = this.#epoch;
    while (clock.now() < until && epoch === this.#epoch) await untilAborted(this.#turn(until - clock.now()), signal);
    signal.throwIfAborted();
  }

  /**
   * Waits until the clock has advanced by `ms` milliseconds or until about `ms` milliseconds of real time have passed, whichever
   * comes first.
   */
  async atMost(ms: number, signal: AbortSignal): Promise<void> {
    const clock = this.#clock();
    const until = clock.now() + ms;
    const epoch = this.#epoch;
    let left = ms;
    let moved: Promise<void> | undefined;
    let paused: Promise<void> | undefined;
    while (left > 0 && clock.now() < until && epoch === this.#epoch) {
      const step = Math.min(left, until - clock.now(), atOnce);
      moved ??= this.#moved().then(() => {
        moved = undefined;
      });
      paused ??= pause(step).then(() => {
        left -= step;
        paused = undefined;
      });
      await untilAborted(Promise.race([moved, paused]), signal);
    }
    signal.throwIfAborted();
  }

  hang(signal: AbortSignal): Promise<never> {
    return untilAborted(new Promise<never>(() => {}), signal);
  }

  /**
   * Called after the clock was moved ahead or resumed. All waits then read the clock again. A wait ends if its end time has come.
   */
  ring(): void {
    for (const look of this.#waiting) look();
    this.#waiting.clear();
  }

  /** Ends all waits, because the clock was set back. */
  setBack(): void {
    this.#epoch++;
    this.ring();
  }

  #turn(ms: number): Promise<void> {
    const moved = this.#moved();
    return this.#clock().face().frozen ? moved : Promise.race([moved, pause(Math.min(ms, atOnce))]);
  }

  /** Resolves at the next call of `ring`. */
  #moved(): Promise<void> {
    return new Promise((look) => this.#waiting.add(look));
  }
}
