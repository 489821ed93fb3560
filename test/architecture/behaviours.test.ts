import { expect, test } from 'vitest';
import { contract } from '../../mock-server/src/generated/contract.ts';
import { behaviours } from '../../mock-server/src/operations/table.ts';

test.each(Object.keys(contract.operations))('%s has its own behaviour in the mock', (id) => {
  expect(Object.hasOwn(behaviours, id)).toBe(true);
});

test('no behaviour is for an operation that the spec does not have', () => {
  expect(Object.keys(behaviours).filter((id) => !Object.hasOwn(contract.operations, id))).toEqual([]);
});
