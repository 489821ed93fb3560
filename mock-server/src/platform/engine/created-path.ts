import type { OperationContract } from '../../base/contract.ts';
import { contract, type OperationId } from '../../generated/contract.ts';

type Creates = NonNullable<OperationContract['creates']>;

/**
 * Returns the path parameters of a created resource, such as `key_id`. Reads these parameters from `body`, the body of the answer
 * to the request that created the resource.
 */
export const createdPath = ({ parameters }: Creates, body: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).map(([name, pointer]) => [name, String(valueAt(body, pointer))]));

/** Returns the `Location` of a created resource, such as `/v1/keys/key_01…`. */
export function locationOf(
  creates: Creates,
  body: unknown,
  { operation, url }: { operation: OperationContract; url: URL },
): string {
  const own = operation.path.split('/').length - 1;
  const base = url.pathname.split('/').slice(0, -own).join('/');
  const path = createdPath(creates, body);
  const { path: template } = contract.operations[creates.reader as OperationId] as OperationContract;
  return base + template.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
}

const valueAt = (body: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>> | undefined)?.[part], body);
