import type { Outcome } from './workload.ts';

/** A run that is over. */
export interface Run {
  readonly outcomes: readonly Outcome[];
  /** How many calls were to be made. */
  readonly calls: number;
  /** The most that a call may take, in milliseconds. */
  readonly most: number;
  /** The share of calls that must get through what is in their way, from 0 to 1. */
  readonly through: number;
  /** The names of all keys that are there afterwards. */
  readonly made: readonly string[];
}

/** What is wrong with a run, one word a kind: nothing, if the client kept its promises. */
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
