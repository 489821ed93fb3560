import type { DataClassFacts, QuotaPolicyFacts, SpecFacts } from './spec-facts.ts';

const units: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

/**
 * Returns an ISO 8601 duration in words, such as `30 days` for `P30D`. Throws if the text is not such a duration with whole
 * numbers.
 */
export function durationWords(duration: string): string {
  const [, date = '', time = ''] = /^P([\dYMWD]*)(?:T([\dHMS]+))?$/.exec(duration) ?? [];
  const parts = [...parse(date, ''), ...parse(time, 'T')];
  if (parts.length === 0) throw new Error(`"${duration}" is not an ISO 8601 duration.`);
  return parts.join(' ');
}

const parse = (text: string, prefix: string): string[] =>
  [...text.matchAll(/(\d+)([A-Z])/g)].map(([, count, unit]) => plural(Number(count), units[prefix + unit] ?? ''));

/** Returns a number with its unit, such as `1 day` or `30 days`. */
export const plural = (count: number, unit: string): string => `${number(count)} ${unit}${count === 1 ? '' : 's'}`;

/** Returns a number with commas between the thousands, such as `1,000,000`. */
export const number = (value: number): string => value.toLocaleString('en-US');

/** Returns a time in words, in the largest unit that gives a whole number: `2 minutes` for 120 seconds, `90 seconds` for 90. */
export function secondsWords(seconds: number): string {
  const sizes = [
    [86_400, 'day'],
    [3_600, 'hour'],
    [60, 'minute'],
  ] as const;
  const [size, unit] = sizes.find(([length]) => seconds % length === 0) ?? [1, 'second'];
  return plural(seconds / size, unit);
}

const binaryUnits = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Returns a quota with its unit, such as `50 GiB` or `120 requests`. */
export function quotaWords(quota: number, unit: string): string {
  if (unit !== 'content-bytes') return `${number(quota)} ${unit === 'requests' ? 'requests' : 'at a time'}`;
  const power = Math.min(Math.floor(Math.log2(quota) / 10), binaryUnits.length - 1);
  const value = quota / 1024 ** power;
  return `${Number.isInteger(value) ? number(value) : value.toFixed(1)} ${binaryUnits[power]}`;
}

/** Returns the limit of a quota policy in one line, such as `600 requests per minute, burst of 60`. */
export function policyWords({ quota, burst, window, unit }: QuotaPolicyFacts, scale = 1): string {
  const span = window === undefined ? '' : ` per ${secondsWords(window).replace(/^1 /, '')}`;
  return `${quotaWords(quota * scale, unit)}${span}${burst === undefined ? '' : `, burst of ${number(burst * scale)}`}`;
}

const promises: Readonly<Record<string, string>> = {
  'token-bucket': 'at most the burst, and quota ÷ window more for each second of any span',
  'sliding-window': 'at most the quota in any span of a window',
  'fixed-window': 'at most the quota in each window; the first window began at the start of 1970 (UTC)',
  concurrency: 'at most the quota at the same time',
};

/** Returns the maximum that a limit algorithm guarantees, in words. */
export const promiseOf = (algorithm: string): string => promises[algorithm] ?? algorithm;

const beginnings: Readonly<Record<string, string>> = {
  creation: 'creation',
  ready: 'the files are ready',
  closure: 'the account is closed',
};

/** Returns in words when the retention period of a data class begins. */
export const beginningWords = (clock: string): string => beginnings[clock] ?? clock;

/** Returns the retention of a data class in one line. */
export function retentionWords({ clock, anonymize_after, delete_after, adjustable }: DataClassFacts): string {
  if (!delete_after) return 'kept as needed while the account lives';
  const from = `after ${beginningWords(clock)}`;
  const anonymized = anonymize_after ? `anonymized ${durationWords(anonymize_after)}, ` : '';
  const shorter = adjustable ? '; an account may choose shorter periods' : '';
  return `${anonymized}deleted ${durationWords(delete_after)} ${from}${shorter}`;
}

/** Returns the value of a constant of the spec in words: a number with commas, or a duration. */
export const figureWords = (value: number | string): string => (typeof value === 'number' ? number(value) : durationWords(value));

/** Adds the value of a constant after its name, wherever a text contains the name between backticks. */
export function withFigures(text: string, { figures }: Pick<SpecFacts, 'figures'>): string {
  return text.replaceAll(/`([a-z0-9_]+)`/g, (whole, name: string) => {
    const figure = figures[name];
    return figure === undefined ? whole : `${whole} (${figureWords(figure.value)})`;
  });
}
