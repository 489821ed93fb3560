import type { Platform } from '@sentinelsec/mock-server';
import { expect } from 'vitest';

/** Internal details that no response may contain: stack frames and file paths. */
const inside = /\bat .*:\d+:\d+|node:internal|file:\/\/|\/(work|home|root|tmp|usr|node_modules)\//;

/** Checks that a text contains no internal detail and none of these secrets. */
export function expectHarmless(text: string, secrets: readonly string[]): void {
  expect(text).not.toMatch(inside);
  for (const secret of secrets) expect(text).not.toContain(secret);
}

/** Checks that a body is a problem (RFC 9457) that contains the request id. */
export function expectProblem(status: number, headers: { get(name: string): string | null | undefined }, body: string): void {
  expect(headers.get('content-type')).toBe('application/problem+json');
  const problem = JSON.parse(body) as Record<string, unknown>;
  expect(problem).toMatchObject({ status, instance: headers.get('request-id') });
  expect(problem.type).toMatch(/^https:\/\//);
  expect(problem.instance).toMatch(/^req_/);
}

/** Checks that the platform has sent no response with a status of 500 or more. */
export function expectNoFailure(platform: Platform): void {
  expect(platform.journal.entries.filter(({ status }) => status >= 500)).toEqual([]);
}
