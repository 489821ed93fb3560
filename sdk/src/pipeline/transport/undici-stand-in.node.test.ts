import { expect, test, vi } from 'vitest';
import { undiciTransport } from './undici-transport.node.ts';

vi.mock('undici', () => ({ Agent: class {}, EnvHttpProxyAgent: class {} }));

test('in a runtime that replaces undici by its own module, an error says so, and nothing is sent', async () => {
  await expect(undiciTransport()('http://127.0.0.1:1/', {})).rejects.toMatchObject({
    kind: 'configuration',
    message: expect.stringContaining('Leave the option `fetch` out'),
  });
});
