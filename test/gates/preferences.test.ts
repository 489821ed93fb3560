import { expect, test } from 'vitest';
import { told } from '../limits/limited.ts';
import { quotaPolicy } from '../support/spec-figures.ts';
import { type Got, testPlatform } from '../support/test-platform.ts';
import { soundDraft } from './draft.ts';
import { operationOf, operations } from './operations.ts';
import { prepare, send } from './send.ts';

// A restore token exists only after the account was closed.
const asked = operations.filter(({ auth }) => auth !== 'restoreToken');
const statusesOf = ({ answers }: (typeof asked)[number]): string[] => answers.map(({ status }) => status);
const every = Array.from({ length: 499 }, (_, place) => String(place + 100));

test.each(asked.map((operation) => ({ id: operation.id, operation })))(
  '$id answers with each status that its spec lists, if Prefer selects it',
  async ({ operation }) => {
    for (const status of statusesOf(operation).filter((code) => Number(code) >= 400 || code === '304')) {
      const sound = soundDraft(operation);
      const { response } = await send(testPlatform(), { ...sound, headers: { ...sound.headers, prefer: `code=${status}` } });
      expect([response.status, response.headers.get('preference-applied')]).toEqual([Number(status), `code=${status}`]);
    }
  },
);

test('a status that an operation never answers with is refused, and the refusal lists its statuses', async () => {
  for (const operation of asked) {
    const open = testPlatform({ check: () => {} });
    const statuses = statusesOf(operation);
    const sound = soundDraft(operation);
    for (const status of every.filter((code) => !statuses.includes(code)).filter((_, place) => place % 97 === 0)) {
      const { response } = await send(open, { ...sound, headers: { ...sound.headers, prefer: `code=${status}` } });
      const { detail } = (await response.json()) as { detail: string };
      expect([response.status, detail]).toEqual([
        400,
        `Prefer: ${operation.id} never answers ${status}. It answers ${statuses.join(', ')}.`,
      ]);
    }
  }
});

const described = asked.filter(
  ({ success, policies }) =>
    policies.length > 0 && success.content?.example !== undefined && /json$/.test(success.content.mediaType),
);

test.each(described.map((operation) => ({ id: operation.id, operation })))(
  '$id: an example has the limits and the date of the platform, not those of the spec',
  async ({ operation }) => {
    const open = testPlatform({ plan: 'team' });
    const sound = soundDraft(operation);
    const { scene, request } = await prepare(open, { ...sound, headers: { ...sound.headers, prefer: 'example' } });
    const { headers } = await open.platform.handle(request(), { ip: scene.draft.ip });
    expect(headers.get('date')).toBe(new Date(open.platform.clock.now()).toUTCString());
    const limits = told(headers);
    expect([...limits.keys()].filter((name) => name !== '')).toEqual(operation.policies);
    // For policies per IP address, `peek` shows the limits of another address. The test leaves out these policies.
    const peeked = open.platform.limits.peek(scene.key.secret).filter(({ policy }) => quotaPolicy(policy).partition !== 'ip');
    for (const { policy, quota, remaining } of peeked.filter(({ policy: name }) => operation.policies.includes(name)))
      expect([policy, limits.get(policy)]).toMatchObject([policy, { q: quota, r: remaining }]);
  },
);

test('a problem whose type has extra members has them as the spec shows them', async () => {
  const { call } = testPlatform();
  const asking = (code: number): Promise<Got> => call('GET /v1/usage/logs', { headers: { prefer: `code=${code}` } });
  const shown = (status: number): unknown =>
    operationOf('usage.listLogs').answers.find((answer) => answer.status === String(status))?.content?.example;
  for (const [code, member] of [
    [422, 'errors'],
    [429, 'violated-policies'],
    [503, 'violated-policies'],
  ] as const)
    expect([code, (await asking(code)).body[member]]).toEqual([code, (shown(code) as Record<string, unknown>)[member]]);
});

test('a body for an operation that accepts none is refused with a pointer', async () => {
  const { platform, call } = testPlatform();
  const { id } = platform.seed.key();
  for (const request of [`POST /v1/keys/${id}/revoke`, `DELETE /v1/exports/exp_01KASEQ4H8Z3M5N7P9R1T3V5X7`]) {
    const { status, body } = await call(request, { body: { because: 'of that' } });
    expect([request, status, body.errors]).toMatchObject([request, 422, [{ pointer: '/body' }]]);
  }
  expect((await call(`GET /v1/keys/${id}`)).body.status).toBe('active');
});
