import type { ApiCall, CallOptions, WithResponse } from '../base/call.ts';
import { CallSite } from '../base/call-site.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import type { Namespaces } from '../generated/namespaces.ts';
import { type OperationId, type OperationInfo, operations } from '../generated/operations.ts';
import type { Request } from './build-call.ts';
import { CallPromise } from './call-promise.ts';
import { headerPairs } from './caller-headers.ts';
import { ListPromise, type Page } from './list-promise.ts';
import { checkCallOptions } from './option-table.ts';

/** A function that makes a call. The error of the call shows the place in the program that made the call. */
export type Run = (request: Request, site: CallSite) => Promise<WithResponse<unknown>>;

/** Assigns the arguments of a method to path parameters, body, query and options, as far as the operation has them. */
function requestOf(operation: OperationId, info: OperationInfo, args: readonly unknown[]): Request {
  const rest = [...args];
  const params = Object.fromEntries(info.params.map((name) => [name, rest.shift()]));
  const body = info.body ? rest.shift() : undefined;
  const query = info.query.length > 0 ? (rest.shift() as Request['query']) : undefined;
  const options = checkCallOptions((rest.shift() ?? {}) as CallOptions);
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
    options: { ...options, ...(options.headers && { headers: headerPairs(options.headers) }) },
  };
}

function method(operation: OperationId, info: OperationInfo, run: Run): (...args: unknown[]) => ApiCall<unknown> {
  if (!info.list) {
    const call = (...args: unknown[]): ApiCall<unknown> => {
      const site = new CallSite(call);
      const reply = (async () => run(requestOf(operation, info, args), site))();
      return new CallPromise(() => reply);
    };
    return call;
  }
  const list = (...args: unknown[]): ApiCall<unknown> => {
    const site = new CallSite(list);
    // Built once for all pages, because headers may come from an iterator that can be read only once.
    let request: Request | undefined;
    const fetchPage = async (cursor: string | undefined): Promise<WithResponse<Page<unknown>>> => {
      request ??= requestOf(operation, info, args);
      return (await run(cursor === undefined ? request : { ...request, cursor }, site)) as WithResponse<Page<unknown>>;
    };
    return new ListPromise(fetchPage, operation);
  };
  return list;
}

/** Makes a method for every operation, grouped by tag. */
export function makeNamespaces(run: Run): Namespaces {
  const namespaces: Record<string, Record<string, unknown>> = {};
  for (const [id, info] of Object.entries(operations) as [OperationId, OperationInfo][]) {
    const [tag = '', name = ''] = id.split('.');
    namespaces[tag] = { ...namespaces[tag], [name]: method(id, info, run) };
  }
  return namespaces as unknown as Namespaces;
}
