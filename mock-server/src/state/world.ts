import { type Due, schedule } from '../base/agenda.ts';
import { toBase64Url } from '../base/base64.ts';
import type { VirtualClock } from '../base/clock.ts';
import { type LastId, stepUlid, ulid } from '../base/ids.ts';
import { bytes, letters, next } from '../base/random.ts';
import { timestamp } from '../base/time.ts';
import { contract, type IdPrefix } from '../generated/contract.ts';
import type { Tables } from '../records/rows.ts';
import type { State } from './state.ts';

/** One platform: its data, its clock and its random numbers. Rules and operations read and change this object. */
export class World {
  /** The clock. Replaced when a snapshot is restored. */
  clock: VirtualClock;
  /** All data. Replaced as a whole when a snapshot is restored. */
  state: State;

  constructor(clock: VirtualClock, state: State) {
    this.clock = clock;
    this.state = state;
  }

  /**
   * Returns a second `World` with the same data and clock. If this world is restored later (see `restore`), the second `World`
   * still has the old data and clock. Each request uses such a second `World`. So a request that still runs after the restoration
   * cannot change the restored data.
   */
  epoch(): World {
    return new World(this.clock, this.state);
  }

  /**
   * Returns true if this world has not been restored since its method `epoch` returned the argument. This world and the argument
   * then still share their data.
   */
  isAt({ state }: World): boolean {
    return this.state === state;
  }

  /** Restores a snapshot: replaces the data and the clock. Running requests continue with the old data and clock. */
  restore(state: State, clock: VirtualClock): void {
    this.state = state;
    this.clock = clock;
  }

  /** Returns the current time in milliseconds since the epoch. */
  now(): number {
    return this.clock.now();
  }

  /** Returns the current time as RFC 3339, the format in request and response bodies. */
  timestamp(): string {
    return timestamp(this.now());
  }

  /** The tables of the current data. */
  get tables(): Tables {
    return this.state.tables;
  }

  /** Returns a new id of a record. The id is greater than all earlier ids. */
  id(prefix: IdPrefix): string {
    return `${prefix}_${this.ulid()}`;
  }

  /** Returns the parts of a new ULID, which is greater than all earlier ULIDs. */
  nextId(): LastId {
    const { lastId, dice } = this.state;
    stepUlid(lastId, dice, this.now());
    return { time: lastId.time, high: lastId.high, low: lastId.low };
  }

  /** Returns a new ULID, which is greater than all earlier ULIDs. */
  ulid(): string {
    return ulid(this.state.lastId, this.state.dice, this.now());
  }

  /** Returns a random number from 0 up to but not including 1. */
  chance(): number {
    return next(this.state.dice);
  }

  /** Returns a text of random characters from the alphabet of API keys. */
  secret(length: number): string {
    return letters(this.state.dice, contract.keyFormat.alphabet, length);
  }

  /** Returns 256 random bits in base64url: 43 characters. */
  token(): string {
    return toBase64Url(this.bytes(32));
  }

  /** Returns random bytes. */
  bytes(length: number): Uint8Array {
    return bytes(this.state.dice, length);
  }

  /** Schedules a job. */
  schedule(due: Due): void {
    schedule(this.state.agenda, due);
  }
}
