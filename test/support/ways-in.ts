import type { Platform } from '@sentinelsec/mock-server';
import { handlers } from '@sentinelsec/mock-server/msw';
import { startServer } from '@sentinelsec/mock-server/server';
import { dispatcher } from '@sentinelsec/mock-server/undici';
import { setupServer } from 'msw/node';
import { Agent, fetch as undiciFetch } from 'undici';
import { onTestFinished } from 'vitest';

/** Sends a request to a path of a platform through one adapter. */
export type Call = (path: string, init?: RequestInit) => Promise<Response>;

/** An open adapter of a platform, and a function that closes it. */
export interface WayIn {
  readonly call: Call;
  readonly close: () => Promise<void>;
}

/** Functions that open each adapter of a platform, by its name. */
export const waysIn: Readonly<Record<string, (platform: Platform) => Promise<WayIn>>> = {
  handle: async (platform) => ({
    call: (path, init) => platform.handle(new Request(platform.origin + path, init)),
    close: async () => {},
  }),
  fetch: async (platform) => ({ call: (path, init) => platform.fetch(platform.origin + path, init), close: async () => {} }),
  dispatcher: async (platform) => {
    const dispatched = dispatcher(platform);
    const call = (path: string, init: RequestInit = {}): Promise<Response> =>
      undiciFetch(platform.origin + path, { ...init, dispatcher: dispatched } as never) as unknown as Promise<Response>;
    return { call, close: () => dispatched.close() };
  },
  msw: async (platform) => {
    const server = setupServer(...handlers(platform));
    server.listen({ onUnhandledFrame: 'error' });
    return { call: (path, init) => fetch(platform.origin + path, init), close: async () => server.close() };
  },
  http: async (platform) => {
    const server = await startServer(platform, { port: 0 });
    return { call: (path, init) => fetch(server.url + path, init), close: () => server.close() };
  },
  https: async (platform) => {
    const server = await startServer(platform, { port: 0, tls: true });
    const agent = new Agent({ connect: { ca: server.certificate ?? '' } });
    const call = (path: string, init: RequestInit = {}): Promise<Response> =>
      undiciFetch(server.url + path, { ...init, dispatcher: agent } as never) as unknown as Promise<Response>;
    const close = async (): Promise<void> => {
      await agent.destroy();
      await server.close();
    };
    return { call, close };
  },
};

/** The names of the adapters. */
export const ways = Object.keys(waysIn);

/** Opens an adapter until the test ends. Returns a function that calls the platform through this adapter. */
export async function openWay(name: string, platform: Platform): Promise<Call> {
  const way = await waysIn[name]?.(platform);
  if (!way) throw new Error(`There is no way ${name}.`);
  onTestFinished(way.close);
  return way.call;
}
