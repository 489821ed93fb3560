import path from 'node:path';
import { build } from 'esbuild';
import { readSections, statementsOf } from '../../sdk/scripts/policy/statements.ts';
import { testsIn } from '../../sdk/scripts/policy/titles.ts';
import { benchResults, figureOf } from './pages/benchmarks.ts';
import { readProjectFile, repositoryRoot } from './repository.ts';
import type { SpecFacts } from './spec-facts.ts';
import { number } from './wording.ts';

const program = 'docs/examples/first-screen.ts';

/** Makes the first page of the site: the text of `docs/index.md`, a program with its output, and figures of the project. */
export async function landingPage(facts: SpecFacts): Promise<string> {
  const fence = (language: string, text: string): string => `\`\`\`${language}\n${text.trim()}\n\`\`\``;
  return readProjectFile('docs/index.md')
    .replace('FIRST_PROGRAM', fence('ts', readProjectFile(program)))
    .replace('FIRST_OUTPUT', fence('text', await outputOf(program)))
    .replace('FIGURES', figures(facts));
}

/** Runs a program of `docs/examples` with the sources of the packages, and returns its output. */
async function outputOf(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(repositoryRoot, file)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    alias: {
      '@sentinelsec/sdk': path.join(repositoryRoot, 'sdk/src/index.ts'),
      '@sentinelsec/mock-server': path.join(repositoryRoot, 'mock-server/src/index.ts'),
    },
    banner: {
      js: 'const lines = []; const console = { log: (...words) => lines.push(words.map(String).join(" ")), warn() {}, error() {} };',
    },
    footer: { js: 'export { lines };' },
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { lines } = (await import(`data:text/javascript;base64,${code}`)) as { lines: readonly string[] };
  return lines.join('\n');
}

function figures({ operations, problems }: SpecFacts): string {
  const statements = statementsOf(readSections(path.join(repositoryRoot, 'docs/policy/statements.yaml')));
  const tests = testsIn(path.join(repositoryRoot, 'test/policy'));
  const items = [
    [operations.length, 'operations', './api/'],
    [problems.length, 'problem types, each with what to do', './guides/troubleshooting'],
    [statements.length, 'statements of the privacy policy', './policy/'],
    [tests.length, 'tests that show them', './policy/'],
  ] as const;
  const shown = [...items, ...speeds()].map(
    ([count, words, link]) => `<a href="${link}"><strong>${number(count)}</strong>${words}</a>`,
  );
  return `<div class="landing-figures">\n${shown.join('\n')}\n</div>`;
}

/**
 * Returns figures from the benchmarks, each with its unit and a link to the page that describes the method. Leaves out a figure
 * if no benchmark has measured it.
 */
function speeds(): (readonly [number, string, string])[] {
  const results = benchResults();
  const link = './project/benchmarks';
  const cost = figureOf(results, {
    title: 'A call over the network, 32 at once',
    row: 'client.account.get()',
    column: 'CPU µs/call',
  });
  const rate = figureOf(results, {
    title: 'The mock platform by adapter, one at a time',
    row: 'platform.handle(request)',
    column: 'calls/s',
  });
  return [
    ...(cost === undefined ? [] : [[cost, 'µs of processor time for a call', link] as const]),
    ...(rate === undefined ? [] : [[rate, 'responses of the mock per second', link] as const]),
  ];
}
