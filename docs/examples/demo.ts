import assert from 'node:assert/strict';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec, SentinelSecError } from '@sentinelsec/sdk';
import { bar, heading, note, step } from './demo-screen.ts';

// A tour of the toolkit. It sends nothing over a network, and checks each result before it prints it.
const platform = createPlatform({ seed: 'team' });
const client = new SentinelSec(platform.clientOptions());
const from = platform.clock.now();

heading('The SentinelSec client against the mock platform. Nothing leaves this machine; the days are virtual.');

// 1. A call. Its types are generated from the spec.
const account = await client.account.get();
assert.equal(account.status, 'active');
step('Call', `account.get → ${account.api_username}, plan ${account.plan}`);

// 2. More calls than the limit allows at the same time: they wait and do not fail.
const limits = await client.limits.get();
const standard = limits.policies.find(({ name }) => name === 'standard');
assert(standard);
const calls = standard.remaining + 40;
const began = platform.clock.now();
const answers = await Promise.allSettled(Array.from({ length: calls }, () => client.account.get()));
const refused = platform.journal.find({ status: 429 }).length;
assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, calls);
assert.equal(refused, 0);
const seconds = (platform.clock.now() - began) / 1000;
assert(seconds > 0);
step(
  'Pace',
  `${calls} calls at once, ${standard.remaining} allowed: all answered, none refused, paced over ${seconds.toFixed(1)} s of virtual time`,
);

// 3. The key is rotated while calls are running.
const [current] = (await client.keys.list()).data.filter(({ id }) => id === platform.keyId);
assert(current);
let stored = '';
const store = async (secret: string): Promise<void> => {
  stored = secret;
};
const inFlight = Array.from({ length: 20 }, () => client.account.get());
await client.keys.rotateInPlace({ id: current.id, overlap: 'PT1H', store });
inFlight.push(...Array.from({ length: 20 }, () => client.account.get()));
await Promise.all(inFlight);
assert.notEqual(stored, platform.apiKey);
await platform.clock.advance({ hours: 2 });
const late = await new SentinelSec({ ...platform.clientOptions(), apiKey: platform.apiKey }).account
  .get()
  .catch((error: unknown) => error);
assert(SentinelSecError.is(late) && late.problem?.type.endsWith('key-rotated'));
assert.equal((await client.account.get()).id, account.id);
step(
  'Rotate',
  `a new key under ${inFlight.length} calls: none failed; the old one ended with its overlap (${late.problem?.title})`,
);

// 4. The clock advances to 31 days after the calls, then to 91 days.
const [log] = (await client.usage.listLogs({ operation: 'account.get', from: new Date(from).toISOString(), order: 'asc' })).data;
assert(log?.ip_address && log.user_agent);
await platform.clock.advanceTo(from + days(31));
const anonymous = await client.usage.getLog(log.id);
assert.equal(anonymous.ip_address, null);
assert.equal(anonymous.key_id, null);
assert.equal(anonymous.anonymized, true);
step(
  'Day 31',
  `log of ${log.method} ${log.path}: address ${log.ip_address} → gone, user agent "${log.user_agent}" → "${anonymous.user_agent}"`,
);

// 5. The client downloads an export in both formats.
const folder = await mkdtemp(path.join(tmpdir(), 'sentinelsec-demo-'));
for (const format of ['csv', 'json'] as const) {
  const result = await client.exports.download({
    datasets: ['usage_logs'],
    format,
    to: path.join(folder, format),
    onProgress: bar(format),
  });
  const [file] = result.files;
  assert(file && file.rows > 0);
  assert.equal((await readFile(file.path)).byteLength, file.bytes);
  step(
    'Export',
    `${file.rows} usage logs, ${file.bytes} bytes, sha-256 ${file.sha256.slice(0, 12)}… → ${path.join(format, path.basename(file.path))}`,
  );
}
note(`in ${folder}`);

await platform.clock.advanceTo(from + days(91));
const gone = await client.usage.getLog(log.id).catch((error: unknown) => error);
assert(SentinelSecError.is(gone) && gone.kind === 'not-found');
const left = await client.usage.listLogs({ to: new Date(from + days(1)).toISOString() });
assert.equal(left.data.length, 0);
step('Day 91', `the same log: ${gone.problem?.status} ${gone.problem?.title}; no log of that day is in any list`);

// 6. The account is closed. 30 days later, the platform deletes it.
const closed = await client.account.close({ confirm_api_username: account.api_username });
const refusedKey = await client.account.get().catch((error: unknown) => error);
assert(SentinelSecError.is(refusedKey) && refusedKey.kind === 'authentication');
step('Close', `keys end at once (${refusedKey.problem?.title}); it can be restored until ${closed.deletes_at.slice(0, 10)}`);
await platform.clock.advanceTo(Date.parse(closed.deletes_at));
const deleted = await client.account.get().catch((error: unknown) => error);
assert(SentinelSecError.is(deleted) && deleted.kind === 'gone');
step('Gone', `${deleted.problem?.status} ${deleted.problem?.title}`);

heading(`${Math.round((platform.clock.now() - from) / days(1))} days in ${(performance.now() / 1000).toFixed(1)} s.`);

function days(count: number): number {
  return count * 86_400_000;
}
