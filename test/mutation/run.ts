import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startVitest, type TestCase } from 'vitest/node';
import { root } from '../support/project-root.ts';
import { type Mutation, mutations } from './mutations.ts';

// Checks that the tests notice a missing rule. Each rule fulfils a statement of the privacy policy, such as `P-044`. This script
// removes one rule from the sources while they are loaded, and runs the tests whose titles contain the id of the statement. At
// least one of these tests must fail. `npm run mutate` does this for all rules, one after the other. `npm run mutate -- P-044`
// does this only for the rules that fulfil P-044.
const wanted = process.argv.slice(2);

const folder = path.join(root, 'test/policy');

/** Returns the test files that contain the id of a statement. */
const filesOf = (statement: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name))
    .filter((file) => readFileSync(file, 'utf8').includes(statement));

/**
 * Removes a rule and runs the tests of the statement that the rule fulfils. Returns how many tests passed and how many failed.
 */
async function without({ statement, file, from, to }: Mutation): Promise<{ readonly passed: number; readonly failed: number }> {
  const place = path.join(root, 'mock-server/src', file);
  const plugin = {
    name: 'without-a-rule',
    enforce: 'pre' as const,
    transform: (code: string, id: string) => (id.split('?')[0] === place ? code.replace(from, () => to) : undefined),
  };
  const options = {
    watch: false,
    fsModuleCache: false,
    reporters: [{}],
    testNamePattern: statement,
  };
  const vitest = await startVitest(filesOf(statement), options, { plugins: [plugin] });
  const states = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()].map(stateOf));
  await vitest.close();
  const count = (state: string): number => states.filter((one) => one === state).length;
  return { passed: count('passed'), failed: count('failed') };
}

const stateOf = (test: TestCase): string => test.result().state;

/** Removes one rule and prints the result. A process can do this only once, because it cannot load the sources again. */
async function takeOut(mutation: Mutation): Promise<void> {
  const { passed, failed } = await without(mutation);
  const verdict = passed + failed === 0 ? 'DID NOT RUN' : failed > 0 ? 'fails' : 'STAYS';
  console.log(`${verdict}  ${mutation.statement} without ${mutation.without} (${failed} of ${passed + failed})`);
  process.exitCode = failed > 0 ? 0 : 1;
}

const [place] = process.argv.slice(2).filter((word) => word.startsWith('#'));
const alone = place === undefined ? undefined : mutations[Number(place.slice(1))];
if (alone) await takeOut(alone);
else {
  const chosen = mutations.filter(({ statement }) => wanted.length === 0 || wanted.includes(statement));
  const runs = chosen.map((mutation) =>
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), `#${mutations.indexOf(mutation)}`], { stdio: 'inherit' }),
  );
  const bad = runs.filter(({ status }) => status !== 0).length;
  console.log(`${runs.length - bad} of ${runs.length} are noticed.`);
  process.exitCode = bad > 0 ? 1 : 0;
}
