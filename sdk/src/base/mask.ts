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

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/**
 * The maximum nesting depth of a value. `withTexts` masks all values that are nested more deeply. No body in the spec is nested
 * so deeply.
 */
const deepest = 64;

/** Returns a copy of JSON data in which `change` has replaced every string and every property name. */
export function withTexts(value: unknown, change: (text: string) => string, depth = 0): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return hidden;
  const below = (item: unknown): unknown => withTexts(item, change, depth + 1);
  if (Array.isArray(value)) return value.map(below);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [change(name), below(member)]));
}

/**
 * Returns a copy of a body for logs and events. The function masks every value that the spec marks as sensitive. It masks the
 * whole body in three cases: the operation is not in the spec, the body is not JSON, or a response lacks a secret that the spec
 * lists. In the third case, the body may contain the secret under another name.
 */
export function masked(operation: string, side: 'request' | 'response', body: unknown, known: boolean): unknown {
  if (!known || typeof body === 'string') return body === undefined ? undefined : hidden;
  const pointers = Object.hasOwn(sensitive, operation) ? (sensitive[operation]?.[side] ?? []) : [];
  if (side === 'response' && pointers.some((pointer) => isMissing(body, stepsOf(pointer)))) return hidden;
  return pointers.reduce<unknown>((copy, pointer) => maskAt(copy, stepsOf(pointer)), body);
}

/**
 * Returns whether a secret is missing in the body. The path says where the secret should be in the body. The function checks only
 * paths that consist of one name, and only if this name is `secret` or `token` or ends in `_secret` or `_token`. For other paths,
 * it returns false.
 */
const isMissing = (body: unknown, [name = '', ...below]: readonly string[]): boolean =>
  below.length === 0 && /(?:^|_)(?:secret|token)$/.test(name) && !(typeof body === 'object' && body !== null && name in body);
