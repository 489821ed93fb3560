import type { Random } from '../../sdk/src/base/random.ts';
import { limiterOf, type Shape } from './limiter.ts';
import type { SimulatedCall } from './sdk-client.ts';
import type { ServerSetup, SimulatedAnswer } from './simulated-server.ts';

/** The clock of a run. In the simulator it is virtual, and in the benchmark it is real. */
export interface RunClock {
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Calls `fire` at the given time. */
  at(time: number, fire: () => void): void;
}

/** A server that the compared clients (the contenders) call: the simulated server, or a real server over HTTP. */
export interface AnyServer {
  request(): Promise<SimulatedAnswer>;
}

const retryAfterOf = (headers: Headers, clock: RunClock, skew: number): number => {
  const text = headers.get('retry-after') ?? '0';
  return /^\d+$/.test(text) ? Number(text) * 1000 : Math.max(0, Date.parse(text) - skew - clock.now());
};

/**
 * The reference client, called the oracle. All processes of a run share one copy of the limit, so the oracle knows the exact
 * state of the limit. No real client can know this state. If the server refuses a call, the oracle sends the call again when the
 * next unit is available. It ignores `Retry-After`, so a refusal costs only the refused request.
 */
export function oracle(clock: RunClock, setup: ServerSetup): (server: AnyServer) => SimulatedCall {
  // The oracle also knows the rate of other traffic, and uses only the rate that this traffic leaves.
  const left = (shape: Shape): Shape =>
    shape.kind === 'token-bucket' ? { ...shape, rate: shape.rate - (setup.otherTraffic ?? 0) } : shape;
  const limiters = setup.policies.map(({ shape }) => limiterOf(left(shape)));
  const { change } = setup;
  if (change)
    clock.at(change.at, () => {
      for (const limiter of limiters) limiter.scale(clock.now(), change.factor);
    });
  const waiting: (() => void)[] = [];
  let armed = false;
  const serve = (): void => {
    const now = clock.now();
    while (waiting.length > 0 && limiters.every((limiter) => limiter.remaining(now) >= 1)) {
      for (const limiter of limiters) limiter.take(now);
      waiting.shift()?.();
    }
    if (waiting.length === 0 || armed) return;
    armed = true;
    const wait = Math.max(...limiters.map((limiter) => (limiter.remaining(now) >= 1 ? 0 : limiter.wait(now))));
    clock.at(now + wait + 1e-6, () => {
      armed = false;
      serve();
    });
  };
  return (server) => async () => {
    for (;;) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        serve();
      });
      const { ok } = await server.request();
      if (ok) return true;
    }
  };
}

/**
 * A client that is told the limit of the server, a token bucket. The client uses the timers of the machine and obeys
 * `Retry-After`. A real client does not know the limit, so it can hardly do better than this client. The time between two calls
 * can become shorter on the way to the server. This client therefore keeps a reserve in its token bucket: the units that the
 * bucket gets in `margin` milliseconds. The simulator and the benchmark try several margins.
 */
export function told(clock: RunClock, setup: ServerSetup, margin: number): (server: AnyServer) => SimulatedCall {
  const { shape } = setup.policies[0] ?? {};
  if (shape?.kind !== 'token-bucket') throw new Error('Only a token bucket can be told.');
  const perMs = shape.rate / 1000;
  const needed = 1 + margin * perMs;
  let level = shape.burst;
  let asOf = 0;
  let closedUntil = 0;
  let last: Promise<void> = Promise.resolve();
  /** Returns the milliseconds until the next call may be sent. If a call may be sent now, takes a unit for it and returns 0. */
  const wait = (): number => {
    const now = clock.now();
    level = Math.min(Math.max(shape.burst, needed), level + (now - asOf) * perMs);
    asOf = now;
    if (closedUntil > now) return closedUntil - now;
    if (level < needed) return (needed - level) / perMs;
    level = Math.min(level, shape.burst) - 1;
    return 0;
  };
  const turn = async (): Promise<void> => {
    for (let ms = wait(); ms > 0; ms = wait()) await clock.sleep(Math.ceil(ms));
  };
  return (server) => async () => {
    for (;;) {
      last = last.then(turn);
      await last;
      const { ok, headers } = await server.request();
      if (ok) return true;
      closedUntil = Math.max(closedUntil, clock.now() + retryAfterOf(headers, clock, setup.skew ?? 0));
    }
  };
}

/**
 * A client that sends each call at once. If the server refuses a call, the client waits for the time in `Retry-After` or for a
 * random time (full jitter), whichever is longer. After the first refusal, the random time is at most 500 ms. This maximum
 * doubles with each further refusal, up to 20 s.
 */
export const backoff =
  (clock: RunClock, server: AnyServer, { random, skew = 0 }: { random: Random; skew?: number }): SimulatedCall =>
  async () => {
    for (let failures = 0; failures < 100; failures += 1) {
      const { ok, headers } = await server.request();
      if (ok) return true;
      const jitter = random.next() * Math.min(20_000, 500 * 2 ** failures);
      await clock.sleep(Math.max(jitter, retryAfterOf(headers, clock, skew)));
    }
    return false;
  };

/**
 * The rate limiter in the adaptive mode of the AWS SDKs: a token bucket in the client. Its rate follows a cubic curve over the
 * time since the last refusal.
 */
class AdaptiveRate {
  readonly #clock: RunClock;
  #on = false;
  #fill = 0;
  #capacity = 0;
  #tokens = 0;
  #filledAt = 0;
  #measured = 0;
  #count = 0;
  #bucketAt = 0;
  #lastMax = 0;
  #window = 0;
  #throttledAt = 0;

  constructor(clock: RunClock) {
    this.#clock = clock;
  }

  async turn(): Promise<void> {
    if (!this.#on) return;
    this.#refill();
    while (this.#tokens < 1) {
      await this.#clock.sleep(((1 - this.#tokens) / this.#fill) * 1000);
      this.#refill();
    }
    this.#tokens -= 1;
  }

  answered(refused: boolean): void {
    const now = this.#clock.now() / 1000;
    this.#measure(now);
    let rate: number;
    if (refused) {
      const used = this.#on ? Math.min(this.#measured, this.#fill) : this.#measured;
      this.#lastMax = used;
      this.#window = Math.cbrt((this.#lastMax * 0.3) / 0.4);
      this.#throttledAt = now;
      rate = used * 0.7;
      this.#on = true;
    } else {
      this.#window = Math.cbrt((this.#lastMax * 0.3) / 0.4);
      rate = 0.4 * (now - this.#throttledAt - this.#window) ** 3 + this.#lastMax;
    }
    this.#refill();
    this.#fill = Math.max(Math.min(rate, 2 * this.#measured), 0.5);
    this.#capacity = Math.max(Math.min(rate, 2 * this.#measured), 1);
    this.#tokens = Math.min(this.#tokens, this.#capacity);
  }

  #measure(now: number): void {
    const bucket = Math.floor(now * 2) / 2;
    this.#count += 1;
    if (bucket <= this.#bucketAt) return;
    this.#measured = this.#measured * 0.2 + (this.#count / (bucket - this.#bucketAt)) * 0.8;
    this.#count = 0;
    this.#bucketAt = bucket;
  }

  #refill(): void {
    const now = this.#clock.now();
    this.#tokens = Math.min(this.#capacity, this.#tokens + ((now - this.#filledAt) / 1000) * this.#fill);
    this.#filledAt = now;
  }
}

/**
 * A client with the adaptive mode of the AWS SDKs (version 3, rules of 2026). It uses back-off, obeys `Retry-After` up to a
 * maximum, and limits its own rate.
 */
export function adaptive(
  clock: RunClock,
  server: AnyServer,
  { random, skew = 0 }: { random: Random; skew?: number },
): SimulatedCall {
  const rate = new AdaptiveRate(clock);
  return async () => {
    for (let failures = 0; failures < 10; failures += 1) {
      await rate.turn();
      const { ok, headers } = await server.request();
      rate.answered(!ok);
      if (ok) return true;
      const jitter = random.next() * Math.min(20_000, 1000 * 2 ** failures);
      await clock.sleep(Math.max(jitter, Math.min(retryAfterOf(headers, clock, skew), jitter + 5000)));
    }
    return false;
  };
}
