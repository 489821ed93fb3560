import type { Fault, Rule } from '../fault.ts';
import type { Node, Spec } from '../load.ts';
import type { Operation } from '../model.ts';

/** The allowed range of a constant. Durations are in milliseconds. */
type Range = readonly [kind: 'number' | 'duration', least: number, most: number];

/** The maximum duration in milliseconds: a century. */
const longest = 100 * 365 * 86_400_000;
const count: Range = ['number', 1, 1_000_000_000];
const span: Range = ['duration', 1000, longest];
const spanOrNone: Range = ['duration', 0, longest];

/** The constants that the packages read. */
const read: Readonly<Record<string, Range>> = {
  lockout_failures: count,
  lockout_window: span,
  lockout_duration: span,
  mfa_token_life: span,
  challenge_life: span,
  totp_step: span,
  // RFC 4226, section 5.3, requires at least six digits. A code is made from a number of 31 bits, so a code of ten digits could
  // begin only with 0, 1 or 2.
  totp_digits: ['number', 6, 9],
  totp_drift_steps: ['number', 0, 100],
  recovery_codes: count,
  rise_calls: count,
  rise_factor: count,
  rise_span: span,
  threat_events: count,
  idempotency_life: span,
  rotation_overlap_max: spanOrNone,
  key_unused: span,
  review_interval: span,
  privacy_response: span,
  body_bytes_max: count,
  user_agent_max: count,
  ipv4_network_bits: ['number', 0, 32],
  ipv6_network_bits: ['number', 0, 128],
  header_bytes_max: count,
  request_time_max: span,
  export_queue_time: spanOrNone,
  export_rows_per_second: count,
  transfer_idle: span,
  health_degraded_failures: ['number', 0, 1000],
  health_down_failures: ['number', 0, 1000],
};

/** Checks that constants, periods and quotas are within the ranges that the packages support. */
export const figures: Rule = ({ spec, operations }) => [
  ...constants(spec['x-platform'] as Node),
  ...Object.entries(spec['x-data-classes'] as Node).flatMap(([name, dataClass]) => periods(name, dataClass as Periods)),
  ...quotas(spec['x-quota-policies'] as Readonly<Record<string, Policy>>, spec['x-plans'] as Plans),
  ...operations.flatMap((operation) => bytes(spec, operation)),
];

function constants(platform: Node): Fault[] {
  return Object.entries(read).flatMap(([name, range]) => {
    const place = `/x-platform/${name}`;
    if (!Object.hasOwn(platform, name))
      return [{ place, fault: 'the constant is missing, but the packages read it. Restore it.' }];
    const { value } = platform[name] as { value: number | string };
    return fits(value, range) ? [] : [{ place: `${place}/value`, fault: `${JSON.stringify(value)} is not ${asked(range)}.` }];
  });
}

function fits(value: number | string, [kind, least, most]: Range): boolean {
  if (kind === 'number' ? typeof value !== 'number' : typeof value !== 'string') return false;
  const figure = typeof value === 'string' ? milliseconds(value) : value;
  return figure >= least && figure <= most;
}

const asked = ([kind, least, most]: Range): string =>
  kind === 'number'
    ? `a whole number from ${least} to ${most}`
    : `an ISO 8601 duration ${least > 0 ? `of at least PT${least / 1000}S` : ''} and at most P100Y, such as PT15M`.replace(
        '  and',
        ' of',
      );

interface Periods {
  readonly anonymize_after?: string;
  readonly delete_after?: string;
}

function periods(name: string, { anonymize_after, delete_after }: Periods): Fault[] {
  const place = `/x-data-classes/${name}`;
  const odd = Object.entries({ anonymize_after, delete_after }).flatMap(([key, value]): Fault[] =>
    value === undefined || fits(value, span) ? [] : [{ place: `${place}/${key}`, fault: `${value} is not ${asked(span)}.` }],
  );
  if (odd.length > 0 || anonymize_after === undefined || delete_after === undefined) return odd;
  return milliseconds(anonymize_after) < milliseconds(delete_after)
    ? []
    : [
        {
          place: `${place}/anonymize_after`,
          fault: `${anonymize_after} must be shorter than delete_after, which is ${delete_after}. Shorten it, or remove it.`,
        },
      ];
}

interface Policy {
  readonly quota: number;
  readonly burst?: number;
  readonly window?: number;
  readonly algorithm: string;
  readonly unit: string;
}

/** The largest whole number of a structured field (RFC 9651, section 3.3.1). */
const largest = 999_999_999_999_999;

type Plans = Readonly<Record<string, { readonly scale: number }>>;

/** Checks that a quota policy that counts bytes applies only to operations that download files. */
function bytes(spec: Spec, { id, policies, success }: Operation): Fault[] {
  const known = spec['x-quota-policies'] as Readonly<Record<string, Policy | undefined>>;
  const answer = success.content?.mediaType ?? 'no body';
  return policies
    .filter((name) => known[name]?.unit === 'content-bytes' && (answer === 'application/json' || !success.content))
    .map((name) => ({
      place: id,
      fault: `the quota policy ${name} counts bytes of files, but the operation returns ${answer}. Name a quota policy that counts requests.`,
    }));
}

function quotas(policies: Readonly<Record<string, Policy>>, plans: Plans): Fault[] {
  const scales = Object.values(plans).map(({ scale }) => scale);
  return Object.entries(policies).flatMap(([name, { quota, burst = 0, window = 1, algorithm, unit }]) => {
    const place = `/x-quota-policies/${name}`;
    const most = Math.max(quota, burst) * Math.max(1, ...scales);
    const [part] = Object.entries(plans).filter(
      ([, { scale }]) => !Number.isInteger(quota * scale) || !Number.isInteger(burst * scale),
    );
    return [
      ...(part
        ? [
            {
              place: `/x-plans/${part[0]}/scale`,
              fault: `with this scale, the quota policy ${name} has a quota of ${quota * part[1].scale} and a burst of ${burst * part[1].scale}. Write a scale that gives whole numbers.`,
            },
          ]
        : []),
      ...(most > largest
        ? [
            {
              place: `${place}/quota`,
              fault: `on the largest plan, the quota or its burst is ${most}, but a header can state at most ${largest}. Lower it.`,
            },
          ]
        : []),
      ...(window * 1000 > longest
        ? [{ place: `${place}/window`, fault: 'the window is longer than a hundred years. Shorten it.' }]
        : []),
      ...(unit === 'concurrent-requests' && algorithm !== 'concurrency'
        ? [
            {
              place: `${place}/unit`,
              fault: `the algorithm ${algorithm} can count only requests or content-bytes. Change the unit, or use the algorithm concurrency.`,
            },
          ]
        : []),
    ];
  });
}

const durationForm = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const secondsOf = [365 * 86_400, 30 * 86_400, 7 * 86_400, 86_400, 3_600, 60, 1];

/**
 * Returns an ISO 8601 duration in milliseconds. A year counts as 365 days and a month as 30 days, so that a duration always has
 * the same length. Throws an `Error` for a text that is not an ISO 8601 duration.
 */
export function milliseconds(duration: string): number {
  const parts = durationForm.exec(duration)?.slice(1);
  if (!parts?.some((part) => part !== undefined)) throw new Error(`openapi: "${duration}" is not an ISO 8601 duration.`);
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (secondsOf[index] ?? 0) * 1000, 0);
}
