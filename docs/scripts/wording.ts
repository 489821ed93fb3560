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

/** An ISO 8601 duration in words: `P30D` is `30 days`. Throws on what is no duration of whole units. */
export function durationWords(duration: string): string {
  const [, date = '', time = ''] = /^P([\dYMWD]*)(?:T([\dHMS]+))?$/.exec(duration) ?? [];
  const parts = [...parse(date, ''), ...parse(time, 'T')];
  if (parts.length === 0) throw new Error(`"${duration}" is not an ISO 8601 duration.`);
  return parts.join(' ');
}

const parse = (text: string, prefix: string): string[] =>
  [...text.matchAll(/(\d+)([A-Z])/g)].map(([, count, unit]) => plural(Number(count), units[prefix + unit] ?? ''));

/** `1 day`, `30 days`. */
export const plural = (count: number, unit: string): string => `${number(count)} ${unit}${count === 1 ? '' : 's'}`;

/** A number with commas. */
export const number = (value: number): string => value.toLocaleString('en-US');

/** A whole number of seconds in the largest unit that divides it. */
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

/** A quota with its unit: `50 GiB`, `120 requests`. */
export function quotaWords(quota: number, unit: string): string {
  if (unit !== 'content-bytes') return `${number(quota)} ${unit === 'requests' ? 'requests' : 'at a time'}`;
  const power = Math.min(Math.floor(Math.log2(quota) / 10), binaryUnits.length - 1);
  const value = quota / 1024 ** power;
  return `${Number.isInteger(value) ? number(value) : value.toFixed(1)} ${binaryUnits[power]}`;
}

/** What a policy lets through, in a line: `600 requests per minute, burst of 60`. */
export function policyWords({ quota, burst, window, unit }: QuotaPolicyFacts, scale = 1): string {
  const span = window === undefined ? '' : ` per ${secondsWords(window).replace(/^1 /, '')}`;
  return `${quotaWords(quota * scale, unit)}${span}${burst === undefined ? '' : `, burst of ${number(burst * scale)}`}`;
}

const promises: Readonly<Record<string, string>> = {
  'token-bucket': 'at most the burst, and quota ÷ window more for each second of any span',
  'sliding-window': 'at most the quota in any span of a window',
  'fixed-window': 'at most the quota in each window; windows begin at whole multiples of their length since 1970',
  concurrency: 'at most the quota at the same time',
};

/** What an algorithm promises. */
export const promiseOf = (algorithm: string): string => promises[algorithm] ?? algorithm;

const beginnings: Readonly<Record<string, string>> = {
  creation: 'creation',
  ready: 'the files are ready',
  closure: 'the account is closed',
};

/** The moment from which a clock of a data class counts. */
export const beginningWords = (clock: string): string => beginnings[clock] ?? clock;

/** What happens to a class of data, in a line. */
export function retentionWords({ clock, anonymize_after, delete_after, adjustable }: DataClassFacts): string {
  if (!delete_after) return 'kept as needed while the account lives';
  const from = `after ${beginningWords(clock)}`;
  const anonymized = anonymize_after ? `anonymized ${durationWords(anonymize_after)}, ` : '';
  const shorter = adjustable ? '; an account may choose shorter periods' : '';
  return `${anonymized}deleted ${durationWords(delete_after)} ${from}${shorter}`;
}

/** The value of a constant of the spec as people write it. */
export const figureWords = (value: number | string): string => (typeof value === 'number' ? number(value) : durationWords(value));

/** Puts the value behind each constant of the spec that a description names in code. */
export function withFigures(text: string, { figures }: Pick<SpecFacts, 'figures'>): string {
  return text.replaceAll(/`([a-z0-9_]+)`/g, (whole, name: string) => {
    const figure = figures[name];
    return figure === undefined ? whole : `${whole} (${figureWords(figure.value)})`;
  });
}
