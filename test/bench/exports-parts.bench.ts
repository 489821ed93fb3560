import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { asJavaScript } from './as-javascript.ts';
import { type ExportsPlan, run, type Served, script, type Taken } from './exports.bench.ts';
import { interleaved, reportOf } from './fresh.ts';
import { median } from './measure.ts';

/**
 * Measures each part of a download alone, with command-line tools and in Node. No client can be faster than these figures.
 * Returns a Markdown table of medians.
 */
export async function exportsPartsTable({ gib, rounds, folder }: ExportsPlan): Promise<string> {
  const bytes = Math.round(gib * 2 ** 30);
  const server = fork(script('./exports-server.ts'), [String(bytes)]);
  const [served] = (await once(server, 'message')) as [Served];
  const own = mkdtempSync(path.join(folder, 'sentinelsec-bench-'));
  const file = path.join(own, 'file');
  const url = `http://127.0.0.1:${served.port}${served.path}`;
  const byHandPart = (command: string, args: readonly string[]): Taken => {
    const began = performance.now();
    run(command, args);
    return { seconds: (performance.now() - began) / 1000 };
  };
  const program = await asJavaScript('./exports-part.ts');
  const inNode = (part: string): Promise<Taken> => reportOf(program, { part, bytes, file, port: served.port, path: served.path });
  const parts: readonly (readonly [string, () => Taken | Promise<Taken>])[] = [
    ['curl -o /dev/null', () => byHandPart('curl', ['--silent', '--fail', '--output', '/dev/null', url])],
    ['curl -o', () => byHandPart('curl', ['--silent', '--fail', '--output', file, url])],
    ['openssl dgst', () => byHandPart('openssl', ['dgst', '-sha256', file])],
    ...['receive', 'SHA-256', 'write', 'write and flush'].map((part) => [`Node: ${part}`, () => inNode(part)] as const),
  ];
  const results = await interleaved(parts, rounds, async ([, take]) => take());
  rmSync(own, { recursive: true });
  server.disconnect();
  const lines = parts.map(([name], index) => {
    const taken = results.map((row) => row[index] as Taken);
    const cpu = taken.some((one) => one.cpu !== undefined)
      ? median(taken.map((one) => (one.cpu ?? 0) / (bytes / 1e9)))
      : undefined;
    return `| ${name} | ${median(taken.map((one) => one.seconds / (bytes / 1e9))).toFixed(2)} | ${cpu?.toFixed(2) ?? ''} |`;
  });
  return ['### The parts of a download alone', '', '| part | s/GB | CPU s/GB |', '| --- | ---: | ---: |', ...lines, ''].join(
    '\n',
  );
}
