// Prints the size of the heap while it makes calls. Fails if the heap grows.
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SentinelSec } from '../../sdk/src/index.ts';
import { keyWith } from '../support/fake-server.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const calls = 100_000;
const steps = 5;
const workers = 50;
/** The maximum growth of the heap in bytes, from the second step to the last step. In the first step, V8 still compiles code. */
const allowed = 2_000_000;

const headers = { 'ratelimit-policy': '"standard";q=1000000;w=60', ratelimit: '"standard";r=1000000;t=60' };
const client = new SentinelSec({
  apiKey: keyWith(),
  environment: 'test',
  logLevel: 'off',
  fetch: async () => {
    // The response arrives in another turn of the event loop, as from a network. The engine clears weak references only between
    // turns.
    await setImmediate();
    return Response.json({ plan: 'free' }, { headers });
  },
});

const call = async (): Promise<void> => {
  for (let made = 0; made < calls / steps / workers; made += 1) await client.account.get();
};

const heaps: number[] = [];
for (let step = 1; step <= steps; step += 1) {
  await Promise.all(Array.from({ length: workers }, call));
  await setImmediate();
  collect();
  heaps.push(process.memoryUsage().heapUsed);
  console.log(`${(step * calls) / steps} calls: ${Math.round((heaps.at(-1) ?? 0) / 1000)} kB of heap`);
}
if ((heaps.at(-1) ?? 0) - (heaps[1] ?? 0) > allowed) {
  console.error('The heap has grown.');
  process.exitCode = 1;
}
