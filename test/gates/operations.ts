import path from 'node:path';
import { load } from '../../sdk/scripts/spec/load.ts';
import { type Operation, operationsOf } from '../../sdk/scripts/spec/model.ts';
import { root } from '../support/project-root.ts';

const spec = load(path.join(root, 'openapi.yaml'));

/** Every operation of the description. */
export const operations: readonly Operation[] = operationsOf(spec);

/** Those that take a key. */
export const keyed: readonly Operation[] = operations.filter(({ auth }) => auth === 'key');

/** The operation of an id. */
export function operationOf(id: string): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`The description has no operation ${id}.`);
  return found;
}

/** Whether an operation takes a parameter of a name. */
export const takes = ({ parameters }: Operation, name: string): boolean =>
  parameters.some((parameter) => parameter.name === name);

const policies = spec['x-quota-policies'] as Readonly<Record<string, { readonly charge?: string; readonly unit: string }>>;

/** The policies of an operation that count its calls: all of them, or those whose second factor was passed. */
export const countingCalls = (operation: Operation, charge: 'after-mfa' | undefined): readonly string[] =>
  operation.policies.filter((name) => policies[name]?.unit === 'requests' && policies[name].charge === charge);
