import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as sdk from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { contract } from '../../mock-server/src/generated/contract.ts';
import { failureOf, fakeClient } from '../support/fake-client.ts';
import { problem } from '../support/fake-server.ts';
import { root } from '../support/project-root.ts';

const guide = readFileSync(path.join(root, 'docs/guides/errors.md'), 'utf8');
const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
const classes = Object.entries(sdk).filter(
  ([, value]) => typeof value === 'function' && value.prototype instanceof sdk.SentinelSecError,
) as [name: string, value: { readonly kind: string }][];

test('the guide lists every error class with its kind', () => {
  expect(classes.length).toBeGreaterThan(15);
  const missing = classes.filter(
    ([name, { kind }]) => !rows.some((row) => row.includes(`\`${kind}\``) && row.includes(`\`${name}\``)),
  );
  expect(missing.map(([name]) => name)).toEqual([]);
});

test('every kind has one class', () => {
  expect(new Set(classes.map(([, { kind }]) => kind)).size).toBe(classes.length);
});

/** Returns the error that the client throws for a problem. No problem of the spec has the slug `unknown`. */
async function errorFor(slug: string, status: number): Promise<sdk.SentinelSecError> {
  const { client, clock } = fakeClient(
    () => (status === 304 ? new Response(null, { status }) : problem(slug, status, { headers: { 'retry-after': '1' } })),
    {
      maxRetries: 0,
    },
  );
  return (await clock.run(failureOf(client.account.get()))) as sdk.SentinelSecError;
}

const rowOf = ({ kind }: sdk.SentinelSecError): string[] =>
  rows
    .find((row) => row.includes(`\`${kind}\``))
    ?.split('|')
    .map((cell) => cell.trim()) ?? [];

/** Whether the column "when" of the guide's table contains a status. */
const states = (when: string, status: number): boolean =>
  new RegExp(`\\b${status}\\b`).test(when) || when.includes(`${String(status)[0]}xx`);

const problems = Object.entries(contract.problems).map(([slug, { status }]) => ({ slug, status: Number(status) }));
const statuses = [304, 400, 401, 403, 404, 409, 410, 412, 422, 429, 413, 418, 500, 503].map((status) => ({
  slug: 'unknown',
  status,
}));

test.each([...problems, ...statuses])(
  'the guide states that $slug ($status) is an error of its kind, with the members that the row lists',
  async ({ slug, status }) => {
    const error = await errorFor(slug, status);
    expect(error.status).toBe(status);
    const [, kind, , when = '', members = ''] = rowOf(error);
    expect(states(when, status), `${kind}: ${when}`).toBe(true);
    // `pointer` and `detail` are members of the items in `errors`, not of the error itself.
    const names = [...members.replace(/, each with.*/, '').matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '');
    expect(names.filter((name) => !(name in error))).toEqual([]);
  },
);

test('each status that the guide states is one of an error of its kind', async () => {
  const seen = new Map<string, Set<string>>();
  for (const { slug, status } of [...problems, ...statuses]) {
    const kind = String(rowOf(await errorFor(slug, status))[1]);
    seen.set(kind, (seen.get(kind) ?? new Set()).add(String(status)));
  }
  const wrong = rows.flatMap((row) => {
    const [, kind = '', , when = ''] = row.split('|').map((cell) => cell.trim());
    return [...when.matchAll(/\b[345]\d\d\b/g)]
      .filter(([status]) => !seen.get(kind)?.has(status))
      .map(([status]) => `${kind}: ${status}`);
  });
  expect(wrong).toEqual([]);
});
