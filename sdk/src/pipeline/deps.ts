import type { Clock } from '../base/clock.ts';
import type { Hub } from '../base/hub.ts';
import type { Random } from '../base/random.ts';
import type { RunInContext } from '../base/run-in-context.ts';
import type { Keys } from '../credentials/keys.ts';
import type { ServerTime } from '../credentials/server-time.ts';
import type { StepUp } from '../credentials/step-up.ts';
import type { ExportsNamespace } from '../generated/namespaces.ts';
import type { Ledger } from '../quota/ledger.ts';
import type { Queue } from '../quota/queue.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { ConnectionHistory } from './transport/connection-history.ts';

/**
 * The type of the client's option `fetch`: the part of the `fetch` function that the client uses.
 *
 * @example
 * ```ts
 * const { fetch: send, ...options } = platform.clientOptions();
 * const counted: Fetch = (url, init) => {
 *   console.log(init.method, url);
 *   return send(url, init);
 * };
 * const own = new SentinelSec({ ...options, fetch: counted });
 * await own.account.get();
 * ```
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The parts of a client that all layers use. `client.withOptions` makes a client with the same parts. */
export interface Deps {
  readonly clock: Clock;
  readonly random: Random;
  readonly hub: Hub;
  readonly keys: Keys;
  /** Gets MFA tokens; undefined if the client has no option `mfa`. */
  readonly stepUp: StepUp | undefined;
  readonly serverTime: ServerTime;
  readonly retryBudget: RetryBudget;
  readonly connections: ConnectionHistory;
  /** The option `fetch`. Undefined if the client uses the global `fetch`. */
  readonly fetch: Fetch | undefined;
  /** Runs a function in the tracing context of a call. */
  readonly within: RunInContext;
  /** Whether the client has the option `telemetry`. With this option, `within` may add headers to requests. */
  readonly telemetry: boolean;
  /** The origin of the API, such as `https://api.example`. The client sends credentials only to this origin. */
  readonly origin: string;
}

/** The parts that a client needs if its calls wait for quota. */
export interface PacedDeps extends Deps {
  readonly ledger: Ledger;
  readonly queue: Queue;
}

/** The parts of a client that the code for exports uses. This code sends its API requests with `exports`. */
export interface ExportsDeps extends Pick<Deps, 'clock' | 'random' | 'hub'> {
  readonly exports: Pick<ExportsNamespace, 'create' | 'get' | 'downloadFile'>;
}
