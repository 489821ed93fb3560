import type { Platform } from '@sentinelsec/mock-server';

/** All that a platform is made of now, limits and clock with it, as a text: equal for equal platforms, to the byte. */
export const snapshotText = (platform: Platform): string => JSON.stringify(platform.snapshot(), plainly);

function plainly(_name: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof Uint8Array) return value.join(' ');
  // How a table lays its rows out in the memory is its own business.
  return shows(value, 'all') ? value.all() : shows(value, 'raw') ? plainly('', value.raw()) : value;
}

const shows = <Name extends 'all' | 'raw'>(value: unknown, name: Name): value is Record<Name, () => object> =>
  typeof value === 'object' && value !== null && typeof (value as Record<Name, unknown>)[name] === 'function';

/** Where two platforms begin to differ, with what stands there in each; `undefined` when they are equal to the byte. */
export function differenceOf(one: Platform, other: Platform): string | undefined {
  const [mine, its] = [snapshotText(one), snapshotText(other)];
  if (mine === its) return undefined;
  let place = 0;
  while (mine[place] === its[place]) place++;
  const around = (text: string): string => text.slice(Math.max(0, place - 300), place + 200);
  return `${around(mine)}\n\n${around(its)}`;
}
