import { interleaved, reportOf } from './fresh.ts';
import { median } from './measure.ts';
import { entryOf } from './peers.ts';

/** What an import took, and the packages that it loaded. Times are microseconds of CPU and milliseconds. */
interface ImportReport {
  readonly cpu: number;
  readonly wall: number;
  readonly loaded: readonly string[];
}

/** Packages that only some programs need. They are loaded at first use. */
const notYet = ['undici', 'age-encryption', 'redis', 'ioredis', '@opentelemetry/api'];

/** What is imported, and how often. */
interface ImportPlan {
  readonly packages: readonly string[];
  readonly rounds: number;
  /** The folder of the client's peers, which are imported too; undefined without peers. */
  readonly folder?: string | undefined;
}

/**
 * A Markdown table of the time that imports take in a new process, beside openapi-fetch. Throws if an import loads a package that
 * only some programs need.
 */
export async function importTable({ packages, rounds, folder }: ImportPlan): Promise<string> {
  const names = ['openapi-fetch', ...packages];
  const items = names.map((name) => ({ name, specifier: import.meta.resolve(name) }));
  if (folder !== undefined) for (const name of ['ky', '@octokit/core']) items.push({ name, specifier: entryOf(folder, name) });
  const results = await interleaved(items, rounds, ({ specifier }) =>
    reportOf<ImportReport>('./import-caller.ts', { specifier }),
  );
  const lines = items.map(({ name }, index) => {
    const own = results.map((row) => row[index] as ImportReport);
    const early = own.flatMap(({ loaded }) => loaded).filter((one) => notYet.includes(one));
    if (early.length > 0) throw new Error(`The import of ${name} loads ${[...new Set(early)].join(', ')}.`);
    const times = (of: 'cpu' | 'wall'): number =>
      median(results.map((row) => (row[index] as ImportReport)[of] / (row[0] as ImportReport)[of]));
    const cpu = median(own.map((one) => one.cpu)) / 1000;
    const wall = median(own.map((one) => one.wall));
    return `| ${name} | ${cpu.toFixed(1)} | ${times('cpu').toFixed(2)} | ${wall.toFixed(1)} | ${times('wall').toFixed(2)} |`;
  });
  return [
    '### An import in a new process',
    '',
    '| package | CPU ms | × | ms | × |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
  ].join('\n');
}
