import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSections, statementsOf } from '../../sdk/scripts/policy/statements.ts';
import { mutations } from '../mutation/mutations.ts';
import { root } from '../support/project-root.ts';

const statements = statementsOf(readSections(path.join(root, 'docs/policy/statements.yaml')));

test('every rule that `npm run mutate` removes is found exactly once at its place', () => {
  const wrong = mutations.filter(({ file, from }) => {
    const source = readFileSync(path.join(root, 'mock-server/src', file), 'utf8');
    return source.split(from).length !== 2;
  });
  expect(wrong).toEqual([]);
});

test('most statements with effects that a client can see have a rule that can be removed, each with an id that has tests', () => {
  const shown = statements.filter(({ tests = [] }) => tests.length > 0).map(({ id }) => id);
  const taken = new Set(mutations.map(({ statement }) => statement));
  expect([...taken].filter((id) => !shown.includes(id))).toEqual([]);
  expect(taken.size).toBeGreaterThan((shown.length * 3) / 4);
});
