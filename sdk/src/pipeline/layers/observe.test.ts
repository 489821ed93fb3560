import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../../test/support/fake-client.ts';
import { json, keyWith, problem } from '../../../../test/support/fake-server.ts';
import { problemTypes } from '../../generated/platform.ts';

const apiKey = keyWith('q');

test('a key that the server returns in an unclassified member is hidden, in values and in names', async () => {
  const echo = { plan: `for ${apiKey}`, [apiKey]: [{ deep: encodeURIComponent(apiKey) }], count: 3, none: null };
  const { client, clock, events } = fakeClient(() => json(echo), { apiKey });
  expect(await clock.run(client.account.get())).toEqual(echo);
  const told = events.find((event) => event.type === 'call.success');
  expect(told?.body).toEqual({ plan: 'for [secret]', '[secret]': [{ deep: '[secret]' }], count: 3, none: null });
});

test('a restore token in a request body is hidden', async () => {
  const { client, clock, events } = fakeClient(() => json({}));
  await clock.run(client.account.restore({ code: '"Tok"' }, { restoreToken: '"Tok"' }));
  const { settings } = client;
  await clock.run(failureOf(settings.update({ logging_level: 'full' })));
  expect(JSON.stringify(events)).not.toContain('Tok');
  expect(events.filter((event) => event.type === 'call.start').at(-1)?.body).toEqual({ logging_level: 'full' });
});

test('personal data is also masked in calls of `client.api`', async () => {
  const { client, clock, events } = fakeClient(() => json({ plan: 'team', email: 'ann@example.com' }));
  await clock.run(client.api.GET('/v1/account'));
  expect(events.find((event) => event.type === 'call.success')?.body).toEqual({ plan: 'team', email: '[masked]' });
});

test('a body that is not JSON, or nested too deep, is not in events', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const page = new Response('ann@example.com', { headers: { 'content-type': 'text/plain' } });
  const { client, clock, events } = fakeClient((_, count) => (count === 1 ? page : new Response(deep, json(1))));
  expect(await clock.run(client.request('GET', '/v1/text'))).toBe('ann@example.com');
  expect(await clock.run(client.account.get())).toBeInstanceOf(Array);
  const [text, nested] = events.filter((event) => event.type === 'call.success');
  expect(text?.body).toBe('[masked]');
  expect(JSON.stringify(nested?.body)).toMatch(/^\[{65}"\[masked\]"\]{65}$/);
});

test('events contain no file, and no body if no listener reads bodies', async () => {
  const { client, clock, events } = fakeClient(
    () => new Response('a,b', { headers: { 'content-type': 'application/octet-stream' } }),
  );
  await clock.run(client.exports.downloadFile('exp_1', 'a.csv'));
  expect(events.find((event) => event.type === 'call.success')).toMatchObject({ status: 200, body: undefined });
});

test('a failure is reported with its code, its status and its request id', async () => {
  const refused = Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
  });
  const { client, clock, events } = fakeClient(
    (_, count) => {
      if (count === 1) return problem('not-found', 404);
      throw refused;
    },
    { maxRetries: 0 },
  );
  await clock.run(failureOf(client.account.get()));
  await clock.run(failureOf(client.account.get()));
  const failures = events.filter((event) => event.type === 'call.failure');
  expect(failures).toMatchObject([
    { kind: 'not-found', code: problemTypes['not-found'], status: 404, requestId: 'req_2' },
    { kind: 'connection', code: 'ECONNREFUSED', status: undefined, requestId: undefined },
  ]);
});
