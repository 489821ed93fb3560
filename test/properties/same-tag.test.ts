import { expect, test } from 'vitest';
import { operations, takes } from '../gates/operations.ts';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';

const reads = operations.filter((operation) => operation.method === 'GET' && takes(operation, 'If-None-Match'));

/** Reads every resource that the lists contain now. Returns the `ETag` and the body of each, by path. */
async function shown({ platform, call }: TestPlatform): Promise<Map<string, { tag: string; body: string }>> {
  const seen = new Map<string, { tag: string; body: string }>();
  for (const { path, id } of reads.filter(({ id: name }) => name !== 'exports.downloadFile'))
    for (const concrete of path.includes('{') ? await paths({ platform, call }, path) : [path]) {
      const { status, headers, body } = await call(`GET ${concrete}`);
      if (status === 200) seen.set(`${id} ${concrete}`, { tag: headers.get('etag') ?? '', body: JSON.stringify(body) });
    }
  return seen;
}

async function paths({ call }: TestPlatform, template: string): Promise<string[]> {
  if (!operations.some(({ path, list }) => list && template.startsWith(`${path}/{`))) return [];
  const { body } = await call(`GET ${template.slice(0, template.indexOf('/{'))}?limit=3`);
  return (body.data as { id: string }[]).map(({ id }) => template.replace(/\{\w+\}/, id));
}

/** Changes in an account, in the order in which the test makes them. */
const happenings: readonly ((entrance: TestPlatform) => Promise<unknown>)[] = [
  ({ call }) => call('PATCH /v1/account', { body: { organization_name: 'Engines' } }),
  ({ call, platform }) => call('GET /v1/account', { key: platform.seed.key().secret }),
  ({ call, platform }) => call(`POST /v1/keys/${platform.seed.key().id}/report-leaked`, { body: { found_in: 'log' } }),
  ({ call, platform }) => call(`POST /v1/keys/${platform.seed.key().id}/rotate`, { body: { overlap: 'PT1H' } }),
  ({ call }) => call('POST /v1/access-reviews'),
  ({ call }) => call('POST /v1/privacy/requests', { body: { kind: 'access' } }),
  ({ call }) => call('POST /v1/exports', { body: { datasets: ['usage_logs', 'audit_entries'], format: 'csv' } }),
  ({ platform }) => platform.clock.advance({ milliseconds: 1003 }),
  ({ platform }) => platform.clock.advance({ milliseconds: 3 }),
  ({ platform }) => platform.clock.advance({ hours: 2 }),
  ({ call }) => call('PATCH /v1/settings', { body: { logging_level: 'metadata' } }),
  ({ call }) => call('PATCH /v1/notifications/settings', { body: { service_updates: false } }),
  ({ platform }) => platform.clock.advance({ days: 31 }),
  ({ call }) => call('POST /v1/privacy/requests', { body: { kind: 'deletion', categories: ['ip_addresses'] } }),
  ({ platform }) => platform.clock.advance({ days: 2 }),
];

test('two answers about a resource with the same tag have the same content, for any calls between them', async () => {
  const entrance = testPlatform({ seed: 'team', plan: 'enterprise' });
  let before = await shown(entrance);
  expect(before.size).toBeGreaterThan(15);
  for (const happens of happenings) {
    await happens(entrance);
    const now = await shown(entrance);
    for (const [path, { tag, body }] of now) {
      const known = before.get(path);
      if (known?.tag === tag) expect([path, body]).toEqual([path, known.body]);
    }
    before = now;
  }
});
