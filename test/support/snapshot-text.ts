import type { Platform } from '@sentinelsec/mock-server';

/** Returns the whole state of a platform as text, including its limits and clock. The texts of equal platforms are equal. */
export const snapshotText = (platform: Platform): string => JSON.stringify(platform.snapshot(), plainly);

function plainly(_name: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof Uint8Array) return value.join(' ');
  // Two equal tables may store their rows differently in memory.
  return shows(value, 'all') ? value.all() : shows(value, 'raw') ? plainly('', value.raw()) : value;
}

const shows = <Name extends 'all' | 'raw'>(value: unknown, name: Name): value is Record<Name, () => object> =>
  typeof value === 'object' && value !== null && typeof (value as Record<Name, unknown>)[name] === 'function';

/** Returns the texts around the first difference between two platforms. `undefined` if the platforms are equal. */
export function differenceOf(one: Platform, other: Platform): string | undefined {
  const [mine, its] = [snapshotText(one), snapshotText(other)];
  if (mine === its) return undefined;
  let place = 0;
  while (mine[place] === its[place]) place++;
  const around = (text: string): string => text.slice(Math.max(0, place - 300), place + 200);
  return `${around(mine)}\n\n${around(its)}`;
}
