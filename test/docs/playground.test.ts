import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { changedLines } from '../../docs/.vitepress/playground/changed-lines.ts';
import { limitReadings } from '../../docs/.vitepress/playground/limit-headers.ts';
import { fetchArguments, type Given, requestOf } from '../../docs/.vitepress/playground/request.ts';
import { sdkCode } from '../../docs/.vitepress/playground/sdk-code.ts';
import { Session } from '../../docs/.vitepress/playground/session.ts';
import { playgroundData } from '../../docs/scripts/playground-data.ts';
import { fetchSample } from '../../docs/scripts/samples/fetch-sample.ts';
import { factsOf, loadFacts } from '../../docs/scripts/spec-facts.ts';
import { draftSpec } from '../support/edited-spec.ts';
import { isFairAnswer } from '../support/sample-answers.ts';

const facts = loadFacts();
const data = playgroundData(facts);
const start = createPlatform({ check: conformance, seed: 'team', startTime: '2026-11-24T06:00:00.000Z', frozen: true });
const AsyncFunction = (async () => {}).constructor as new (...source: string[]) => (...given: unknown[]) => Promise<void>;

/** Returns the values that the form contains when a reader selects an operation. */
async function filledIn(session: Session, id: string): Promise<{ operation: (typeof data.operations)[number]; given: Given }> {
  const operation = data.operations.find((one) => one.id === id);
  if (!operation) throw new Error(`There is no operation ${id}.`);
  return { operation, given: { parameters: await session.samples(operation), body: operation.body ?? '' } };
}

test.each(data.operations)('$id: the platform accepts a call with the prefilled values', async ({ id }) => {
  const session = new Session(start.fork(), data);
  const { operation, given } = await filledIn(session, id);
  const { status } = await session.send(requestOf(operation, given));
  const described = facts.operations.find((one) => one.id === id);
  expect(described && isFairAnswer(described, status), `${id} was answered ${status}`).toBe(true);
});

test.each(data.operations)('$id: the shown code sends the same request as the page', async ({ id }) => {
  const session = new Session(start.fork(), data);
  const { operation, given } = await filledIn(session, id);
  const request = requestOf(operation, { ...given, parameters: { ...given.parameters, limit: '3' } });
  const secrets = { SENTINELSEC_API_KEY: 'key', SENTINELSEC_MFA_TOKEN: 'token', SENTINELSEC_RESTORE_TOKEN: 'restore' };
  const sent: Request[] = [];
  const fetch = async (url: string, init?: RequestInit): Promise<Response> => {
    sent.push(new Request(url, init));
    return Response.json({});
  };
  await new AsyncFunction('fetch', 'process', 'console', fetchSample(request, data.origin))(
    fetch,
    { env: secrets },
    { log: () => undefined },
  );
  const [shown] = sent;
  const run = new Request(...fetchArguments(request, data.origin, secrets));
  expect([shown?.method, shown?.url, [...(shown?.headers ?? [])]]).toEqual([run.method, run.url, [...run.headers]]);
  expect(await shown?.text()).toBe(await run.text());
});

test.each(data.operations)('$id: the shown code with the SDK sends the request that the page sends', async ({ id }) => {
  const platform = start.fork();
  const { operation, given } = await filledIn(new Session(platform, data), id);
  const texts = { ...given.parameters, limit: '3', 'If-Match': '"1"', 'Idempotency-Key': 'from-the-form' };
  const filled = { ...given, parameters: texts };
  const sent: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    sent.push(new Request(input, init));
    return platform.fetch(input, init);
  };
  const create = (): SentinelSec => new SentinelSec({ ...platform.clientOptions(), fetch, logLevel: 'off', maxRetries: 0 });
  const code = sdkCode(operation, filled)
    .replace(/^import .*\n/, '')
    .replace('new SentinelSec()', 'create()');
  const restore = `srt_${'A'.repeat(43)}`;
  const env = { SENTINELSEC_RESTORE_TOKEN: restore };
  // This test compares only the requests. Whether the platform accepts these values does not matter here.
  await new AsyncFunction('create', 'process', 'console', code)(create, { env }, { log: () => undefined }).catch(() => undefined);
  const request = requestOf(operation, filled);
  const run = new Request(...fetchArguments(request, data.origin, { SENTINELSEC_RESTORE_TOKEN: restore }));
  const shown = sent.find(({ method, url }) => method === run.method && url === run.url);
  expect(
    shown,
    `sent ${sent.map(({ method, url }) => `${method} ${url}`).join(', ')} for ${run.method} ${run.url}\n${code}`,
  ).toBeDefined();
  expect(await shown?.text()).toBe(await run.text());
  for (const name of ['If-Match', 'Idempotency-Key', 'Content-Type'])
    expect(shown?.headers.get(name)).toBe(run.headers.get(name));
});

test('a limit is reached, and ends after the clock is advanced', async () => {
  const session = new Session(start.fork(), data);
  const { operation, given } = await filledIn(session, 'account.get');
  const request = requestOf(operation, given);
  for (let call = 0; call < 100; call += 1) await session.send(request);
  const refused = await session.send(request);
  expect(refused.status).toBe(429);
  expect(limitReadings(refused.headers).find(({ policy }) => policy === 'standard')?.words).toMatch(
    /^none may be sent now, one more in \d+ s$/,
  );
  expect(session.journal(1)[0]).toMatchObject({ status: 429, rule: 'limits' });
  await session.advance({ minutes: 1 });
  expect((await session.send(request)).status).toBe(200);
});

test('a log loses its address after 31 days, and the changed lines are marked', async () => {
  const session = new Session(start.fork(), data);
  const log = await filledIn(session, 'usage.getLog');
  const request = requestOf(log.operation, log.given);
  const before = await session.send(request);
  await session.advance({ days: 31 });
  const after = await session.send(request);
  expect(JSON.parse(after.text)).toMatchObject({ ip_address: null, anonymized: true });
  expect(
    changedLines(after.text, before.text)
      .filter(({ isNew }) => isNew)
      .map(({ text }) => text.trim()),
  ).toContain('"ip_address": null,');
});

test('a ready export is downloaded as a file with its name', async () => {
  const session = new Session(start.fork(), data);
  const { operation, given } = await filledIn(session, 'exports.downloadFile');
  const { file, status } = await session.send(requestOf(operation, given));
  expect(status).toBe(200);
  expect(file?.name).toMatch(/\.(csv|json)/);
  expect(file?.blob.size).toBeGreaterThan(0);
});

test('one edit of the spec changes what the playground offers', () => {
  const draft = draftSpec();
  draft.set(['paths', '/v1/account', 'get', 'summary'], 'Read who you are');
  const { operations } = playgroundData(factsOf(draft.spec));
  expect(operations.find(({ id }) => id === 'account.get')?.summary).toBe('Read who you are');
});
