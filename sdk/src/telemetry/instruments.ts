import type { Attributes, Counter, Gauge, Histogram, Meter } from '@opentelemetry/api';
import type { QuotaStatus } from '../quota/status.ts';
import { callBuckets, requestBuckets } from './conventions.ts';

/** What is measured of a client. */
export class Instruments {
  /** Seconds of each request, by the HTTP conventions. */
  readonly requests: Histogram;
  /** Seconds of each call, waits and retries included. */
  readonly calls: Histogram;
  /** Seconds of each wait. */
  readonly waits: Histogram;
  /** How often calls were sent again. */
  readonly retries: Counter;
  readonly #remaining: Gauge;
  readonly #quota: Gauge;
  readonly #common: Attributes;

  /** `common` is added to every measurement. */
  constructor(meter: Meter, common: Attributes) {
    const seconds = (name: string, description: string, explicitBucketBoundaries: number[]): Histogram =>
      meter.createHistogram(name, { description, unit: 's', advice: { explicitBucketBoundaries } });
    this.#common = common;
    this.requests = seconds('http.client.request.duration', 'Duration of HTTP client requests.', requestBuckets);
    this.calls = seconds('sentinelsec.client.call.duration', 'Duration of calls, waits and retries included.', callBuckets);
    this.waits = seconds('sentinelsec.client.wait.duration', 'Time that calls waited, by reason.', callBuckets);
    this.retries = meter.createCounter('sentinelsec.client.retries', {
      description: 'How often calls were sent again after a failure.',
      unit: '{retry}',
    });
    this.#remaining = meter.createGauge('sentinelsec.client.quota.remaining', {
      description: 'Units that a quota policy has left, as believed after the last answer.',
      unit: '{unit}',
    });
    this.#quota = meter.createGauge('sentinelsec.client.quota.limit', {
      description: 'Units that a quota policy allows in a window.',
      unit: '{unit}',
    });
  }

  /** Records what is believed of each policy of which anything is known. */
  policies(policies: readonly QuotaStatus[]): void {
    for (const { name, unit, quota, remaining } of policies) {
      if (!Number.isFinite(quota)) continue;
      const attributes = { ...this.#common, 'sentinelsec.policy': name, 'sentinelsec.unit': unit };
      this.#remaining.record(remaining, attributes);
      this.#quota.record(quota, attributes);
    }
  }
}
