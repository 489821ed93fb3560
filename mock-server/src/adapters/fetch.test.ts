import { expect, test, vi } from 'vitest';
import { createPlatform } from './create-platform.ts';

const open = (): ReturnType<typeof createPlatform> => createPlatform({ seed: 'empty', frozen: true, startTime: 0 });

test('a request to another origin rejects with a network failure and reaches no network', async () => {
  const { fetch } = open();
  await expect(fetch('https://example.com/v1/account')).rejects.toThrow(TypeError);
  await expect(fetch('http://sandbox.sentinelsec.studio/v1/account')).rejects.toThrow(/is not the platform/);
});

test('an aborted call rejects with the reason of its signal', async () => {
  const platform = open();
  const url = `${platform.origin}/v1/health`;
  await expect(platform.fetch(url, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
  const abort = new AbortController();
  platform.on('health.get', () => new Promise<Response>(() => {}));
  const call = platform.fetch(url, { signal: abort.signal });
  abort.abort(new Error('during'));
  await expect(call).rejects.toThrow('during');
});

test('a network failure that a handler returns rejects as a network failure', async () => {
  const platform = open();
  const { HttpResponse, http } = await import('msw');
  platform.use(http.all('*', () => HttpResponse.error()));
  await expect(platform.fetch(`${platform.origin}/v1/health`)).rejects.toThrow(TypeError);
});

/** Returns a platform that answers `health.get` with a stream of three pieces. */
function streaming(): ReturnType<typeof createPlatform> {
  const platform = open();
  platform.on('health.get', () => {
    let pieces = 3;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (pieces-- > 0) controller.enqueue(new Uint8Array(4));
        else controller.close();
      },
    });
    return new Response(body, { headers: { 'content-type': 'application/octet-stream' } });
  });
  return platform;
}

test('no time passes while a file is being read; afterwards time passes', async () => {
  const platform = streaming();
  const { fetch, clock } = platform.clientOptions();
  const response = await fetch(`${platform.origin}/v1/health`);
  let waited = false;
  const wait = clock.sleep(1000).then(() => {
    waited = true;
  });
  const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  for (let turns = 0; turns < 20; turns++) await turn();
  expect(waited).toBe(false);
  expect((await response.bytes()).length).toBe(12);
  await wait;
  expect(clock.now()).toBe(1000);
});

test('a file that is dropped, or aborted while it is read, does not stop the clock', async () => {
  const platform = streaming();
  const { fetch, clock } = platform.clientOptions();
  await (await fetch(`${platform.origin}/v1/health`)).body?.cancel();
  await clock.sleep(1000);
  const abort = new AbortController();
  const response = await fetch(`${platform.origin}/v1/health`, { signal: abort.signal });
  abort.abort(new Error('enough'));
  await expect(response.bytes()).rejects.toThrow('enough');
  await clock.sleep(1000);
  expect(clock.now()).toBe(2000);
});

test('requests of another realm, which have no integrity metadata, are answered', async () => {
  vi.stubGlobal(
    'Request',
    class extends Request {
      override get integrity(): string {
        return undefined as unknown as string;
      }
    },
  );
  const { baseUrl, fetch } = createPlatform({ seed: 'empty' }).clientOptions();
  expect((await fetch(`${baseUrl}/v1/health`)).status).toBe(200);
});
