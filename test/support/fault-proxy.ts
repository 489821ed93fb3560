import { below, type Dice, dice, next } from '../../mock-server/src/base/random.ts';
import type { Clock } from '../../sdk/src/base/clock.ts';
import type { Fetch } from '../../sdk/src/pipeline/deps.ts';

/** One request at the proxy. */
interface Passing {
  /** Hands the request on; what it does is done, even if the answer is then changed or lost. */
  readonly send: () => Promise<Response>;
  readonly clock: Clock;
  readonly chance: Dice;
  readonly signal: AbortSignal | undefined;
}

type Fault = (passing: Passing) => Promise<Response>;

/** Longer than any attempt or standing body is given, in milliseconds. */
const veryLong = 600_000;

const reset = (): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });

const pick = <T>(chance: Dice, choices: readonly [T, ...T[]]): T => choices[below(chance, choices.length)] ?? choices[0];

/** The same answer with other headers, its body given by a function of the real one. */
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

/** Parts of a body with a wait before each, and its end: closed, or broken off. */
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

/** The beginning of a body, up to any byte but the last. */
const beginning = (bytes: Uint8Array, chance: Dice): Uint8Array => bytes.slice(0, below(chance, bytes.byteLength));
const thirds = (bytes: Uint8Array): Uint8Array[] => {
  const size = Math.ceil(bytes.byteLength / 3);
  return [0, 1, 2].map((part) => bytes.slice(part * size, (part + 1) * size));
};

/** A header that only damaged responses have. A client that accepts such a response as right has failed. */
export const spoiledHeader = 'test-spoiled';

/** The answer with one byte of its body changed, and the digest of the body as it was. An error goes through as it is. */
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

/** What a refusal says of when to come back: nothing, or nothing that can be understood. */
const nonsenseWaits: readonly [string, ...string[]] = ['soon', '-5', '1e3', '0x10', 'Thu, 32 Foo 2026 25:61:61 GMT', '1.5.2'];

/** Every fault, by name. */
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

/** The name of a fault. */
export type FaultName = keyof typeof faults;

/** All faults that the proxy knows. */
export const faultNames = Object.keys(faults) as FaultName[];

/** Those that come in bursts, as outages and storms do. */
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
  /** How often each fault was put in the way. */
  readonly counts: ReadonlyMap<FaultName, number>;
}

/** A `fetch` that puts faults in the way of a share of the requests, the same for the same seed and order. */
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
    // When is chance; which goes round, so that none is left out of a short run.
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
