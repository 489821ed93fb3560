import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform(); // the mock platform, in this process
// In an app, the client needs no options: new SentinelSec()
const client = new SentinelSec(platform.clientOptions());

const account = await client.account.get();
console.log(account.api_username, account.plan);

await platform.clock.advance({ days: 31 }); // takes no real time
const { data } = await client.usage.listLogs({ operation: 'account.get' });
console.log(data[0]?.path, data[0]?.ip_address);
