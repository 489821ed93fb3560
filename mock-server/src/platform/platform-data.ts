import { shown } from '../base/arguments.ts';
import { contract } from '../generated/contract.ts';
import { activeFactors, type FreshCode, freshCode } from '../rules/mfa/second-factor.ts';
import { copyState } from '../state/snapshot.ts';
import type { World } from '../state/world.ts';
import { TimeControl } from './control/clock-control.ts';
import { isSnapshot, type Snapshot, snapshotOf } from './control/snapshot.ts';
import { forkStart, type StartState } from './world-start.ts';

/**
 * Maps each snapshot to the start state of the platform that made the snapshot. `restore` reads the seeded key from this start
 * state.
 */
const startOf = new WeakMap<Snapshot, StartState>();

/** The data of a platform: its clock, the credentials of the seeded owner, and the data that `restore` and `reset` replace. */
export class PlatformData {
  /** Controls the time of the platform. */
  readonly clock: TimeControl;
  #start: StartState;
  /** @internal */
  readonly world: World;

  /** @internal */
  constructor(start: StartState, moved: () => void) {
    this.#start = start;
    this.world = start.world;
    this.clock = new TimeControl(start.world, moved);
  }

  /** The API key of the seeded owner. */
  get apiKey(): string {
    return this.#start.seeded.apiKey;
  }

  /** The id of `apiKey`. */
  get keyId(): string {
    return this.#start.seeded.keyId;
  }

  /** The TOTP secret of the seeded owner, in base32. */
  get totpSecret(): string {
    return this.#start.seeded.totpSecret;
  }

  /** The origin that accepts the seeded key. */
  get origin(): string {
    return contract.origins[this.#start.environment] ?? '';
  }

  /**
   * Returns a TOTP code of the seeded owner that the platform accepts now. Each code works only once. Throws a `RangeError` if
   * all codes that the platform accepts now were already used, or if the owner has no second factor.
   */
  totp(): string {
    const fresh = this.freshCode();
    if ('code' in fresh) return fresh.code;
    throw new RangeError(
      `Each code works once, and all current ones were used. Move the clock ${fresh.wait} ms ahead to get the next.`,
    );
  }

  /** Returns a TOTP code of the seeded owner. If all current codes were already used, returns the time until the next code. */
  protected freshCode(): FreshCode {
    const [factor] = activeFactors(this.world, this.#start.seeded.member);
    if (!factor) throw new RangeError('The owner has no active second factor.');
    return freshCode(this.world, factor);
  }

  /** The options, the seeded owner and the world of this platform. `world` contains the current data. @internal */
  get start(): StartState {
    return this.#start;
  }

  /** Takes a snapshot of data, limits, clock and keys. */
  snapshot(): Snapshot {
    const snapshot = snapshotOf(this.world);
    startOf.set(snapshot, this.#start);
    return snapshot;
  }

  /**
   * Restores the data, limits, clock and keys from a snapshot. The snapshot can come from any platform in this process. If a
   * client shares the clock, the time of the client never goes back. A request that is already running continues with the old
   * data and does not change the restored data. If the value is not a snapshot, throws a `TypeError`.
   */
  restore(snapshot: Snapshot): void {
    if (!isSnapshot(snapshot, this.world.state))
      throw new TypeError(`platform.restore: ${shown(snapshot)} is not a snapshot; give what platform.snapshot() returned.`);
    const { state, clock } = snapshot;
    this.world.restore(copyState(state), this.world.clock.standingAt(clock));
    const start = startOf.get(snapshot);
    // The snapshot of another platform brings its keys. This platform keeps its own seed for `reset`.
    if (start?.world === this.world) this.#start = start;
    else if (start) this.#start = { ...this.#start, seeded: start.seeded, environment: start.environment };
    this.clock.announce();
  }

  /** Continues as if the platform had started with this start state. @internal */
  protected adopt(start: StartState): void {
    this.restore(snapshotOf(start.world));
    const { machine, journalSize, check } = this.#start;
    this.#start = { ...start, world: this.world, machine, journalSize, check };
  }

  /** Returns the state with which a fork of this platform starts. @internal */
  protected branch(): StartState {
    return forkStart(this.#start);
  }

  /** Resets the data, limits and clock to their state at the start. */
  reset(): void {
    const { seeded, ...first } = this.#start.first();
    this.restore(first);
    this.#start = { ...this.#start, seeded, environment: this.#start.options.environment };
  }
}
