import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SentinelSec } from '@sentinelsec/sdk';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { loopbackOrigin } from '../../mock-server/src/base/servers.ts';
import { root } from '../support/project-root.ts';
import { setup } from '../support/setup.ts';
import { placesWhere, sourcesIn } from '../support/sources.ts';
import { testPlatform } from '../support/test-platform.ts';
import { isFound } from './memory.ts';

const surplus = 'unknown-extra-value';

test.each([
  ['an unknown property', 'PATCH /v1/account', { body: { nickname: surplus } }, 422],
  ['an unknown query parameter', `GET /v1/usage/logs?from_app=${surplus}`, {}, 422],
  ['an unknown header', 'GET /v1/account', { headers: { 'x-client-note': surplus } }, 200],
  ['an id in a path that is none', `GET /v1/usage/logs/${surplus}`, {}, 422],
])('P-001 %s is kept nowhere', async (_what, request, sent, status) => {
  const { platform, call } = testPlatform();
  expect((await call(request, sent)).status).toBe(status);
  expect(await isFound(platform, surplus)).toBe(false);
  expect(await isFound(platform, 'ada@example.com')).toBe(true);
});

test('P-002 the client calls only the origin that it is configured for', async () => {
  const elsewhere = vi.fn<typeof fetch>(() => Promise.reject(new Error('a call past the client')));
  vi.stubGlobal('fetch', elsewhere);
  const { platform } = setup({ seed: 'team' });
  const origins = new Set<string>();
  const options = platform.clientOptions();
  const told: typeof fetch = (input, init) => {
    origins.add(new URL(input instanceof Request ? input.url : input).origin);
    return options.fetch(input, init);
  };
  const client = new SentinelSec({ ...options, fetch: told });
  const to = path.join(await mkdtemp(path.join(tmpdir(), 'sentinelsec-policy-')), 'out');
  await client.exports.download({ datasets: ['account', 'usage_logs'], format: 'json', to });
  await client.keys.rotateInPlace({ id: platform.keyId, overlap: 'PT0S', store: async () => {} });
  await client.health.get();
  vi.unstubAllGlobals();
  expect([...origins]).toEqual(['https://sandbox.sentinelsec.studio']);
  expect(elsewhere).not.toHaveBeenCalled();
});

test('P-002 the packages name only origins of the spec and of examples', () => {
  const named = ['sdk/src', 'mock-server/src'].flatMap(sourcesIn).flatMap((source) =>
    placesWhere(source, (node) => {
      if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return undefined;
      const origin = /\b(?:https?|wss?):\/\/([\w.-]*\w)/.exec(node.text)?.[1];
      return origin === undefined || known.has(origin) ? undefined : origin;
    }),
  );
  expect(named).toEqual([expect.stringMatching(/base\/servers\.ts.*localhost/)]);
  expect(loopbackOrigin).toBe('http://localhost');
});

/** The allowed hosts: the two servers of the API, the host of registered problem types, and the host in an example. */
const known = new Set([
  ...['api.sentinelsec.studio', 'sandbox.sentinelsec.studio', 'iana.org', 'api.example.com'],
  // Errors contain the address of the docs site. The packages send nothing to this host.
  new URL(parse(readFileSync(path.join(root, 'openapi.yaml'), 'utf8')).externalDocs.url).hostname,
]);

test('P-002 the mock answers only for its own origins, and calls no server', async () => {
  const { platform } = setup();
  await expect(platform.fetch('https://example.com/v1/account')).rejects.toThrow(/example\.com/);
  const outward = sourcesIn('mock-server/src').flatMap((source) =>
    placesWhere(source, (node) =>
      ts.isCallExpression(node) && /^(globalThis\.)?fetch$/.test(node.expression.getText()) ? 'a call of fetch' : undefined,
    ),
  );
  expect(outward).toEqual([]);
});

test('P-002 no page of the docs loads anything from another origin', () => {
  const below = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/^(api|node_modules)\b/.test(name))
    .map((name) => `docs/${name}`);
  const pages = [...below, 'README.md', 'sdk/README.md', 'mock-server/README.md'];
  const loading = pages.filter((page) =>
    /<(script|img|iframe|link)\b|!\[[^\]]*\]\(\w+:/i.test(readFileSync(path.join(root, page), 'utf8')),
  );
  expect(loading).toEqual([]);
});

const categories = [
  'api_key_usage',
  'api_keys',
  'api_request_logs',
  'api_username',
  'email_address',
  'endpoint_performance',
  'failed_authentication',
  'ip_addresses',
  'organization_name',
  'rate_limiting_events',
  'security_incidents',
  'service_health',
  'threat_detection',
  'usage_statistics',
  'user_agent',
];

test('P-003 the inventory shows exactly the kinds of data that the policy lists, and how long they are kept', async () => {
  const { client } = setup();
  const { items } = await client.privacy.getInventory();
  expect([...new Set(items.map(({ category }) => category))].sort()).toEqual(categories);
  const shown = (record: string, property: string) => items.find((item) => item.record === record && item.property === property);
  expect(shown('UsageLog', 'ip_address')).toMatchObject({ anonymized_after: 'P30D', deleted_after: 'P90D', purpose: 'security' });
  expect(shown('Account', 'email')).toMatchObject({ deleted_after: 'P30D', data_class: 'account' });
});

interface Schemas {
  readonly [name: string]: {
    readonly 'x-data-class'?: string;
    readonly properties?: Readonly<
      Record<string, { readonly 'x-collection'?: { readonly category: string; readonly purpose: string } }>
    >;
  };
}

test('P-003 the inventory omits nothing that is collected according to the spec', async () => {
  const description = parse(readFileSync(path.join(root, 'openapi.yaml'), 'utf8'), { maxAliasCount: -1 });
  const collected = Object.entries(description.components.schemas as Schemas).flatMap(([record, schema]) =>
    Object.entries(schema.properties ?? {}).flatMap(([property, { 'x-collection': collection }]) =>
      schema['x-data-class'] && collection ? [{ record, property, ...collection, data_class: schema['x-data-class'] }] : [],
    ),
  );
  expect(collected.length).toBeGreaterThan(30);
  const { items } = await setup().client.privacy.getInventory();
  expect(items).toMatchObject(collected);
});
