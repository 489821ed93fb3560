import { below, type Dice, dice, next } from '../../mock-server/src/base/random.ts';
import type { Clock } from '../../sdk/src/base/clock.ts';
import type { Fetch } from '../../sdk/src/pipeline/deps.ts';

/** A request that passes through the proxy. */
interface Passing {
  /** Sends the request to the server. Its effects remain, even if the fault then changes or discards the response. */
  readonly send: () => Promise<Response>;
  readonly clock: Clock;
  readonly chance: Dice;
  readonly signal: AbortSignal | undefined;
}

type Fault = (passing: Passing) => Promise<Response>;

/** A time in milliseconds that is longer than every timeout of a client in these tests. */
const veryLong = 600_000;

const reset = (): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });

const pick = <T>(chance: Dice, choices: readonly [T, ...T[]]): T => choices[below(chance, choices.length)] ?? choices[0];

/** Returns a copy of a response with other headers, and with a body that a function makes from the real body. */
async function remade(
  answer: Response,
  headers: Readonly<Record<string, string>>,
  body: (bytes: Uint8Array) => BodyInit = (bytes) => bytes.slice(),
): Promise<Response> {
  const bytes = await answer.bytes();
  const own = new Headers(answer.headers);
  for (const [name, value] of Object.entries(headers)) own.set(name, value);
  return new Response(bytes.byteLength === 0 ? null : body(bytes), { status: answer.status, headers: own });
}

/** Returns a body that waits `ms` milliseconds before each part. At its end, the body closes or breaks off. */
function paced(parts: readonly Uint8Array[], { clock, signal }: Passing, ms: number, end: 'closes' | 'breaks'): ReadableStream {
  const gone = new AbortController();
  const ended = signal ? AbortSignal.any([signal, gone.signal]) : gone.signal;
  const left = [...parts];
  return new ReadableStream(
    {
      async pull(controller) {
        if (ms > 0) await clock.sleep(ms, ended);
        const part = left.shift();
        if (part) return controller.enqueue(part);
        if (end === 'breaks') throw reset();
        controller.close();
      },
      cancel: () => gone.abort(),
    },
    { highWaterMark: 0 },
  );
}

/** Returns the beginning of a body. At least the last byte is missing. */
const beginning = (bytes: Uint8Array, chance: Dice): Uint8Array => bytes.slice(0, below(chance, bytes.byteLength));
const thirds = (bytes: Uint8Array): Uint8Array[] => {
  const size = Math.ceil(bytes.byteLength / 3);
  return [0, 1, 2].map((part) => bytes.slice(part * size, (part + 1) * size));
};

/** A header that only damaged responses have. A client that accepts such a response without an error fails the test. */
export const spoiledHeader = 'test-spoiled';

/**
 * Returns a response in which one byte of the body is wrong, with the digest of the right body. Does not change error responses.
 */
async function flipped(answer: Response, chance: Dice): Promise<Response> {
  if (!answer.ok || answer.body === null) return answer;
  const whole = await answer.clone().bytes();
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', whole)).toString('base64');
  const headers = { 'repr-digest': `sha-256=:${digest}:`, [spoiledHeader]: 'yes' };
  return remade(answer, headers, (bytes) => {
    const spoiled = bytes.slice();
    const at = below(chance, spoiled.byteLength);
    spoiled[at] = (spoiled[at] ?? 0) ^ (1 + below(chance, 255));
    return spoiled;
  });
}

async function standing(answer: Response, passing: Passing): Promise<Response> {
  return remade(answer, {}, (bytes) => paced([beginning(bytes, passing.chance)], passing, veryLong, 'breaks'));
}

const refusal = (headers: Readonly<Record<string, string>>): Response =>
  new Response(JSON.stringify({ title: 'Too many', status: 429 }), {
    status: 429,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

const nonsenseLimits: readonly [string, ...string[]] = [
  '"standard";r=',
  '"standard";r=-1;t=5',
  '"standard";r=99999999999999999999',
  ';;;,,,"',
  '"standard";r="many"',
  'standard=0, daily=?1',
];

/** Invalid values for `Retry-After` in a refusal. */
const nonsenseWaits: readonly [string, ...string[]] = ['soon', '-5', '1e3', '0x10', 'Thu, 32 Foo 2026 25:61:61 GMT', '1.5.2'];

/** All faults by name. */
const faults = {
  'reset before the request': async () => {
    throw reset();
  },
  'reset after the request': async ({ send }) => {
    await (await send()).body?.cancel();
    throw reset();
  },
  'reset in the body': async (passing) =>
    remade(await passing.send(), {}, (bytes) => paced([beginning(bytes, passing.chance)], passing, 0, 'breaks')),
  'body cut short': async ({ send, chance }) => remade(await send(), {}, (bytes) => beginning(bytes, chance).slice()),
  'byte flipped': async ({ send, chance }) => flipped(await send(), chance),
  'slow body': async (passing) => remade(await passing.send(), {}, (bytes) => paced(thirds(bytes), passing, 40, 'closes')),
  'body that stands still': async (passing) => standing(await passing.send(), passing),
  'no answer': async ({ send, clock, signal }) => {
    await (await send()).body?.cancel();
    await clock.sleep(veryLong, signal);
    throw reset();
  },
  'error page': async ({ chance }) =>
    new Response('<html>Bad gateway</html>', {
      status: pick(chance, [500, 502, 503, 504]),
      headers: { 'content-type': 'text/html' },
    }),
  'empty error': async ({ chance }) => new Response(null, { status: pick(chance, [408, 425, 500, 503]) }),
  'page of another': async () =>
    new Response('<html>Sign in to the network</html>', { headers: { 'content-type': 'text/html' } }),
  'refusal with a wait': async () => refusal({ 'retry-after': '1' }),
  'refusal without a word': async () => new Response(null, { status: 429 }),
  'refusal with nonsense': async ({ chance }) =>
    refusal({ 'retry-after': pick(chance, nonsenseWaits), ratelimit: pick(chance, nonsenseLimits) }),
  'nonsense of limits': async ({ send, chance }) =>
    remade(await send(), { ratelimit: pick(chance, nonsenseLimits), 'ratelimit-policy': pick(chance, nonsenseLimits) }),
  'wrong date': async ({ send, chance, clock }) => {
    const skew = (next(chance) - 0.5) * 4 * 86_400_000;
    return remade(await send(), { date: new Date(clock.now() + skew).toUTCString() });
  },
  'nonsense in headers': async ({ send }) =>
    remade(await send(), { date: 'yesterday', etag: '"', 'request-id': 'x'.repeat(5000), age: 'old', link: '<<>>;rel' }),
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

/** The names of all faults that the proxy can make. */
export const faultNames = Object.keys(faults) as FaultName[];

/** Faults that affect several requests in a row, as in an outage. */
const bursting: ReadonlySet<FaultName> = new Set([
  'reset before the request',
  'error page',
  'empty error',
  'refusal with a wait',
  'refusal without a word',
]);
const longestBurst = 6;

/** A proxy between a client and its server. */
export interface FaultProxy {
  readonly fetch: Fetch;
  /** The number of requests that each fault has affected. */
  readonly counts: ReadonlyMap<FaultName, number>;
}

/**
 * Returns a `fetch` with faults in a share of the requests. With the same seed and the same order of requests, the faults are the
 * same.
 */
export function faultProxy(behind: Fetch, { clock, seed, share }: { clock: Clock; seed: number; share: number }): FaultProxy {
  const chance = dice(seed);
  const counts = new Map<FaultName, number>();
  let burst: { name: FaultName; left: number } | undefined;
  let drawn = seed;
  const draw = (): FaultName | undefined => {
    if (burst && burst.left > 0) {
      burst.left -= 1;
      return burst.name;
    }
    if (next(chance) >= share) return undefined;
    // Chance decides which requests get a fault. The faults themselves take turns, so even a short run contains all of them.
    drawn += 1;
    const name = faultNames[drawn % faultNames.length];
    if (name && bursting.has(name)) burst = { name, left: below(chance, longestBurst) };
    return name;
  };
  return {
    counts,
    async fetch(url, init) {
      const send = (): Promise<Response> => behind(url, init);
      const name = draw();
      if (!name) return send();
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return faults[name]({ send, clock, chance, signal: init.signal ?? undefined });
    },
  };
}
