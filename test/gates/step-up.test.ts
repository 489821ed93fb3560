import { expect, test } from 'vitest';
import { figure } from '../support/spec-figures.ts';
import { freshCode, testPlatform } from '../support/test-platform.ts';
import { soundDraft } from './draft.ts';
import { keyed, operationOf } from './operations.ts';
import { prepare, send } from './send.ts';

const sensitive = keyed.filter(({ mfa }) => mfa).map(({ id }) => id);

test.each(sensitive)('%s asks for a second factor as RFC 9470 says, with a challenge that can be answered', async (id) => {
  const entrance = testPlatform();
  const { platform } = entrance;
  const { response, scene } = await send(entrance, { ...soundDraft(operationOf(id)), steppedUp: false });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toMatch(/^Bearer error="insufficient_user_authentication"/);
  const { challenge } = (await response.json()) as { challenge: { id: string; methods: string[]; expires_at: string } };
  expect(Date.parse(challenge.expires_at) - platform.clock.now()).toBe(figure('challenge_life'));
  expect(challenge.methods).toContain('totp');
  const code = await freshCode(platform);
  const body = { challenge_id: challenge.id, code };
  const answered = await entrance.call('POST /v1/mfa/verify', { key: scene.key.secret, body });
  expect(answered.status).toBe(200);
  expect(Date.parse(answered.body.expires_at) - platform.clock.now()).toBe(figure('mfa_token_life'));
});

test.each(sensitive)('%s accepts a token of its own key while it is valid, and no other', async (id) => {
  const entrance = testPlatform();
  const { platform } = entrance;
  const { scene, request } = await prepare(entrance, soundDraft(operationOf(id)));
  const { ip } = scene.draft;
  const rule = async (sent: Request): Promise<string | undefined> => {
    await platform.handle(sent, { ip });
    return platform.journal.entries.at(-1)?.rule;
  };
  const token = request().headers.get('mfa-token') ?? '';
  const stranger = request();
  stranger.headers.set('authorization', `Bearer ${platform.seed.key().secret}`);
  expect(await rule(stranger)).toBe('step-up');
  const cut = request();
  cut.headers.set('mfa-token', token.slice(0, -1));
  expect(await rule(cut)).toBe('step-up');
  await platform.clock.advance({ milliseconds: figure('mfa_token_life') });
  expect(await rule(request())).toBe('step-up');
});

test.each(sensitive)('%s accepts its token until the last millisecond', async (id) => {
  const entrance = testPlatform();
  const { scene, request } = await prepare(entrance, soundDraft(operationOf(id)));
  await entrance.platform.clock.advance({ milliseconds: figure('mfa_token_life') - 1 });
  await entrance.platform.handle(request(), { ip: scene.draft.ip });
  expect(entrance.platform.journal.entries.at(-1)).toMatchObject({ operation: id, rule: 'operation' });
});

test('no other operation asks for a second factor', async () => {
  const entrance = testPlatform();
  for (const { id } of keyed.filter(({ mfa }) => !mfa)) {
    entrance.platform.reset();
    await send(entrance, { ...soundDraft(operationOf(id)), steppedUp: false });
    expect(entrance.platform.journal.entries.at(-1)).toMatchObject({ operation: id, rule: 'operation' });
  }
});
