import path from 'node:path';
import { load } from '../../sdk/scripts/spec/load.ts';
import { type Operation, operationsOf } from '../../sdk/scripts/spec/model.ts';
import { root } from '../support/project-root.ts';

const spec = load(path.join(root, 'openapi.yaml'));

export const operations: readonly Operation[] = operationsOf(spec);

/** The operations that need an API key. */
export const keyed: readonly Operation[] = operations.filter(({ auth }) => auth === 'key');

/** Returns the operation that has this id. Throws if the spec has no such operation. */
export function operationOf(id: string): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`The description has no operation ${id}.`);
  return found;
}

/** Whether an operation has a parameter with this name. */
export const takes = ({ parameters }: Operation, name: string): boolean =>
  parameters.some((parameter) => parameter.name === name);

const policies = spec['x-quota-policies'] as Readonly<Record<string, { readonly charge?: string; readonly unit: string }>>;

/**
 * Returns the quota policies that count calls of an operation. If `charge` is undefined, these are the policies that count every
 * call. If `charge` is `after-mfa`, these are the policies that count only calls with a verified second factor.
 */
export const countingCalls = (operation: Operation, charge: 'after-mfa' | undefined): readonly string[] =>
  operation.policies.filter((name) => policies[name]?.unit === 'requests' && policies[name].charge === charge);
