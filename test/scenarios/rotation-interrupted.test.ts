import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type Fetch, SentinelSec, type SentinelSecError } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { failureOf } from '../support/fake-client.ts';

/** An interruption of a rotation. */
interface Interruption {
  /**
   * A function between client and platform. `rotates` is true for the request that makes the new key. `proves` is true for
   * requests with the new key.
   */
  readonly between?: (send: () => Promise<Response>, request: { rotates: boolean; proves: boolean }) => Promise<Response>;
  readonly store?: (key: string) => Promise<void>;
  readonly fails: SentinelSecError['kind'];
  /** Whether the program has stored the new key. */
  readonly kept: boolean;
}

const reset = (): never => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
};
const diskFull = async (): Promise<void> => {
  throw new Error('disk full');
};

const steps: Readonly<Record<string, Interruption>> = {
  'before the request arrives': {
    between: async (send, { rotates }) => (rotates ? reset() : send()),
    fails: 'connection',
    kept: false,
  },
  'after the key was made, before its answer arrives': {
    between: async (send, { rotates }) => {
      const answer = await send();
      return rotates ? reset() : answer;
    },
    fails: 'connection',
    kept: false,
  },
  'while the answer is read': {
    between: async (send, { rotates }) => {
      const answer = await send();
      return rotates ? new Response('{"id":"key_', { status: 200, headers: answer.headers }) : answer;
    },
    fails: 'integrity',
    kept: false,
  },
  'while the key is stored': { store: diskFull, fails: 'configuration', kept: false },
  'before the proof arrives': {
    between: async (send, { proves }) => (proves ? reset() : send()),
    fails: 'connection',
    kept: true,
  },
  'before the answer to the proof arrives': {
    between: async (send, { proves }) => {
      const answer = await send();
      return proves ? reset() : answer;
    },
    fails: 'connection',
    kept: true,
  },
};

function interruptedAt({ between, store }: Interruption) {
  const platform = createPlatform({ seed: 'empty', check: conformance });
  const options = platform.clientOptions();
  let broken = true;
  const fetch: Fetch = (url, init) => {
    const send = (): Promise<Response> => options.fetch(url, init);
    const key = new Headers(init.headers).get('authorization');
    const request = { rotates: url.endsWith('/rotate'), proves: key !== null && !key.endsWith(platform.apiKey) };
    return broken && between ? between(send, request) : send();
  };
  const client = new SentinelSec({ ...options, fetch, maxRetries: 2, logLevel: 'off' });
  const vault: string[] = [];
  const rotate = (idempotencyKey?: string, signal?: AbortSignal) =>
    client.keys.rotateInPlace({
      id: platform.keyId,
      overlap: 'PT1H',
      store: async (key) => {
        if (broken) await store?.(key);
        vault.push(key);
      },
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      ...(signal && { signal }),
    });
  const mend = (): void => {
    broken = false;
  };
  return { platform, client, vault, rotate, mend };
}

const statusWith = async (platform: ReturnType<typeof createPlatform>, apiKey: string): Promise<string> =>
  (await new SentinelSec({ ...platform.clientOptions(), apiKey }).account.get()).status;

test.each(Object.entries(steps))(
  'a rotation that is interrupted %s leaves a working client, and another rotation succeeds',
  async (_, step) => {
    const { platform, client, vault, rotate, mend } = interruptedAt(step);
    expect(await failureOf(rotate())).toMatchObject({ kind: step.fails });
    expect(vault.length).toBe(step.kept ? 1 : 0);
    expect((await client.account.get()).status).toBe('active');
    for (const key of [platform.apiKey, ...vault]) expect(await statusWith(platform, key)).toBe('active');
    mend();
    await rotate();
    await platform.clock.advance({ hours: 1 });
    expect((await client.account.get()).status).toBe('active');
    expect(await statusWith(platform, vault.at(-1) ?? '')).toBe('active');
    expect(await failureOf(statusWith(platform, platform.apiKey))).toMatchObject({ reason: 'key-rotated' });
  },
);

test.each(['after the key was made, before its answer arrives', 'while the answer is read', 'while the key is stored'])(
  'a rotation that is interrupted %s is resumed with the same idempotency key: no second key is made',
  async (name) => {
    const step = steps[name] as Interruption;
    const { platform, client, vault, rotate, mend } = interruptedAt(step);
    await failureOf(rotate('rotation-of-today'));
    mend();
    await rotate('rotation-of-today');
    expect(vault).toHaveLength(1);
    const rotations = await client.audit.listEntries({ limit: 100 });
    expect(rotations.data.filter(({ action }) => action === 'keys.rotate')).toHaveLength(1);
    await platform.clock.advance({ hours: 1 });
    expect((await client.account.get()).status).toBe('active');
  },
);

test.each(Object.entries(steps).filter(([, { kept }]) => kept))(
  'a rotation that is interrupted %s and never repeated: the client uses the stored key after the old key has ended',
  async (_, step) => {
    const { platform, client, vault, rotate, mend } = interruptedAt(step);
    await failureOf(rotate());
    mend();
    await platform.clock.advance({ hours: 2 });
    const { data, attempts } = await client.account.get().withResponse();
    expect([data.status, attempts.map(({ status }) => status)]).toEqual(['active', [401, 200]]);
    expect(await statusWith(platform, vault[0] ?? '')).toBe('active');
  },
);

test('an abort while the new key is tested ends the rotation immediately, and the key is not lost', async () => {
  const controller = new AbortController();
  const { platform, client, rotate } = interruptedAt({
    between: async (send, { proves }) => {
      if (proves) controller.abort();
      return send();
    },
    fails: 'abort',
    kept: true,
  });
  expect(await failureOf(rotate(undefined, controller.signal))).toMatchObject({ kind: 'abort' });
  await platform.clock.advance({ hours: 2 });
  expect((await client.account.get()).status).toBe('active');
});

test('without an overlap, a lost new key cannot be recovered, and the error says that it may be lost', async () => {
  const { platform, client } = interruptedAt({ fails: 'configuration', kept: false });
  const failure = await failureOf(client.keys.rotateInPlace({ id: platform.keyId, overlap: 'PT0S', store: diskFull }));
  expect(failure).toMatchObject({ kind: 'configuration', message: expect.stringContaining('may be lost') });
  expect(await failureOf(client.account.get())).toMatchObject({ reason: 'key-rotated' });
});
