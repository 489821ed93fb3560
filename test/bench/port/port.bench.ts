import { interleaved } from '../fresh.ts';
import { median, type Plan, rowsOf, table } from '../measure.ts';
import { bare, mock, prism, type ServerContender } from './contenders.ts';
import { RunningContender, withUsedMemory } from './running.ts';

/** The settings of the benchmark: how many rounds and how many requests. */
export interface PortPlan {
  readonly starts: number;
  readonly rounds: number;
  /** The number of requests in a round with 32 connections. A round with one connection has a quarter of them. */
  readonly requests: number;
  /** The benchmark measures the memory of a server when it has sent these numbers of responses since its start. */
  readonly memoryAfter: readonly number[];
  /** The folder in which Prism is installed. Undefined if Prism is not measured. */
  readonly peers: string | undefined;
}

/**
 * Measures servers on a port, each in its own process: the throughput, the start and the memory. Compares them with a bare
 * server. Returns Markdown tables.
 */
export async function portTables(plan: PortPlan): Promise<string> {
  const contenders = [bare, mock, ...(plan.peers === undefined ? [] : [prism(plan.peers)])];
  const started = await startTable(contenders, plan);
  const memory = await memoryTables(contenders, plan);
  const running: RunningContender[] = [];
  try {
    for (const contender of contenders) running.push(await RunningContender.start(contender));
    const names = contenders.map(({ name }) => name);
    const many = await loadTable(names, running, { calls: plan.requests, concurrency: 32, rounds: plan.rounds });
    const one = await loadTable(names, running, { calls: Math.ceil(plan.requests / 4), concurrency: 1, rounds: plan.rounds });
    return [many, one, started, memory].join('\n');
  } finally {
    await Promise.all(running.map((server) => server.stop()));
  }
}

async function loadTable(names: readonly string[], running: readonly RunningContender[], plan: Plan): Promise<string> {
  const { calls: requests, concurrency: connections, rounds } = plan;
  // The first round warms up the code and does not count.
  const [, ...results] = await interleaved(running, rounds + 1, (server) => server.load({ connections, requests }));
  return table(
    `A server on a port, ${connections === 1 ? 'one connection' : `${connections} connections`}`,
    rowsOf(names, results),
  );
}

async function startTable(contenders: readonly ServerContender[], { starts }: PortPlan): Promise<string> {
  const results = await interleaved(contenders, starts, async (contender) => {
    const server = await RunningContender.start(contender);
    await server.stop();
    return server.firstAnswer;
  });
  const lines = contenders.map(({ name }, index) => {
    const own = results.map((row) => row[index] ?? Number.NaN);
    const times = median(results.map((row) => (row[index] ?? Number.NaN) / (row[0] ?? Number.NaN)));
    return `| ${name} | ${median(own).toFixed(0)} | ${times.toFixed(2)} | ${Math.min(...own).toFixed(0)} | ${Math.max(...own).toFixed(0)} |`;
  });
  return [
    '### From the start of a server to its first answer',
    '',
    '| contender | ms | × | fastest | slowest |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
  ].join('\n');
}

/**
 * Makes two tables of the servers' memory. One shows the resident memory. The other shows the memory that a server still uses
 * after a garbage collection.
 */
async function memoryTables(contenders: readonly ServerContender[], { memoryAfter }: PortPlan): Promise<string> {
  const resident: string[] = [];
  const used: string[] = [];
  for (const contender of contenders) {
    const sizes = await sizesOf(contender, [], memoryAfter);
    resident.push(`| ${contender.name} | ${sizes.map(({ memory }) => memory.toFixed(0)).join(' | ')} |`);
    const collected = await sizesOf(contender, withUsedMemory, memoryAfter);
    const [{ used: first } = none, { used: last } = none] = collected.slice(-2);
    const requests = (memoryAfter.at(-1) ?? 0) - (memoryAfter.at(-2) ?? 0);
    const bytes = ((last - first) * 2 ** 20) / requests;
    used.push(`| ${contender.name} | ${collected.map((size) => size.used.toFixed(1)).join(' | ')} | ${bytes.toFixed(0)} |`);
  }
  const columns = ['at rest', ...memoryAfter.map((after) => `after ${after.toLocaleString('en')}`)];
  return [
    memoryTable('The memory of a server, in MB', columns, resident),
    memoryTable('What a server uses after a garbage collection, in MB', [...columns, 'bytes a request'], used),
  ].join('\n');
}

const memoryTable = (title: string, columns: readonly string[], lines: readonly string[]): string =>
  [
    `### ${title}`,
    '',
    `| contender | ${columns.join(' | ')} |`,
    `| --- |${columns.map(() => ' ---: |').join('')}`,
    ...lines,
    '',
  ].join('\n');

/** The memory of a server in megabytes. */
interface Sizes {
  /** The resident memory. */
  readonly memory: number;
  /** The used memory after a garbage collection. `NaN` if the server cannot report it. */
  readonly used: number;
}

const none: Sizes = { memory: Number.NaN, used: Number.NaN };

/** Starts a server, and measures its memory at rest and after each number of requests in `memoryAfter`. */
async function sizesOf(contender: ServerContender, options: readonly string[], memoryAfter: readonly number[]): Promise<Sizes[]> {
  const server = await RunningContender.start(contender, options);
  try {
    const sizes: Sizes[] = [];
    let answered = 0;
    for (const after of [0, ...memoryAfter]) {
      if (after > 0) await server.load({ connections: 32, requests: after - answered });
      answered = after;
      const memory = server.memory();
      sizes.push({ memory, used: options === withUsedMemory ? await server.usedMemory() : Number.NaN });
    }
    return sizes;
  } finally {
    await server.stop();
  }
}
