/** What is believed of a bucket now. Times are milliseconds since the epoch. */
export interface BucketView {
  readonly quota: number;
  /** Seconds. */
  readonly window: number | undefined;
  /** Units that may be used now. */
  readonly remaining: number;
  readonly resetAt: number | undefined;
  readonly closedUntil: number | undefined;
}
