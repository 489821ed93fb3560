import type { components } from '../generated/paths.d.ts';
import type { FlatLog } from './log-columns.ts';

type Log = components['schemas']['UsageLog'];

/** The actions of retention on a log: first anonymize, later delete. */
export type Ending = 'anonymize' | 'delete';

/** The progress with which retention anonymizes or deletes the logs of a chunk. */
export interface Progress {
  /** The first row that the action has not changed yet. */
  row: number;
  /** When the action continues, in milliseconds since the epoch; null if no job is scheduled. */
  at: number | null;
  /** The age at which the action changes a log, in milliseconds. */
  period: number;
}

/** A chunk as plain data, row by row. A deleted row has only its time. */
export interface LogChunkData {
  readonly number: number;
  readonly account: string;
  readonly progress: Readonly<Record<Ending, Progress>>;
  readonly versions: readonly number[];
  readonly sequences: readonly number[];
  readonly logs: readonly (Log | number)[];
}

/** Returns a log with placeholder values, for the row of a deleted log. Only the time of the deleted log is kept. */
export const erasedLog = (moment: number): FlatLog =>
  ({ id: { time: 0, high: 0, low: 0 }, created_at: moment, status: 0, duration_ms: 0 }) as unknown as FlatLog;
