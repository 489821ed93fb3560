import assert from 'node:assert/strict';
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPlatform } from '@sentinelsec/mock-server';
import { asJavaScript } from './as-javascript.ts';
import { median } from './measure.ts';

const { apiKey } = createPlatform({ seed: 'empty' });

/** The figures of one download. */
export interface Taken {
  readonly seconds: number;
  /** The processor time of the downloading process in seconds, including all its threads. Undefined for `curl`. */
  readonly cpu?: number;
  /** The maximum memory of the downloading process, in MB. Undefined for `curl`. */
  readonly peak?: number;
}

export interface Served {
  readonly port: number;
  readonly path: string;
  readonly sha256: string;
}

/** The settings of the benchmark: the size of the file in GiB, the number of rounds, and a folder. */
export interface ExportsPlan {
  readonly gib: number;
  readonly rounds: number;
  /** The folder for the downloads. The figures depend on the disk of this folder. */
  readonly folder: string;
}

export const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
export const run = (command: string, args: readonly string[]): string => execFileSync(command, args, { encoding: 'utf8' });

/**
 * Downloads a file with `curl -o` and verifies it with `openssl dgst`. If `sync` is set, also forces the file to the disk, as the
 * client does.
 */
function byHand({ port, path: at, sha256 }: Served, folder: string, sync: boolean): Taken {
  const file = path.join(folder, 'file');
  const began = performance.now();
  run('curl', ['--silent', '--fail', '--output', file, `http://127.0.0.1:${port}${at}`]);
  const digest = run('openssl', ['dgst', '-sha256', '-r', file]).slice(0, 64);
  if (sync) run('sync', [file]);
  const seconds = (performance.now() - began) / 1000;
  assert.equal(digest, sha256);
  return { seconds };
}

let program: Promise<string> | undefined;
/** Compiles the downloading program to JavaScript and returns the path of the result. Compiles it only once. */
const asDownload = async (): Promise<string> => {
  program ??= asJavaScript('./exports-download.ts');
  return fileURLToPath(await program);
};

async function byClient({ port, sha256 }: Served, folder: string, transport: string): Promise<Taken> {
  const child = fork(await asDownload(), [transport, `http://127.0.0.1:${port}`, path.join(folder, 'export'), apiKey]);
  const [taken] = (await once(child, 'message')) as [Taken & { readonly sha256: string }];
  await once(child, 'exit');
  assert.equal(taken.sha256, sha256);
  return taken;
}

const contenders: Readonly<Record<string, (served: Served, folder: string) => Taken | Promise<Taken>>> = {
  'curl -o, then openssl dgst': (served, folder) => byHand(served, folder, false),
  'curl -o, openssl dgst, then sync': (served, folder) => byHand(served, folder, true),
  'exports.download, undiciTransport': (served, folder) => byClient(served, folder, 'undici'),
  'exports.download, default transport': (served, folder) => byClient(served, folder, 'fetch'),
};

/**
 * Downloads one file over the loopback interface and verifies it, with command-line tools and with the client, one after the
 * other. Returns a Markdown table of medians.
 */
export async function exportsTable({ gib, rounds, folder }: ExportsPlan): Promise<string> {
  const bytes = Math.round(gib * 2 ** 30);
  const server = fork(script('./exports-server.ts'), [String(bytes)]);
  const [served] = (await once(server, 'message')) as [Served];
  const results = new Map<string, Taken[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, take] of Object.entries(contenders)) {
      const own = mkdtempSync(path.join(folder, 'sentinelsec-bench-'));
      results.get(name)?.push(await take(served, own));
      rmSync(own, { recursive: true });
    }
  }
  server.disconnect();
  const [base = []] = results.values();
  const lines = [...results].map(([name, taken]) => {
    const rate = median(taken.map(({ seconds }) => bytes / 1e6 / seconds));
    const times = median(taken.map(({ seconds }, at) => (base[at]?.seconds ?? seconds) / seconds));
    const cpu = taken.some((one) => one.cpu !== undefined)
      ? median(taken.map((one) => (one.cpu ?? 0) / (bytes / 1e9))).toFixed(2)
      : '';
    const peak = taken.some((one) => one.peak !== undefined) ? Math.max(...taken.map((one) => one.peak ?? 0)).toFixed(0) : '';
    return `| ${name} | ${rate.toFixed(0)} | ${times.toFixed(2)} | ${cpu} | ${peak} |`;
  });
  return [
    `### ${gib} GiB to a verified file`,
    '',
    '| contender | MB/s | × | CPU s/GB | peak MB |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
  ].join('\n');
}
