import type { Random } from '../../sdk/src/base/random.ts';
import { type Limiter, limiterOf, type Shape } from './limiter.ts';
import type { RunClock } from './peers.ts';

/** A quota policy of the simulated server. */
export interface PolicySetup {
  readonly name: string;
  readonly shape: Shape;
}

/** The settings of a simulated server. Times are milliseconds. */
export interface ServerSetup {
  readonly policies: readonly PolicySetup[];
  /** The mean time from sending a request to the check of the limit. */
  readonly wayThere: number;
  /** The mean time from the check of the limit to the arrival of the response. */
  readonly wayBack: number;
  /** The part of `wayThere` that is random, as a share between 0 and 1. The random part has an exponential distribution. */
  readonly jitterThere: number;
  readonly jitterBack: number;
  /** The extra time that the first requests take to arrive, because they open connections. Default: 0. */
  readonly connecting?: number;
  /** The number of the first requests that `connecting` applies to. Default: 1. */
  readonly connections?: number;
  /**
   * What the headers say about the limits. Default: `right`, which means correct headers of the IETF draft for `RateLimit`. With
   * `random`, each response states a random quota, random remaining units and a random `t`.
   */
  readonly headers?: 'right' | 'none' | 'wrong-remaining' | 'wrong-policy' | 'random';
  /** The form of the header `Retry-After` in refusals. `none` leaves the header out. Default: `seconds`. */
  readonly retryAfter?: 'seconds' | 'date' | 'none';
  /** The number of milliseconds by which the server's date is ahead of the client's date. */
  readonly skew?: number;
  /** At the time `at`, the quota is multiplied by `factor`. */
  readonly change?: { readonly at: number; readonly factor: number };
  /**
   * The server stops at random moments: on average, `every` milliseconds after the end of the last stop. On average, a stop takes
   * `last` milliseconds. If requests arrive during a stop, the server counts all of them at the end of the stop, at the same
   * moment.
   */
  readonly stalls?: { readonly every: number; readonly last: number };
  /** The number of requests per second that other clients send on the same account, at random moments. */
  readonly otherTraffic?: number;
}

/** A response as the client receives it. */
export interface SimulatedAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  /** The names of the quota policies that refused the request. */
  readonly refusedBy: readonly string[];
}

const perWindow = (shape: Shape): { q: number; w: number } => {
  if (shape.kind !== 'token-bucket') return { q: shape.quota, w: shape.window / 1000 };
  const w = shape.rate < 1 || !Number.isInteger(shape.rate) ? 60 : 1;
  return { q: Math.round(shape.rate * w), w };
};

/** A server that enforces limits exactly, and sends the headers that its settings ask for. */
export class SimulatedServer {
  readonly #clock: RunClock;
  readonly #random: Random;
  readonly #setup: ServerSetup;
  readonly #limiters: readonly { readonly name: string; readonly shape: Shape; readonly limiter: Limiter }[];
  #factor = 1;
  #stall = { from: 0, to: 0 };
  /** The number of connections that clients still have to open. */
  #unopened: number;
  /** The numbers of accepted and refused requests. */
  admitted = 0;
  refused = 0;

  constructor(clock: RunClock, random: Random, setup: ServerSetup) {
    this.#clock = clock;
    this.#random = random;
    this.#setup = setup;
    this.#unopened = setup.connections ?? 1;
    this.#limiters = setup.policies.map(({ name, shape }) => ({ name, shape, limiter: limiterOf(shape) }));
    const { change } = setup;
    if (change)
      clock.at(change.at, () => {
        this.#factor = change.factor;
        for (const { limiter } of this.#limiters) limiter.scale(clock.now(), change.factor);
      });
    if (setup.otherTraffic) this.#intrude(setup.otherTraffic);
  }

  /** Sends a request. The response arrives after the time for the way to the server and back. */
  request(): Promise<SimulatedAnswer> {
    const { wayThere, wayBack, jitterThere, jitterBack } = this.#setup;
    const connecting = this.#unopened > 0 ? (this.#setup.connecting ?? 0) : 0;
    this.#unopened -= 1;
    return new Promise((resolve) => {
      const arrival = this.#afterStall(this.#clock.now() + connecting + this.#varied(wayThere, jitterThere));
      this.#clock.at(arrival, () => {
        const answer = this.#answer(arrival);
        this.#clock.at(arrival + this.#varied(wayBack, answer.ok ? jitterBack : 0), () => resolve(answer));
      });
    });
  }

  /** Returns the time at which the server processes a request that arrives at the given time. */
  #afterStall(arrival: number): number {
    const { stalls } = this.#setup;
    while (stalls && arrival >= this.#stall.to) {
      const from = this.#stall.to - stalls.every * Math.log(1 - this.#random.next());
      this.#stall = { from, to: from - stalls.last * Math.log(1 - this.#random.next()) };
    }
    return arrival >= this.#stall.from && arrival < this.#stall.to ? this.#stall.to : arrival;
  }

  #varied(mean: number, jitter: number): number {
    return mean * (1 - jitter) - mean * jitter * Math.log(1 - this.#random.next());
  }

  /** Simulates other traffic on the same account: requests at random moments, without retries. */
  #intrude(perSecond: number): void {
    const { limiter } = this.#limiters[0] ?? {};
    this.#clock.at(this.#clock.now() - (1000 / perSecond) * Math.log(1 - this.#random.next()), () => {
      if (limiter && limiter.remaining(this.#clock.now()) > 0) limiter.take(this.#clock.now());
      this.#intrude(perSecond);
    });
  }

  #answer(now: number): SimulatedAnswer {
    const empty = this.#limiters.filter(({ limiter }) => limiter.remaining(now) < 1);
    const ok = empty.length === 0;
    if (ok) for (const { limiter } of this.#limiters) limiter.take(now);
    if (ok) this.admitted += 1;
    else this.refused += 1;
    const headers = this.#headers(now);
    if (!ok) this.#refuse(headers, now, Math.max(...empty.map(({ limiter }) => limiter.wait(now))));
    return { ok, status: ok ? 200 : 429, headers, refusedBy: empty.map(({ name }) => name) };
  }

  #refuse(headers: Headers, now: number, wait: number): void {
    const seconds = Math.ceil(wait / 1000 - 1e-9);
    const { retryAfter = 'seconds', skew = 0 } = this.#setup;
    if (retryAfter === 'seconds') headers.set('retry-after', `${Math.max(1, seconds)}`);
    else if (retryAfter === 'date') {
      const date = (time: number): string => new Date(time).toUTCString();
      headers.set('date', date(now + skew));
      headers.set('retry-after', date(Math.ceil((now + skew + wait) / 1000) * 1000));
    }
  }

  #headers(now: number): Headers {
    const { headers = 'right' } = this.#setup;
    if (headers === 'none') return new Headers();
    const below = (most: number): number => Math.floor(most * this.#random.next());
    const isRandom = headers === 'random';
    const policies = this.#limiters.map(({ name, shape }) => {
      const { q, w } = perWindow(shape);
      const told = headers === 'wrong-policy' ? 3 * q : Math.max(1, Math.round(q * this.#factor));
      return `"${name}";q=${isRandom ? 1 + below(100) : told};w=${w}`;
    });
    const limits = this.#limiters.map(({ name, shape, limiter }) => {
      const left = headers === 'wrong-remaining' ? perWindow(shape).q : limiter.remaining(now);
      const wait = Math.ceil(limiter.wait(now) / 1000 - 1e-9);
      return `"${name}";r=${isRandom ? below(9) : left};t=${isRandom ? below(4) : wait}`;
    });
    return new Headers({ 'ratelimit-policy': policies.join(', '), ratelimit: limits.join(', ') });
  }
}
