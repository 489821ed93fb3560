import { createWorlds } from '@sentinelsec/mock-server';
import { ControlError, controlClient } from '@sentinelsec/mock-server/control';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { afterAll, expect, test } from 'vitest';

// In your project, the server is another process: the command, or a container.
const server = await startServer(createWorlds({ frozen: true }), { port: 0, control: true });
afterAll(() => server.close());

const control = controlClient({ origin: server.url, token: server.control?.token ?? '' });

test('a test in another process has its own world', async () => {
  const { apiKey } = await control.worlds.create({ name: 'checkout' });
  const world = control.inWorld('checkout');
  const client = new SentinelSec({ apiKey, baseUrl: server.url });

  await world.faults.add({ kind: 'problem', problem: 'internal-error', operation: 'account.get', times: 1 });
  await client.account.get();
  await world.clock.advance({ days: 31 });

  await world.journal.verify({ request: { operation: 'account.get', status: 500 }, times: 1 });
  await world.journal.verify({ request: { operation: 'account.get', status: 200 }, times: 1 });
  await control.worlds.remove({ name: 'checkout' });
});

test('a refusal of the server is an error that says why', async () => {
  const refused = control.limits.exhaust({ policy: 'standrad' });
  await expect(refused).rejects.toThrow('Did you mean "standard"?');
  await expect(refused).rejects.toBeInstanceOf(ControlError);
});
