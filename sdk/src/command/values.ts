import { InvalidArgumentError } from 'commander';

const unitMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/**
 * Parses a time (RFC 3339) or a date, and returns a time in RFC 3339. A date means the start of this day in UTC. Rejects an age
 * such as `24h`, because an age means a different time in each run. A command that resumes an earlier run must use the same time
 * as the earlier run.
 */
export function moment(text: string): string {
  const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/i.test(text);
  const time = isTime && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new InvalidArgumentError('Give a time (2026-11-01T00:00:00Z) or a date (2026-11-01).');
  return new Date(time).toISOString();
}

/** Returns whether the calendar has this day. The check is necessary because `Date.parse` reads 30 February as 2 March. */
function isDay(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Parses the path of a folder. */
export function folderPath(text: string): string {
  if (text === '') throw new InvalidArgumentError('Give the path of a folder.');
  return text;
}

/**
 * Makes a parser that accepts the same texts as `moment`, and also an age, such as `15m`, `24h` or `7d`. The age `15m` means 15
 * minutes before now.
 */
export const momentOrAge =
  (now: () => number) =>
  (text: string): string => {
    const age = /^(\d{1,5})([smhdw])$/.exec(text);
    return age ? new Date(now() - Number(age[1]) * unitMs[age[2] as keyof typeof unitMs]).toISOString() : moment(text);
  };

/** Makes a parser of whole numbers. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    return value;
  };

/** Parses a list separated by commas, such as `a,b`. Appends it to `earlier`, the values from earlier uses of the same flag. */
export const listOf = (text: string, earlier: readonly string[] = []): string[] => [
  ...earlier,
  ...text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
];
