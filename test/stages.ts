// Runs the stages of `npm test`, `npm run test:all` or `npm run check`. Prints a line for each stage, with its time.
import { spawn } from 'node:child_process';

/** A script in package.json. */
interface Stage {
  readonly script: string;
  readonly what: string;
}

const checks: readonly Stage[] = [
  { script: 'types', what: 'types, by TypeScript 7' },
  { script: 'lint', what: 'format and lint of the code' },
  { script: 'spec', what: 'lint of openapi.yaml' },
  { script: 'generated', what: 'generated files are those of openapi.yaml' },
  { script: 'dead', what: 'unused files, exports and dependencies' },
];
const slower: readonly Stage[] = [
  { script: 'test:slower', what: 'tests that start other programs, compile or kill' },
  { script: 'types:6', what: 'types, by TypeScript 6' },
  { script: 'build', what: 'build of both packages' },
  { script: 'test:docs', what: 'the docs site: built, and tried in a browser' },
  { script: 'test:packages', what: 'tests of the built and packed packages' },
  { script: 'try-packages', what: 'packed packages with other test runners, from the registry' },
];

/**
 * The checks and the other stages of each command. The checks run first, two at a time, and the output of a check appears only if
 * the check fails. Then the other stages run one after the other.
 */
const plans: Readonly<Record<string, { readonly checks: readonly Stage[]; readonly stages: readonly Stage[] }>> = {
  check: { checks, stages: [{ script: 'floors', what: 'floors and clock' }] },
  test: { checks, stages: [{ script: 'vitest', what: 'tests' }] },
  all: { checks: [], stages: slower },
};

interface Result {
  readonly ok: boolean;
  readonly output: string;
}

function run({ script }: Stage, stdio: 'inherit' | 'pipe'): Promise<Result> {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', stdio, stdio],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, output: String(error) }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function timed(stage: Stage, stdio: 'inherit' | 'pipe'): Promise<boolean> {
  const from = performance.now();
  const { ok, output } = await run(stage, stdio);
  const seconds = ((performance.now() - from) / 1000).toFixed(1).padStart(6);
  console.log(`${ok ? 'ok    ' : 'FAILED'}${seconds} s  ${stage.script}: ${stage.what}`);
  if (!ok && output) console.log(output);
  return ok;
}

/** Takes stages from a list and runs them, until the list is empty. Returns whether all of these stages passed. */
async function work(left: Stage[]): Promise<boolean> {
  let ok = true;
  for (let stage = left.shift(); stage; stage = left.shift()) ok = (await timed(stage, 'pipe')) && ok;
  return ok;
}

async function runPlan(name: string): Promise<boolean> {
  const plan = plans[name];
  if (!plan) throw new Error(`There is no plan "${name}". Name one of ${Object.keys(plans).join(', ')}.`);
  if (plan.checks.length > 0) console.log(`Checks, two at a time: ${plan.checks.map(({ script }) => script).join(', ')}`);
  const left = [...plan.checks];
  const results = await Promise.all([work(left), work(left)]);
  if (results.includes(false)) return false;
  for (const stage of plan.stages) {
    console.log(`Stage ${stage.script}: ${stage.what}`);
    if (!(await timed(stage, 'inherit'))) return false;
  }
  return true;
}

const from = performance.now();
const ok = await runPlan(process.argv[2] ?? 'test');
console.log(`${ok ? 'All stages passed' : 'A stage failed'} after ${((performance.now() - from) / 1000).toFixed(0)} s.`);
process.exitCode = ok ? 0 : 1;
