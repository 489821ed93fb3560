/** A contender: a function that makes one call, and the result that the call must have. */
export interface Contender {
  readonly name: string;
  readonly call: () => Promise<unknown>;
}

/** The figures of a contender in one round. */
export interface Round {
  /** The processor time for one call, including all threads, in microseconds. */
  readonly cpu: number;
  readonly perSecond: number;
}

/** How many calls to measure in each round, how many at the same time, and how many rounds. */
export interface Plan {
  readonly calls: number;
  readonly concurrency: number;
  readonly rounds: number;
}

/** One line of the result. A ratio is computed within each round, and the line contains the median of the rounds. */
export interface Row {
  readonly name: string;
  readonly cpu: number;
  readonly timesCpu: number;
  readonly perSecond: number;
  readonly timesPerSecond: number;
}

/** Returns the median. If the number of values is even, it is the higher one of the two middle values. */
export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/**
 * Runs all contenders one after the other, in several rounds, so a disturbance of the machine affects all of them. Ratios refer
 * to the first contender. The first round warms up the code and does not count.
 */
export async function measure(contenders: readonly Contender[], plan: Plan): Promise<Row[]> {
  const rounds: Round[][] = [];
  for (let round = 0; round <= plan.rounds; round++) {
    const results: Round[] = [];
    for (const contender of contenders) results.push(await once(contender, plan));
    if (round > 0) rounds.push(results);
  }
  return rowsOf(
    contenders.map(({ name }) => name),
    rounds,
  );
}

/** Computes the medians of the rounds for all contenders. Ratios refer to the first contender. */
export function rowsOf(names: readonly string[], rounds: readonly (readonly Round[])[]): Row[] {
  return names.map((name, index) => {
    const own = rounds.map((results) => results[index] as Round);
    const base = rounds.map((results) => results[0] as Round);
    return {
      name,
      cpu: median(own.map(({ cpu }) => cpu)),
      timesCpu: median(own.map(({ cpu }, at) => cpu / (base[at]?.cpu ?? cpu))),
      perSecond: median(own.map(({ perSecond }) => perSecond)),
      timesPerSecond: median(own.map(({ perSecond }, at) => perSecond / (base[at]?.perSecond ?? perSecond))),
    };
  });
}

/** Makes the calls of one round, `concurrency` of them at the same time. */
export async function once({ call }: Pick<Contender, 'call'>, { calls, concurrency }: Omit<Plan, 'rounds'>): Promise<Round> {
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  let left = calls;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { cpu: (user + system) / calls, perSecond: calls / seconds };
}

/** Makes a Markdown table of the rows. */
export function table(title: string, rows: readonly Row[]): string {
  const cells = rows.map(
    ({ name, cpu, timesCpu, perSecond, timesPerSecond }) =>
      `| ${name} | ${cpu.toFixed(0)} | ${timesCpu.toFixed(2)} | ${perSecond.toFixed(0)} | ${timesPerSecond.toFixed(2)} |`,
  );
  return [
    `### ${title}`,
    '',
    '| contender | CPU µs/call | × | calls/s | × |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...cells,
    '',
  ].join('\n');
}
