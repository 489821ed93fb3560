import type { components } from '../../generated/paths.d.ts';

type OperationCount = components['schemas']['OperationCount'];

export interface CallsWithStatus {
  readonly operation: string;
  /** The HTTP status. */
  readonly status: number;
  /** The number of calls. Default: 1. */
  readonly calls?: number;
}

/**
 * Returns the number of calls and of errors (4xx and 5xx) of each operation. The operation with the most calls comes first.
 * Operations with the same number of calls are sorted by name.
 */
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
