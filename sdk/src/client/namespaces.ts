import type { ApiCall, WithResponse } from '../base/call.ts';
import { CallSite } from '../base/call-site.ts';
import type { OperationInfo } from '../base/operation-table.ts';
import type { Namespaces } from '../generated/namespaces.ts';
import { type OperationId, operations } from '../generated/operations.ts';
import type { Request } from './build-call.ts';
import { callPromise } from './call-promise.ts';
import type { Followable } from './follow-method.ts';
import { ListPromise, type Page } from './list-promise.ts';
import { type Run, requestOf } from './method-request.ts';

function method(operation: OperationId, info: OperationInfo, run: Run): (...args: unknown[]) => ApiCall<unknown> {
  if (!info.list) {
    const call = (...args: unknown[]): ApiCall<unknown> => {
      const site = new CallSite(call);
      return callPromise((async () => run(requestOf(operation, info, args), site))());
    };
    return call;
  }
  const list = (...args: unknown[]): ApiCall<unknown> => {
    const site = new CallSite(list);
    // The request is built once for all pages, because headers may come from an iterator that can be read only once.
    let request: Request | undefined;
    const fetchPage = async (cursor: string | undefined): Promise<WithResponse<Page<unknown>>> => {
      request ??= requestOf(operation, info, args);
      return (await run(cursor === undefined ? request : { ...request, cursor }, site)) as WithResponse<Page<unknown>>;
    };
    return new ListPromise(fetchPage, operation);
  };
  return list;
}

type MakeFollow = (list: Followable) => unknown;

/**
 * Makes a method for every operation, and groups the methods by tag. For some list operations, `makeFollow` makes an additional
 * method, which returns new items as they arrive. Without `makeFollow`, these additional methods are missing.
 */
export function makeNamespaces(run: Run, makeFollow?: MakeFollow): Namespaces {
  const namespaces: Record<string, Record<string, unknown>> = {};
  for (const [id, info] of Object.entries(operations) as [OperationId, OperationInfo][]) {
    const [tag = '', name = ''] = id.split('.');
    const { follow } = info;
    namespaces[tag] = {
      ...namespaces[tag],
      [name]: method(id, info, run),
      ...(follow && makeFollow && { [follow.name]: makeFollow({ id, info, follow }) }),
    };
  }
  return namespaces as unknown as Namespaces;
}
