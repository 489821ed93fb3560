import type { Attributes, Counter, Gauge, Histogram, Meter } from '@opentelemetry/api';
import type { QuotaStatus } from '../quota/status.ts';
import { callBuckets, requestBuckets } from './conventions.ts';

/** The metrics of a client. */
export class Instruments {
  /** The duration of each request in seconds, as OpenTelemetry's HTTP conventions define it. */
  readonly requests: Histogram;
  /** The duration of each call in seconds, including waits and retries. */
  readonly calls: Histogram;
  /** The duration of each wait in seconds. */
  readonly waits: Histogram;
  /** The number of retries. */
  readonly retries: Counter;
  readonly #remaining: Gauge;
  readonly #quota: Gauge;
  readonly #common: Attributes;

  /** Makes the metrics. `common` are attributes of every measurement. */
  constructor(meter: Meter, common: Attributes) {
    const seconds = (name: string, description: string, explicitBucketBoundaries: number[]): Histogram =>
      meter.createHistogram(name, { description, unit: 's', advice: { explicitBucketBoundaries } });
    this.#common = common;
    this.requests = seconds('http.client.request.duration', 'Duration of HTTP client requests.', requestBuckets);
    this.calls = seconds('sentinelsec.client.call.duration', 'Duration of calls, with waits and retries.', callBuckets);
    this.waits = seconds('sentinelsec.client.wait.duration', 'Time that calls waited, by reason.', callBuckets);
    this.retries = meter.createCounter('sentinelsec.client.retries', {
      description: 'How often calls were sent again after a failure.',
      unit: '{retry}',
    });
    this.#remaining = meter.createGauge('sentinelsec.client.quota.remaining', {
      description: 'Units that are left of a quota policy, as known after the last response.',
      unit: '{unit}',
    });
    this.#quota = meter.createGauge('sentinelsec.client.quota.limit', {
      description: 'Units that a quota policy allows in a window.',
      unit: '{unit}',
    });
  }

  /** Records the status of each policy whose quota is known. */
  policies(policies: readonly QuotaStatus[]): void {
    for (const { name, unit, quota, remaining } of policies) {
      if (!Number.isFinite(quota)) continue;
      const attributes = { ...this.#common, 'sentinelsec.policy': name, 'sentinelsec.unit': unit };
      this.#remaining.record(remaining, attributes);
      this.#quota.record(quota, attributes);
    }
  }
}
