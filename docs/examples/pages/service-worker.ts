import { createPlatform } from '@sentinelsec/mock-server';
import { handlers } from '@sentinelsec/mock-server/msw';
import { RateLimitError, SentinelSec } from '@sentinelsec/sdk';
import { setupWorker } from 'msw/browser';

// `npx msw init public` copies the script of the service worker into the folder that your site serves.
const platform = createPlatform({ seed: 'empty', frozen: true });
const worker = setupWorker(...handlers(platform));
await worker.start({ quiet: true });

const client = new SentinelSec({
  apiKey: platform.apiKey,
  mfa: async () => platform.totp(),
  maxRetries: 0,
  dangerouslyAllowBrowser: true, // the key works only with this platform
});
const show = (line: string): void => {
  document.body.append(line, document.createElement('br'));
};

await client.account.get();
await platform.clock.advance({ days: 30 });
const { data } = await client.usage.listLogs({ operation: 'account.get', order: 'asc' });
show(`after 30 days, the address of the log is ${data[0]?.ip_address}`);

platform.limits.exhaust(platform.apiKey, 'standard');
const refused = await client.account.get().catch((error: unknown) => error);
show(`with the limit used up: ${refused instanceof RateLimitError ? refused.status : 'no refusal'}`);
await platform.clock.advance({ minutes: 1 });
show(`a minute later, the account is ${(await client.account.get()).status}`);

const { id } = await client.exports.create({ datasets: ['account'], format: 'json' });
await platform.clock.advance({ hours: 1 });
show(`an hour later, the export is ${(await client.exports.get(id)).status}`);
document.body.dataset.done = 'true';
