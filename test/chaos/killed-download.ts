import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

// Runs a download in its own process. The program counts the moments just before and just after each operation on the disk, and
// kills itself at the moment with the number `KILL_AT`. If a write is next, the program first writes half of the bytes.
const [to = '', baseUrl = '', format = 'csv', recipient = '', identity = ''] = process.argv.slice(2);
const killAt = Number(process.env.KILL_AT ?? 0);
let steps = 0;

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Counts a moment before or after an operation on the disk. At the moment `KILL_AT`, runs `before` and kills the process. */
async function step(before: () => unknown = () => undefined): Promise<void> {
  steps += 1;
  if (steps !== killAt) return;
  await before();
  process.kill(process.pid, 'SIGKILL');
  // The process must do nothing more until the signal arrives.
  await new Promise(() => undefined);
}

/** Functions that change the arguments of a write, so that it writes only the first half. */
const halves: Readonly<Record<string, (given: unknown[]) => unknown[]>> = {
  write: ([bytes, offset, length, ...rest]) => [bytes, offset, Math.floor(Number(length) / 2), ...rest],
  writev: ([chunks, ...rest]) => [(chunks as unknown[]).slice(0, Math.ceil((chunks as unknown[]).length / 2)), ...rest],
  writeFile: ([text, ...rest]) => [String(text).slice(0, String(text).length / 2), ...rest],
};

/** Changes a method of an object. The new method counts a step before and a step after the work of the old method. */
function watch(owner: object, name: string): void {
  const original = Reflect.get(owner, name) as Method;
  Reflect.set(owner, name, async function (this: unknown, ...given: unknown[]) {
    const half = owner === handles ? halves[name] : undefined;
    await step(() => half && original.apply(this, half(given)));
    const result = await original.apply(this, given);
    await step();
    return result;
  });
}

const probe = await promises.open(process.execPath, 'r');
const handles = Object.getPrototypeOf(probe) as object;
await probe.close();
for (const name of ['open', 'rename', 'link', 'rm', 'mkdir', 'writeFile']) watch(promises, name);
for (const name of ['write', 'writev', 'datasync', 'sync', 'truncate', 'close', 'writeFile']) watch(handles, name);
syncBuiltinESMExports();
steps = 0;

const { SentinelSec } = await import('../../sdk/src/client/client.ts');
const { systemClock } = await import('../../sdk/src/base/clock.ts');
const { systemRandom } = await import('../../sdk/src/base/random.ts');
const { Hub } = await import('../../sdk/src/base/hub.ts');
const { download } = await import('../../sdk/src/exports/download.node.ts');
const client = new SentinelSec({ baseUrl, apiKey: async () => process.env.KEY ?? '' });
const caller = { exports: client.exports, clock: systemClock, random: systemRandom, hub: new Hub() };
const { files } = await download(
  caller,
  {
    datasets: ['usage_logs', 'audit_entries'],
    format: format === 'json' ? 'json' : 'csv',
    to,
    ...(recipient !== '' && { recipient, identity }),
    onProgress: ({ bytes }) => void process.send?.({ bytes }),
  },
  { segmentBytes: 131_072, checkpointBytes: 65_536 },
);
process.send?.({ steps, files: files.length });
process.disconnect?.();
