/** Something to measure: one call, and what it must answer. */
export interface Contender {
  readonly name: string;
  readonly call: () => Promise<unknown>;
}

/** What a contender took in one round. */
export interface Round {
  /** Microseconds of processor time for one call, all threads. */
  readonly cpu: number;
  readonly perSecond: number;
}

/** What to measure, and how much of it. */
export interface Plan {
  readonly calls: number;
  readonly concurrency: number;
  readonly rounds: number;
}

/** One line of the result; ratios are those within a round, and then the median. */
export interface Row {
  readonly name: string;
  readonly cpu: number;
  readonly timesCpu: number;
  readonly perSecond: number;
  readonly timesPerSecond: number;
}

/** The middle one; of an even number the upper of the two. */
export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/**
 * Runs all contenders in turn, round by round, so that a disturbance of the machine affects all of them. The first is what the
 * others are compared with. The first round warms up and is not counted.
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

/** The medians of the rounds of all contenders. The first contender is what the others are compared with. */
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

/** Makes the calls of one round, so many at a time. */
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

/** A Markdown table of the rows. */
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
