import { type Due, schedule } from '../base/agenda.ts';
import { toBase64Url } from '../base/base64.ts';
import type { VirtualClock } from '../base/clock.ts';
import { ulid } from '../base/ids.ts';
import { bytes, letters, next } from '../base/random.ts';
import { timestamp } from '../base/time.ts';
import { contract, type IdPrefix } from '../generated/contract.ts';
import type { Tables } from '../records/rows.ts';
import type { State } from './state.ts';

/** One platform's data, time and chance: all that rules and operations work on. */
export class World {
  /** Replaced when a snapshot is restored. */
  clock: VirtualClock;
  /** Replaced as a whole when a snapshot is restored. */
  state: State;

  constructor(clock: VirtualClock, state: State) {
    this.clock = clock;
    this.state = state;
  }

  /**
   * The same data and clock, also after this world was restored: a request works on the epoch that it came in at, so that what
   * it writes after a restore is lost with that epoch.
   */
  epoch(): World {
    return new World(this.clock, this.state);
  }

  /** Whether an epoch is the one that counts. */
  isAt({ state }: World): boolean {
    return this.state === state;
  }

  /** Takes data and clock from elsewhere. What is under way goes on in the epoch before. */
  restore(state: State, clock: VirtualClock): void {
    this.state = state;
    this.clock = clock;
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.clock.now();
  }

  /** The moment as it stands in bodies. */
  timestamp(): string {
    return timestamp(this.now());
  }

  /** The data, by kind. */
  get tables(): Tables {
    return this.state.tables;
  }

  /** A new id of a record, greater than all before it. */
  id(prefix: IdPrefix): string {
    return `${prefix}_${this.ulid()}`;
  }

  /** A new ULID, greater than all before it. */
  ulid(): string {
    return ulid(this.state.lastId, this.state.dice, this.now());
  }

  /** A number of 0 or more and below 1. */
  chance(): number {
    return next(this.state.dice);
  }

  /** That many characters of the key alphabet, by chance. */
  secret(length: number): string {
    return letters(this.state.dice, contract.keyFormat.alphabet, length);
  }

  /** 256 bits by chance, in base64url: 43 characters. */
  token(): string {
    return toBase64Url(this.bytes(32));
  }

  /** That many bytes, by chance. */
  bytes(length: number): Uint8Array {
    return bytes(this.state.dice, length);
  }

  /** Has a job run at its moment. */
  schedule(due: Due): void {
    schedule(this.state.agenda, due);
  }
}
