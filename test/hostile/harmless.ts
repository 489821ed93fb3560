import type { Platform } from '@sentinelsec/mock-server';
import { expect } from 'vitest';

/** What an answer must not hold: where the code runs, how it is built, or a credential that was sent. */
const inside = /\bat .*:\d+:\d+|node:internal|file:\/\/|\/(work|home|root|tmp|usr|node_modules)\//;

/** Expects that a text tells nothing of the inside, and none of the secrets. */
export function expectHarmless(text: string, secrets: readonly string[]): void {
  expect(text).not.toMatch(inside);
  for (const secret of secrets) expect(text).not.toContain(secret);
}

/** Expects a problem that names its request (RFC 9457). */
export function expectProblem(status: number, headers: { get(name: string): string | null | undefined }, body: string): void {
  expect(headers.get('content-type')).toBe('application/problem+json');
  const problem = JSON.parse(body) as Record<string, unknown>;
  expect(problem).toMatchObject({ status, instance: headers.get('request-id') });
  expect(problem.type).toMatch(/^https:\/\//);
  expect(problem.instance).toMatch(/^req_/);
}

/** Expects that a platform failed at nothing. */
export function expectNoFailure(platform: Platform): void {
  expect(platform.journal.entries.filter(({ status }) => status >= 500)).toEqual([]);
}
