import type { OperationContract } from '../../base/contract.ts';
import { moment } from '../../base/time.ts';

/** What an answer of a deprecated operation says of its end: since when (RFC 9745), and until when (RFC 8594). */
export function deprecationHeaders({ deprecated }: Pick<OperationContract, 'deprecated'>): Record<string, string> {
  if (!deprecated) return {};
  const since = Math.floor(moment(deprecated.at) / 1000);
  return { Deprecation: `@${since}`, Sunset: new Date(moment(deprecated.sunset)).toUTCString() };
}
