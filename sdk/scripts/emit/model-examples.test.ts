import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../test/support/project-root.ts';
import { load } from '../spec/load.ts';
import { operationsOf } from '../spec/model.ts';
import { modelExamples } from './model-examples.ts';

const spec = load(path.join(root, 'openapi.yaml'));
const exampleOf = modelExamples(spec, operationsOf(spec));

test.each([
  ['a model that an operation returns', 'Account', 'const account: Account = await client.account.get();'],
  ['a model of a list', 'KeyList', /^const keyList: KeyList = await client\.keys\.list\(/],
  ['a model that a list holds', 'Role', /^const \w+: Role \| undefined = \(await client\..+\)\.data\[0\];$/],
  ['a model of a request', 'AccountClose', /^const accountClose: AccountClose = \{ confirm_api_username: '.+' \};$/],
  ['a choice of texts', 'Plan', /^const plan: Plan = '\w+';$/],
  ['a model whose name JavaScript has', 'Export', /^const result: Export = await client\.exports\./],
])('the example of %s shows how to get one', (_, model, line) => {
  const [blank, tag, fence, code, end] = exampleOf(model, model);
  expect([blank, tag, fence, end]).toEqual(['', '@example', '```ts', '```']);
  expect(code).toMatch(line);
});

test('a model of which the spec shows no value has no example', () => {
  const silent = { ...spec, components: { ...spec.components, schemas: { Moon: { type: 'string' } } } };
  expect(modelExamples(silent, [])('Moon', 'Moon')).toEqual([]);
});
