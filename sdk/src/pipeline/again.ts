import type { SentinelSecError } from '../errors/error.ts';

/**
 * A failure that may be gone once `ready` has resolved to true: other credentials are there then. Passes from
 * `authenticate` to `retry`, which sends again at once, outside its budget. `sent` is false when nothing went out.
 */
export class Again {
  readonly reason: 'key' | 'mfa';
  readonly sent: boolean;
  /** What the call fails with when it cannot be sent again; undefined when nothing was refused yet. */
  readonly error: SentinelSecError | undefined;
  readonly ready: () => Promise<boolean>;

  constructor({ reason, error, ready }: { reason: 'key' | 'mfa'; error?: SentinelSecError; ready: () => Promise<boolean> }) {
    this.reason = reason;
    this.error = error;
    this.sent = error !== undefined;
    this.ready = ready;
  }
}
