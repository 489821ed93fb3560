import { type BareItem, type Item, parseList } from './structured-fields.ts';

/**
 * The kind of units that a quota policy counts.
 *
 * @example
 * ```ts
 * const unit: QuotaUnit = 'content-bytes';
 * const limits = client.quota.policies.filter((policy) => policy.unit === unit);
 * ```
 */
export type QuotaUnit = 'requests' | 'content-bytes' | 'concurrent-requests';

/** An item of the header `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10, section 3). */
export interface PolicyItem {
  readonly name: string;
  readonly quota: number;
  /** The length of the window in seconds. */
  readonly window: number | undefined;
  readonly unit: QuotaUnit;
  /** The partition of this request, as base64. */
  readonly partition: string | undefined;
}

/** An item of the header `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10, section 4). */
export interface LimitItem {
  readonly name: string;
  /** The remaining units (`r`). */
  readonly remaining: number;
  /** The seconds until more units are available (`t`). */
  readonly reset: number | undefined;
  readonly partition: string | undefined;
}

const units: ReadonlyMap<string, QuotaUnit> = new Map([
  ['requests', 'requests'],
  ['content-bytes', 'content-bytes'],
  ['concurrent-requests', 'concurrent-requests'],
]);

/** The result for a parameter that violates a MUST of draft-ietf-httpapi-ratelimit-headers-10. */
const broken = Symbol('broken');
type Read<T> = T | undefined | typeof broken;

function count(item: BareItem | undefined, least: number): Read<number> {
  if (item === undefined) return undefined;
  return item.kind === 'integer' && item.value >= least ? item.value : broken;
}

function bytes(item: BareItem | undefined): Read<string> {
  if (item === undefined) return undefined;
  return item.kind === 'bytes' ? item.value : broken;
}

function unit(item: BareItem | undefined): QuotaUnit | typeof broken {
  if (item === undefined) return 'requests';
  return (item.kind === 'string' ? units.get(item.value) : undefined) ?? broken;
}

function policyOf({ value, parameters }: Item): PolicyItem | undefined {
  const quota = count(parameters.get('q'), 0);
  const window = count(parameters.get('w'), 1);
  const counted = unit(parameters.get('qu'));
  const partition = bytes(parameters.get('pk'));
  if (value.kind !== 'string' || quota === undefined || quota === broken) return undefined;
  if (window === broken || counted === broken || partition === broken) return undefined;
  return { name: value.value, quota, window, unit: counted, partition };
}

function limitOf({ value, parameters }: Item): LimitItem | undefined {
  const remaining = count(parameters.get('r'), 0);
  const reset = count(parameters.get('t'), 0);
  const partition = bytes(parameters.get('pk'));
  if (value.kind !== 'string' || remaining === undefined || remaining === broken) return undefined;
  if (reset === broken || partition === broken) return undefined;
  return { name: value.value, remaining, reset, partition };
}

function itemsOf<T>(field: string | null, read: (item: Item) => T | undefined): T[] {
  return (parseList(field ?? '') ?? []).map(read).filter((item) => item !== undefined);
}

/**
 * Reads the header `RateLimit-Policy`. Returns an empty list if the header does not parse. Omits each item that violates a MUST
 * of draft-ietf-httpapi-ratelimit-headers-10.
 */
export const parsePolicies = (field: string | null): PolicyItem[] => itemsOf(field, policyOf);

/** Reads the header `RateLimit`. The rules are the same as for `parsePolicies`. */
export const parseLimits = (field: string | null): LimitItem[] => itemsOf(field, limitOf);
