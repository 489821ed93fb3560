import type { CallOptions, WithResponse } from '../base/call.ts';
import type { CallSite } from '../base/call-site.ts';
import type { OperationInfo } from '../base/operation-table.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import type { OperationId } from '../generated/operations.ts';
import type { Request } from './build-call.ts';
import { headerPairs } from './caller-headers.ts';
import { checkCallOptions } from './option-table.ts';

/**
 * A function that makes a call. `site` is the place in the user's program at which the call started. If the call fails, the stack
 * of the error shows this place.
 */
export type Run = (request: Request, site: CallSite) => Promise<WithResponse<unknown>>;

const noOptions: CallOptions = {};
const noParams: Request['params'] = {};

/**
 * Assigns the arguments of a method to the parts of a request, in the order: path parameters, body, query, options. The function
 * skips the parts that the operation does not have.
 */
export function requestOf(operation: OperationId, info: OperationInfo, args: readonly unknown[]): Request {
  const rest = [...args];
  const params = info.params.length === 0 ? noParams : Object.fromEntries(info.params.map((name) => [name, rest.shift()]));
  const body = info.body ? rest.shift() : undefined;
  const query = info.query.length > 0 ? (rest.shift() as Request['query']) : undefined;
  const given = rest.shift() as CallOptions | undefined;
  const options = given === undefined || given === null ? noOptions : checkCallOptions(given);
  if (rest.some((argument) => argument !== undefined))
    throw new ConfigurationError(
      `\`${operation}\` takes at most ${args.length - rest.length} arguments. Nothing was sent. Leave the others out.`,
      {
        operation,
      },
    );
  return {
    operation,
    known: true,
    info,
    reads: info.response,
    params,
    query,
    body,
    options: options.headers ? { ...options, headers: headerPairs(options.headers) } : options,
  };
}
