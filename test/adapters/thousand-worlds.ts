// Creates a thousand worlds, changes data in each of them, and prints the memory of the process.
import { createWorlds } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';

const worlds = createWorlds({ startTime: '2026-06-01T00:00:00.000Z', frozen: true, check: conformance });
const statuses: number[] = [];
for (let place = 0; place < 1_000; place++) {
  const { origin, apiKey, fetch } = worlds.create(`w${place}`);
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ organization_name: `World ${place}` });
  const response = await fetch(`${origin}/v1/account`, { method: 'PATCH', headers, body });
  await response.text();
  statuses.push(response.status);
}
const changed = statuses.filter((status) => status === 200).length;
console.log(JSON.stringify({ worlds: worlds.list().length, changed, residentBytes: process.resourceUsage().maxRSS * 1_024 }));
