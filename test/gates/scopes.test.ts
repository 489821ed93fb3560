import { expect, test } from 'vitest';
import { contract } from '../../mock-server/src/generated/contract.ts';
import { testPlatform } from '../support/test-platform.ts';
import { type Draft, soundDraft } from './draft.ts';
import { keyed, operationOf } from './operations.ts';
import { prepare, send } from './send.ts';

type Scopes = NonNullable<Draft['key']['scopes']>;

const withScopes = (id: string, scopes: readonly string[]): Draft => ({
  ...soundDraft(operationOf(id)),
  key: { scopes: [...scopes] as Scopes },
});

test.each(keyed.map(({ id }) => id))('%s names the scopes that it needs and the scopes that the key holds', async (id) => {
  const entrance = testPlatform();
  const { scopes } = operationOf(id);
  for (const missing of scopes) {
    const held = contract.roles.owner.scopes.filter((scope) => scope !== missing);
    const { response } = await send(entrance, withScopes(id, held));
    expect(response.status).toBe(403);
    expect(response.headers.get('www-authenticate')).toBe(`Bearer error="insufficient_scope", scope="${scopes.join(' ')}"`);
    expect(await response.json()).toMatchObject({ required: scopes, held });
  }
});

test.each(keyed.map(({ id }) => id))('%s needs exactly the scopes that it names', async (id) => {
  const entrance = testPlatform();
  const operation = operationOf(id);
  // A separate call verifies the second factor, and this call needs its own scopes.
  const own = operation.mfa ? operationOf('mfa.verify').scopes : [];
  const { scene, request } = await prepare(entrance, withScopes(id, [...new Set([...operation.scopes, ...own])]));
  await entrance.platform.handle(request(), { ip: scene.draft.ip });
  expect(entrance.platform.journal.entries.at(-1)).toMatchObject({ operation: id, rule: 'operation' });
});

test('a key without scopes may do nothing', async () => {
  const entrance = testPlatform();
  for (const { id, scopes } of keyed) {
    entrance.platform.reset();
    const { response } = await send(entrance, { ...withScopes(id, []), steppedUp: false });
    expect(await response.json()).toMatchObject({ status: 403, required: scopes, held: [] });
  }
});
