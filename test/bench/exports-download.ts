import { SentinelSec } from '@sentinelsec/sdk';
import { undiciTransport } from '@sentinelsec/sdk/node';
import { peakMemory } from './peak-memory.ts';

// Downloads one file in its own process. Reports the time, the processor time and the maximum memory.
const [transport, baseUrl, to = '', apiKey = ''] = process.argv.slice(2);
const own = transport === 'undici' ? { fetch: undiciTransport() } : {};
const client = new SentinelSec({ baseUrl: baseUrl ?? '', apiKey, ...own });
const before = process.cpuUsage();
const began = performance.now();
const { files } = await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to });
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(before);
process.send?.({ seconds, cpu: (user + system) / 1e6, peak: peakMemory(), sha256: files[0]?.sha256 });
process.disconnect?.();
