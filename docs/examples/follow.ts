import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform({ seed: 'team' });
const client = new SentinelSec(platform.clientOptions());

/** Where a real program stores its position: a file or, best, the database that also gets the events. */
const store = new Map<string, string>();

async function follow(most: number): Promise<void> {
  const events = client.security.followEvents({}, { checkpoint: store.get('events') });
  let taken = 0;
  for await (const event of events) {
    console.log(event.created_at.slice(0, 10), event.type);
    store.set('events', events.checkpoint); // together with what was made of the event
    taken += 1;
    if (taken === most) break;
  }
}

await follow(2);
console.log('A restart.');
await follow(2); // the third event and the fourth
