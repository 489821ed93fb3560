import type { DatasetRows } from '@sentinelsec/sdk';
import { below, dice, letters, next } from '../../mock-server/src/base/random.ts';

type Log = DatasetRows['usage_logs'];

const calls = [
  ['account.get', 'GET', '/v1/account'],
  ['usage.listLogs', 'GET', '/v1/usage/logs'],
  ['keys.create', 'POST', '/v1/keys'],
  ['exports.downloadFile', 'GET', '/v1/exports/{export_id}/files/{name}'],
] as const;
const statuses = [200, 200, 200, 201, 404, 429, 500];
/** User agents. One of them contains a comma, like the user agents of browsers, and therefore needs quotes in CSV. */
const agents = [
  'sentinelsec-sdk/0.1.0 node/24.21.0',
  'curl/8.5.0',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'python-requests/2.32.3',
  '',
];
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Yields usage logs that resemble real ones. Each log has its own id and time. The other properties have few different values. A
 * tenth of the logs is anonymized. Every call yields the same logs.
 */
export function* logRows(count: number): Generator<Log> {
  const chance = dice(1);
  const one = <T>(values: readonly T[]): T => values[below(chance, values.length)] as T;
  const ulid = (): string => `01KASEQ4${letters(chance, alphabet, 18)}`;
  const keys = Array.from({ length: 8 }, () => `key_${ulid()}`);
  for (let index = 0; index < count; index++) {
    const [operation, method, path] = one(calls);
    const anonymized = next(chance) < 0.1;
    yield {
      id: `log_${ulid()}`,
      created_at: new Date(1_795_000_000_000 + index * 37).toISOString(),
      operation,
      method,
      path,
      status: one(statuses),
      duration_ms: below(chance, 900),
      key_id: anonymized ? null : one(keys),
      api_username: 'ada',
      ip_address: anonymized ? null : `203.0.113.${below(chance, 256)}`,
      user_agent: anonymized ? null : one(agents),
      request_id: `req_${ulid()}`,
      anonymized,
    };
  }
}
