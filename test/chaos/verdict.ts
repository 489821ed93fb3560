import type { Outcome } from './workload.ts';

/** The results of a finished run. */
export interface Run {
  readonly outcomes: readonly Outcome[];
  /** The number of calls to make. */
  readonly calls: number;
  /** The maximum duration of a call in milliseconds. */
  readonly most: number;
  /** The share of calls that must succeed in spite of the faults, from 0 to 1. */
  readonly through: number;
  /** The names of all keys that exist after the run. */
  readonly made: readonly string[];
}

/** Returns what went wrong in a run. Empty if nothing went wrong. */
export function complaints({ outcomes, calls, most, through, made }: Run): string[] {
  const times = new Map<string | undefined, number>();
  for (const name of made) times.set(name, (times.get(name) ?? 0) + 1);
  const right = outcomes.filter(({ ended }) => ended === 'right');
  const told: Readonly<Record<string, boolean>> = {
    'a call did not end': outcomes.length !== calls,
    'a call ended late': outcomes.some(({ tookMs }) => tookMs > most),
    'a wrong answer was taken for right': outcomes.some(({ ended }) => ended === 'wrong'),
    'too few calls got through': right.length < calls * through,
    'a write that succeeded is not there': right.some(({ name }) => name !== undefined && !times.has(name)),
    'a write was done twice': [...times.values()].some((count) => count > 1),
  };
  return Object.keys(told).filter((complaint) => told[complaint]);
}
