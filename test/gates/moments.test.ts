import { expect, test } from 'vitest';
import { contract, type OperationId } from '../../mock-server/src/generated/contract.ts';
import { testPlatform } from '../support/test-platform.ts';

const noMoments = ['2026-12-31T23:59:60Z', '2026-02-30T00:00:00Z', '2027-01-01T25:00:00Z', '2027-01-01T00:00:00+01:00', 'soon'];

const withPeriod = (Object.keys(contract.operations) as OperationId[]).filter((id) => {
  const names = contract.operations[id].parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return names.includes('from') && names.includes('to');
});

test.each(withPeriod)('%s accepts as `from` and `to` only times that the rules can read', async (id) => {
  const { platform, call } = testPlatform();
  const path = contract.operations[id].path.replace('{key_id}', platform.keyId);
  for (const name of ['from', 'to'])
    for (const text of noMoments) {
      const { status, body } = await call(`GET ${path}?${name}=${encodeURIComponent(text)}`);
      expect({ text, status, pointer: body.errors?.[0].pointer }).toEqual({ text, status: 422, pointer: `/query/${name}` });
    }
  expect((await call(`GET ${path}?from=0000-01-01T00:00:00Z&to=9999-12-31T23:59:59.999Z`)).status).toBe(200);
});

test.each(noMoments)('a key cannot expire at %s, and an export cannot begin or end then', async (text) => {
  const { platform, call } = testPlatform();
  const pointers = async (request: string, body: object): Promise<string[]> => {
    const got = await call(request, { body });
    expect(got.status).toBe(422);
    return got.body.errors.map(({ pointer }: { pointer: string }) => pointer);
  };
  expect(await pointers('POST /v1/keys', { name: 'x', scopes: ['usage:read'], expires_at: text })).toContain('/body/expires_at');
  expect(await pointers(`PATCH /v1/keys/${platform.keyId}`, { expires_at: text })).toContain('/body/expires_at');
  for (const name of ['from', 'to'])
    expect(await pointers('POST /v1/exports', { datasets: ['account'], format: 'json', [name]: text })).toContain(
      `/body/${name}`,
    );
  expect(() => platform.seed.key({ expires_at: text })).toThrow(/^platform\.seed: Key\.expires_at is /);
  expect(() => platform.seed.hold({ from: text })).toThrow(/^platform\.seed: LegalHold\.from is /);
  expect(() => platform.seed.usageLog({ created_at: text })).toThrow(/^platform\.seed: UsageLog\.created_at is /);
});

test('a time is shown with milliseconds, however it was written in the request, and takes effect', async () => {
  const { platform, call } = testPlatform();
  const body = { name: 'x', scopes: ['usage:read'], expires_at: '2026-01-01T00:30:00Z' };
  const { body: made } = await call('POST /v1/keys', { body });
  expect(made.expires_at).toBe('2026-01-01T00:30:00.000Z');
  const key = made.secret;
  expect((await call('GET /v1/usage/logs', { key })).status).toBe(200);
  const { ran } = await platform.clock.advanceTo('2026-01-01t01:30:00.0000001+01:00');
  expect(ran).toContainEqual(expect.objectContaining({ job: 'key.expire', count: 1 }));
  expect((await call('GET /v1/usage/logs', { key })).body.type).toMatch(/key-expired$/);
});
