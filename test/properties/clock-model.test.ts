import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VirtualClock } from '../../mock-server/src/base/clock.ts';
import { runs } from '../support/runs.ts';

const ms = fc.nat({ max: 100_000 });
const actions = fc.array(
  fc.oneof(
    fc.record({ does: fc.constantFrom('pass', 'step back', 'turn', 'wait'), ms }),
    fc.record({ does: fc.constantFrom('freeze', 'resume', 'start a stopwatch', 'save', 'restore', 'fork'), ms: fc.constant(0) }),
  ),
  { maxLength: 40 },
);
type Action = typeof actions extends fc.Arbitrary<(infer One)[]> ? One : never;

/**
 * A clock and a model of it. The model adds up the time that has passed while the clock was running, and all moves of the clock.
 */
class Twins {
  readonly source = { at: 1000 };
  clock = new VirtualClock(() => this.source.at, { at: 10_000, frozen: false });
  expected = { at: 10_000, frozen: false };
  #saved = { face: this.clock.face(), expected: { ...this.expected } };
  #elapsed = this.clock.stopwatch();
  #counted = 0;

  act({ does, ms: by }: Action): void {
    if (does === 'pass') this.#pass(by);
    else if (does === 'step back') this.source.at -= by;
    else if (does === 'turn') this.clock.turnTo(this.clock.now() + by);
    else if (does === 'wait') this.clock.moveTo(this.clock.now() + by);
    else if (does === 'freeze' || does === 'resume') this.#run(does);
    else if (does === 'save') this.#saved = { face: this.clock.face(), expected: { ...this.expected } };
    else this.#startAgain(does);
    if (does === 'turn' || does === 'wait') this.expected.at += by;
    if (does === 'wait') this.#counted += by;
  }

  check(): void {
    expect(this.clock.face()).toEqual(this.expected);
    expect(this.#elapsed()).toBe(this.#counted);
  }

  #pass(by: number): void {
    this.source.at += by;
    if (this.expected.frozen) return;
    this.expected.at += by;
    this.#counted += by;
  }

  #run(does: 'freeze' | 'resume'): void {
    this.clock[does]();
    this.expected.frozen = does === 'freeze';
  }

  #startAgain(does: string): void {
    if (does === 'restore') {
      this.clock = this.clock.standingAt(this.#saved.face);
      this.expected = { ...this.#saved.expected };
    } else if (does === 'fork') this.clock = this.clock.standingAt(this.clock.face());
    this.#elapsed = this.clock.stopwatch();
    this.#counted = 0;
  }
}

test('the time of a clock is correct after any sequence of running, jumps of its source, freezing, advancing, waiting, saving and forking', () => {
  fc.assert(
    fc.property(actions, (all) => {
      const twins = new Twins();
      for (const action of all) {
        twins.act(action);
        twins.check();
      }
    }),
    runs,
  );
});
