import type { components } from '../../generated/paths.d.ts';

type OperationCount = components['schemas']['OperationCount'];

/** The least that one must know of calls to count them. */
export interface CallsWithStatus {
  readonly operation: string;
  /** What a call was answered with. */
  readonly status: number;
  /** How many calls; one when left out. */
  readonly calls?: number;
}

/** Calls and errors (4xx and 5xx) by operation: most called first, then by name. */
export function countByOperation(counted: Iterable<CallsWithStatus>): OperationCount[] {
  const sums = new Map<string, { calls: number; errors: number }>();
  for (const { operation, status, calls = 1 } of counted) {
    const sum = sums.get(operation) ?? { calls: 0, errors: 0 };
    sums.set(operation, { calls: sum.calls + calls, errors: sum.errors + (status >= 400 ? calls : 0) });
  }
  return [...sums]
    .map(([operation, sum]) => ({ operation, ...sum }))
    .sort((one, other) => other.calls - one.calls || (one.operation < other.operation ? -1 : 1));
}
