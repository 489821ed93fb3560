import type { components } from '../generated/paths.d.ts';
import type { FlatLog } from './log-columns.ts';

type Log = components['schemas']['UsageLog'];

/** What retention does to a log: it anonymizes it, and deletes it later. */
export type Ending = 'anonymize' | 'delete';

/** How far an ending has been done in a chunk. */
export interface Progress {
  /** The first row that it has not been done to. */
  row: number;
  /** When it continues, in milliseconds since the epoch; null while nothing is on the agenda. */
  at: number | null;
  /** The age, in milliseconds, at which it is done to a log. */
  period: number;
}

/** A chunk as plain data: row by row, and of a row that is gone its moment alone. */
export interface LogChunkData {
  readonly number: number;
  readonly account: string;
  readonly progress: Readonly<Record<Ending, Progress>>;
  readonly versions: readonly number[];
  readonly sequences: readonly number[];
  readonly logs: readonly (Log | number)[];
}

/** What a row has that is about to be erased. */
export const erasedLog = (moment: number): FlatLog =>
  ({ id: { time: 0, high: 0, low: 0 }, created_at: moment, status: 0, duration_ms: 0 }) as unknown as FlatLog;
