import { createPlatform } from '@sentinelsec/mock-server';
import { type Account, SentinelSec, type UsageLog } from '@sentinelsec/sdk';

const client = new SentinelSec(createPlatform().clientOptions());

const heading = ({ api_username, plan }: Account): string => `${api_username} (${plan})`;
const failed = (logs: readonly UsageLog[]): UsageLog[] => logs.filter(({ status }) => status >= 400);

const account = await client.account.get(); // its type is Account
const { data } = await client.usage.listLogs();
console.log(heading(account), failed(data).length);
