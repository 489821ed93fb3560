import type { OperationContract } from '../../base/contract.ts';
import { moment } from '../../base/time.ts';

/**
 * Returns the headers that mark an answer of a deprecated operation. `Deprecation` says since when the operation is deprecated
 * (RFC 9745), and `Sunset` says when the operation ends (RFC 8594). Returns no headers for any other operation.
 */
export function deprecationHeaders({ deprecated }: Pick<OperationContract, 'deprecated'>): Record<string, string> {
  if (!deprecated) return {};
  const since = Math.floor(moment(deprecated.at) / 1000);
  return { Deprecation: `@${since}`, Sunset: new Date(moment(deprecated.sunset)).toUTCString() };
}
