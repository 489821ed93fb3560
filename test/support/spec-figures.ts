import { milliseconds } from '../../sdk/scripts/spec/rules/figures.ts';
import { parsedSpec } from './parsed-spec.ts';

const spec = parsedSpec() as {
  'x-platform': Record<string, { value: string | number }>;
  'x-quota-policies': Record<string, QuotaFigures>;
  'x-data-classes': Record<string, { anonymize_after?: string; delete_after?: string }>;
  'x-plans': Record<string, { scale: number }>;
};

/** Returns a constant of the spec. Durations are in milliseconds. */
export function figure(name: string): number {
  const value = spec['x-platform'][name]?.value;
  if (value === undefined) throw new Error(`The spec has no figure ${name}.`);
  return typeof value === 'number' ? value : milliseconds(value);
}

/** A quota policy as the spec defines it. */
interface QuotaFigures {
  readonly quota: number;
  readonly burst?: number;
  readonly window: number;
  readonly partition: string;
  readonly charge?: string;
}

/** Returns a quota policy with the figures of the free plan. */
export function quotaPolicy(name: string): QuotaFigures {
  const policy = spec['x-quota-policies'][name];
  if (!policy) throw new Error(`The spec has no quota policy ${name}.`);
  return policy;
}

/** Returns the retention period of a data class in milliseconds. */
export function period(dataClass: string, which: 'anonymize_after' | 'delete_after'): number {
  const duration = spec['x-data-classes'][dataClass]?.[which];
  if (duration === undefined) throw new Error(`The spec has no ${which} of ${dataClass}.`);
  return milliseconds(duration);
}
