import { createPlatform } from '@sentinelsec/mock-server';
import { type Logger, SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform();
const say = (line: string, ...details: unknown[]) => console.log(line, ...details);
const logger: Logger = { debug: say, info: say, warn: say, error: say }; // or console, pino, winston

const client = new SentinelSec({ ...platform.clientOptions(), logger, logLevel: 'debug' });

// Receive every event. TypeScript narrows an event by its `type`. If a listener throws, the client ignores the error.
const stop = client.onEvent((event) => {
  if (event.type === 'call.success') console.log(event.operation, event.status, event.attempts, event.body);
});
await client.account.get(); // the log and the event contain the email address in masked form
stop();

// Let the server fail once. The log shows that the client sends the call again.
platform.on('account.get', () => new Response(null, { status: 503 }), { once: true });
await client.account.get();
