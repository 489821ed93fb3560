import type { Platform } from '@sentinelsec/mock-server';

/** All that a platform keeps but the bytes of files, as one text to search in. */
export const memoryOf = (platform: Platform): string => JSON.stringify(platform.snapshot().state, plainly);

function plainly(_name: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value];
  return isTable(value) ? value.all() : value;
}

const isTable = (value: unknown): value is { all(): unknown } =>
  typeof value === 'object' && value !== null && 'all' in value && typeof value.all === 'function';
