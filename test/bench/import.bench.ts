import { interleaved, reportOf } from './fresh.ts';
import { median } from './measure.ts';
import { entryOf } from './peers.ts';

/** What an import took, and the packages that it loaded. Times are microseconds of CPU and milliseconds. */
interface ImportReport {
  readonly cpu: number;
  readonly wall: number;
  readonly loaded: readonly string[];
}

/** Packages that only some programs need. The client loads them at first use. */
const notYet = ['undici', 'age-encryption', 'redis', 'ioredis', '@opentelemetry/api'];

/**
 * A Markdown table of the time that imports take in a new process, beside openapi-fetch. Throws if the client's import loads a
 * package that only some programs need. `folder` is where the peers are; undefined without peers.
 */
export async function importTable({ rounds, folder }: { rounds: number; folder?: string | undefined }): Promise<string> {
  const names = ['openapi-fetch', '@sentinelsec/sdk', '@sentinelsec/sdk/node'];
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
