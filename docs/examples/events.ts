import { createPlatform } from '@sentinelsec/mock-server';
import { type Logger, SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform();
const say = (line: string, ...details: unknown[]) => console.log(line, ...details);
const logger: Logger = { debug: say, info: say, warn: say, error: say }; // or the console, pino, winston

const client = new SentinelSec({ ...platform.clientOptions(), logger, logLevel: 'debug' });

// Every event, typed: `type` narrows it. What a listener throws is ignored.
const stop = client.onEvent((event) => {
  if (event.type === 'call.success') console.log(event.operation, event.status, event.attempts, event.body);
});
await client.account.get(); // the email address is masked, in the log and in the event
stop();

// A server that fails once: the log says that the call was sent again.
platform.on('account.get', () => new Response(null, { status: 503 }), { once: true });
await client.account.get();
