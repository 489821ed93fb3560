import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';

const platform = createPlatform({ seed: 'team' });
const client = new SentinelSec(platform.clientOptions());

/** Stands for a database. In it, a real program stores the events, and the checkpoint after the last stored event. */
const store = new Map<string, string>();

async function follow(most: number): Promise<void> {
  const events = client.security.followEvents({}, { checkpoint: store.get('events') });
  let taken = 0;
  for await (const event of events) {
    console.log(event.created_at.slice(0, 10), event.type);
    store.set('events', events.checkpoint); // in a real program: in one transaction with the event
    taken += 1;
    if (taken === most) break;
  }
}

await follow(2);
console.log('A restart.');
await follow(2); // continues with the third event
