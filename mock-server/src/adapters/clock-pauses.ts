import { untilAborted } from '../base/until-aborted.ts';
import type { TimeControl } from '../platform/control/clock-control.ts';
import type { Pauses } from '../platform/engine/interception.ts';
import { pause } from './turn.ts';

/** How long real time is waited for at once, in milliseconds: whoever gives up keeps the process alive no longer. */
const atOnce = 250;

/**
 * Waits by a platform's clock: as long in real time as the clock runs with it, and at once when it is set ahead. While the clock is
 * frozen, until it is moved.
 */
export class ClockPauses implements Pauses {
  readonly #clock: () => TimeControl;
  readonly #waiting = new Set<() => void>();
  /** Counts how often the clock was set back. */
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

  hang(signal: AbortSignal): Promise<never> {
    return untilAborted(new Promise<never>(() => {}), signal);
  }

  /** Has all who wait look at the clock again. */
  ring(): void {
    for (const look of this.#waiting) look();
    this.#waiting.clear();
  }

  /** Ends all waits: the clock was set back, and what they waited for is no more. */
  setBack(): void {
    this.#epoch++;
    this.ring();
  }

  #turn(ms: number): Promise<void> {
    return new Promise((look) => {
      this.#waiting.add(look);
      if (!this.#clock().face().frozen) void pause(Math.min(ms, atOnce)).then(look);
    });
  }
}
