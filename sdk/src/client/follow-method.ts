import type { WithResponse } from '../base/call.ts';
import { CallSite } from '../base/call-site.ts';
import type { Clock } from '../base/clock.ts';
import type { FollowedList, FollowOptions } from '../base/follow.ts';
import type { OperationInfo } from '../base/operation-table.ts';
import { checkOptions, type OptionChecks } from '../errors/check-options.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import type { OperationId } from '../generated/operations.ts';
import type { QuotaStatus } from '../quota/status.ts';
import { ListFollower } from './follow.ts';
import { firstPosition, parseCheckpoint } from './follow-checkpoint.ts';
import { shortestInterval } from './follow-interval.ts';
import type { Page } from './list-promise.ts';
import { type Run, requestOf } from './method-request.ts';
import { callChecks } from './option-table.ts';
import { entriesOf, type Query, queryText } from './query-text.ts';

/** The parts of the client that a method such as `usage.followLogs` needs. */
interface FollowDeps {
  readonly clock: Clock;
  /** Returns the status of all quota policies. */
  readonly policies: () => readonly QuotaStatus[];
}

/** A list operation that has an additional method, such as `usage.followLogs`. */
export interface Followable {
  readonly id: OperationId;
  readonly info: OperationInfo;
  readonly follow: NonNullable<OperationInfo['follow']>;
}

const { idempotencyKey, ifMatch, ifNoneMatch, restoreToken, invitationToken, ...checks } = callChecks;
const between = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most;
const followChecks: OptionChecks<Required<FollowOptions>> = {
  ...checks,
  checkpoint: ['a string, the `checkpoint` of a followed list', (value) => typeof value === 'string'],
  interval: ['a number of milliseconds from 100 to 3 600 000', (value) => between(value, 100, 3_600_000)],
  maxOutage: ['a number of milliseconds from 0', (value) => between(value, 0, Number.POSITIVE_INFINITY)],
};
const defaultOutage = 3_600_000;

/** Makes a method of the client that returns new items of a list as they arrive, such as `usage.followLogs`. */
export function followMethod(list: Followable, run: Run, deps: FollowDeps): (...args: unknown[]) => FollowedList<unknown> {
  const { id, info, follow } = list;
  const method = `${id.slice(0, id.indexOf('.'))}.${follow.name}`;
  const start = (...args: unknown[]): FollowedList<unknown> => {
    const site = new CallSite(start);
    const path = args.slice(0, info.params.length);
    const [given, options, ...rest] = args.slice(info.params.length) as [Query?, FollowOptions?, ...unknown[]];
    const {
      checkpoint,
      interval,
      maxOutage = defaultOutage,
      ...call
    } = checkOptions(options ?? {}, followChecks, `\`${method}\``);
    const query = { ...ownQuery(given, method, follow.filters), ...follow.send, order: 'asc' };
    const request = requestOf(id, info, [...path, query, { priority: 'bulk', ...call }, ...rest]);
    const followed = { method, filters: filterText(query, method) };
    const ownPolicies = (): readonly QuotaStatus[] => deps.policies().filter(({ name }) => info.policies.includes(name));
    return new ListFollower(
      {
        clock: deps.clock,
        query: followed,
        operation: id,
        fetchPage: async (cursor, signal) =>
          (await run(
            { ...request, ...(cursor !== undefined && { cursor }), options: { ...request.options, signal } },
            site,
          )) as WithResponse<Page<unknown>>,
        shortestInterval: () => interval ?? shortestInterval(ownPolicies()),
        fixed: interval !== undefined,
        maxOutage,
        signal: call.signal,
      },
      checkpoint === undefined ? firstPosition : parseCheckpoint(checkpoint, followed),
    );
  };
  return start;
}

/**
 * Returns the filters and the page size that the caller gave. Throws a `ConfigurationError` if the caller gave another parameter.
 */
function ownQuery(given: Query | undefined, method: string, filters: readonly string[]): Readonly<Record<string, unknown>> {
  const entries = entriesOf(given, method);
  const allowed = [...filters, 'limit'];
  const other = entries.find(([name]) => !allowed.includes(name));
  if (other)
    throw new ConfigurationError(
      `\`${method}\` has no parameter ${JSON.stringify(other[0])}. It takes ${allowed.join(', ')}. Nothing was sent.`,
      { operation: method },
    );
  return Object.fromEntries(entries);
}

/**
 * Returns the filters as text, for the checksum in a checkpoint. The text does not depend on the order of the filters or on the
 * page size.
 */
function filterText({ limit, ...filters }: Readonly<Record<string, unknown>>, operation: string): string {
  const sorted = Object.entries(filters).sort(([one], [other]) => (one < other ? -1 : 1));
  return queryText(Object.fromEntries(sorted), { operation });
}
