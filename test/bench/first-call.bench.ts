import { once } from 'node:events';
import { createPlatform } from '@sentinelsec/mock-server';
import { interleaved, reportOf, started } from './fresh.ts';
import { median } from './measure.ts';

/** The figures of one first call: microseconds of processor time, and milliseconds of real time. */
interface FirstCall {
  readonly cpu: number;
  readonly wall: number;
}

const contenders = [
  'global fetch, JSON read',
  'openapi-fetch',
  'client.account.get()',
  'undici.request, JSON read',
  'client.account.get() over undiciTransport()',
];

/**
 * Measures the first call of a new process: the import, the client, the connection and the response. Returns a Markdown table.
 */
export async function firstCallTable(rounds: number): Promise<string> {
  const server = started('./server.ts', {});
  const [port] = (await once(server, 'message')) as [number];
  const { apiKey } = createPlatform({ seed: 'empty' });
  const results = await interleaved(contenders, rounds, (contender) =>
    reportOf<FirstCall>('./first-call-caller.ts', { contender, baseUrl: `http://127.0.0.1:${port}`, apiKey }),
  ).finally(() => server.disconnect());
  const lines = contenders.map((name, index) => {
    const own = results.map((row) => row[index] as FirstCall);
    const times = (of: keyof FirstCall): string =>
      median(results.map((row) => (row[index] as FirstCall)[of] / (row[0] as FirstCall)[of])).toFixed(2);
    const cpu = (median(own.map((one) => one.cpu)) / 1000).toFixed(1);
    return `| ${name} | ${cpu} | ${times('cpu')} | ${median(own.map(({ wall }) => wall)).toFixed(1)} | ${times('wall')} |`;
  });
  return [
    '### The first call of a new process',
    '',
    '| contender | CPU ms | × | ms | × |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
  ].join('\n');
}
