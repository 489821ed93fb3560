import { sensitive } from '../generated/sensitive.ts';

const hidden = '[masked]';

function maskAt(value: unknown, [step, ...below]: readonly string[]): unknown {
  if (step === undefined) return value === null || value === undefined ? value : hidden;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return step === '*' ? value.map((item) => maskAt(item, below)) : value;
  const members = Object.entries(value).map(([name, member]) =>
    step === '*' || step === name ? [name, maskAt(member, below)] : [name, member],
  );
  return Object.fromEntries(members);
}

/**
 * A copy of a body in which every value that the description classifies is masked: for logs and events. The body of
 * an operation that the description does not know is masked as a whole.
 */
export function masked(operation: string, side: 'request' | 'response', body: unknown, known: boolean): unknown {
  if (!known) return body === undefined ? undefined : hidden;
  const pointers = Object.hasOwn(sensitive, operation) ? (sensitive[operation]?.[side] ?? []) : [];
  return pointers.reduce<unknown>((copy, pointer) => maskAt(copy, pointer.split('/').slice(1)), body);
}
