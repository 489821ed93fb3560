import type { SentinelSecError } from '../errors/error.ts';

/**
 * A failure that may be gone once `ready` has resolved to true: other credentials are there then. Its signal ends the wait, and the work
 * itself when nobody else waits for it. Passes from
 * `authenticate` to `retry`, which sends again at once, outside its budget. `sent` is false when nothing went out.
 */
export class Again {
  readonly reason: 'key' | 'mfa';
  readonly sent: boolean;
  /** What the call fails with when it cannot be sent again; undefined when nothing was refused yet. */
  readonly error: SentinelSecError | undefined;
  readonly ready: (signal: AbortSignal) => Promise<boolean>;

  constructor({ reason, error, ready }: Pick<Again, 'reason' | 'ready'> & { readonly error?: SentinelSecError }) {
    this.reason = reason;
    this.error = error;
    this.sent = error !== undefined;
    this.ready = ready;
  }
}
