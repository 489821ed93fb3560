import type { components } from '../generated/paths.d.ts';
import type { FlatLog } from './log-columns.ts';

type Log = components['schemas']['UsageLog'];

/** An action of retention. Retention first anonymizes a log and later deletes it. */
export type Ending = 'anonymize' | 'delete';

/** How far a retention action has progressed in a chunk of logs. The action is either anonymization or deletion. */
export interface Progress {
  /** The first row that the action has not reached yet. */
  row: number;
  /** The time of the next job that performs the action, in milliseconds since the epoch; null if no job is scheduled. */
  at: number | null;
  /** The age at which the action anonymizes or deletes a log, in milliseconds. */
  period: number;
}

/**
 * A chunk of logs as plain data, row by row. For a deleted log, `logs` contains only the time of creation, in milliseconds since
 * the epoch.
 */
export interface LogChunkData {
  readonly number: number;
  readonly account: string;
  readonly progress: Readonly<Record<Ending, Progress>>;
  readonly versions: readonly number[];
  readonly sequences: readonly number[];
  readonly logs: readonly (Log | number)[];
}

/** Returns a log with placeholder values, to fill the row of a deleted log. Only the creation time of the deleted log is kept. */
export const erasedLog = (moment: number): FlatLog =>
  ({ id: { time: 0, high: 0, low: 0 }, created_at: moment, status: 0, duration_ms: 0 }) as unknown as FlatLog;
