import { expect, test, vi } from 'vitest';
import { undiciTransport } from './undici-transport.node.ts';

vi.mock('undici', () => ({ Agent: class {}, EnvHttpProxyAgent: class {} }));

test('a runtime that puts another package in place of undici is told so, and nothing is sent', async () => {
  await expect(undiciTransport()('http://127.0.0.1:1/', {})).rejects.toMatchObject({
    kind: 'configuration',
    message: expect.stringContaining('Leave the option `fetch` out'),
  });
});
