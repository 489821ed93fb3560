import { expect, test } from 'vitest';
import { figure } from '../../../test/support/spec-figures.ts';
import { type TestPlatform, testPlatform } from '../../../test/support/test-platform.ts';
import { contract } from '../generated/contract.ts';

const tags = new Set(
  Object.entries(contract.operations).flatMap(([id, { auth }]) => (auth === 'key' ? id.split('.').slice(0, 1) : [])),
);

const fails = ({ platform }: TestPlatform): void =>
  platform.on('roles.list', () => Response.json({}, { status: 500 }), { once: true });

/** Opens a platform whose answers are not checked against the spec. */
const open = (): TestPlatform => testPlatform({ check: () => {} });

async function statusOf({ call }: TestPlatform, name: string): Promise<string> {
  const { components } = (await call('GET /v1/health')).body;
  return components.find((component: { name: string }) => component.name === name).status;
}

test('each tag with operations that need a key is a component, and is operational without calls', async () => {
  const { body } = await testPlatform().call('GET /v1/health');
  expect(body.status).toBe('operational');
  expect(body.components).toEqual([...tags].map((name) => ({ name, status: 'operational' })));
});

test('a component is down if half of its calls fail and degraded if one in a hundred fails; other components are not affected', async () => {
  const there = open();
  fails(there);
  await there.call('GET /v1/roles');
  expect(await statusOf(there, 'roles')).toBe('down');
  expect(await statusOf(there, 'account')).toBe('operational');
  expect((await there.call('GET /v1/health')).body.status).toBe('down');
  await there.call('GET /v1/roles');
  expect(await statusOf(there, 'roles')).toBe('down');
  await there.call('GET /v1/roles');
  expect(await statusOf(there, 'roles')).toBe('degraded');
  expect((await there.call('GET /v1/health')).body.status).toBe('degraded');
});

test('a component is operational again when its share of failures is below the limit, and in the next hour', async () => {
  const there = open();
  there.platform.limits.set('standard', { quota: 10_000 });
  fails(there);
  for (let call = 0; call < 1000 / figure('health_degraded_failures'); call++) await there.call('GET /v1/roles');
  expect(await statusOf(there, 'roles')).toBe('degraded');
  await there.call('GET /v1/roles');
  expect(await statusOf(there, 'roles')).toBe('operational');
  fails(there);
  await there.call('GET /v1/roles');
  expect(await statusOf(there, 'roles')).toBe('degraded');
  await there.platform.clock.advance({ hours: 1 });
  expect(await statusOf(there, 'roles')).toBe('operational');
});

test('a refusal that the caller caused does not affect the health of a component', async () => {
  const there = testPlatform();
  await there.call('GET /v1/keys/key_01KASEQ4H8Z3M5N7P9R1T3V5X7');
  expect(await statusOf(there, 'keys')).toBe('operational');
});
