import { interleaved, reportOf } from './fresh.ts';
import { median } from './measure.ts';
import { entryOf } from './peers.ts';

/**
 * The figures of one import, and the packages that it has loaded. Times are microseconds of processor time and milliseconds of
 * real time.
 */
interface ImportReport {
  readonly cpu: number;
  readonly wall: number;
  readonly loaded: readonly string[];
}

/** Packages that only some programs need. The client must not load them before their first use. */
const notYet = ['undici', 'age-encryption', 'redis', 'ioredis', '@opentelemetry/api'];

/**
 * The imports of the client. The entry `node` has most of its code in the same file as the client, and is of no use without the
 * client. The benchmark therefore measures both together.
 */
export const clientImports: readonly string[] = [
  '@sentinelsec/sdk',
  '@sentinelsec/sdk/core',
  '@sentinelsec/sdk + @sentinelsec/sdk/node',
];

/** The modules to import, and the number of rounds. */
interface ImportPlan {
  /** The names of the modules. If a name contains ` + `, the same process imports several modules. */
  readonly packages: readonly string[];
  readonly rounds: number;
  /** The folder of other API clients, whose imports are measured too. Undefined if they are not measured. */
  readonly folder?: string | undefined;
}

/**
 * Measures the time of imports in a new process, and the import of openapi-fetch for comparison. Throws if an import loads a
 * package that only some programs need. Returns a Markdown table.
 */
export async function importTable({ packages, rounds, folder }: ImportPlan): Promise<string> {
  const names = ['openapi-fetch', ...packages];
  const items = names.map((name) => ({ name, specifiers: name.split(' + ').map((one) => import.meta.resolve(one)) }));
  if (folder !== undefined) for (const name of ['ky', '@octokit/core']) items.push({ name, specifiers: [entryOf(folder, name)] });
  const results = await interleaved(items, rounds, ({ specifiers }) =>
    reportOf<ImportReport>('./import-caller.ts', { specifiers }),
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
