import { expect, test } from 'vitest';
import { contract, type OperationId } from '../../mock-server/src/generated/contract.ts';
import { figure } from '../support/spec-figures.ts';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { type Draft, soundDraft } from './draft.ts';
import { keyed, operationOf, takes } from './operations.ts';
import { prepare } from './send.ts';

const writes = keyed.filter((operation) => takes(operation, 'Idempotency-Key')).map(({ id }) => id);
/**
 * The platform does not store responses with these statuses. It handles a second request with the same idempotency key as a new
 * request.
 */
const passing = [401, 403, 429];

const withKey = (id: string, key = 'once'): Draft => {
  const draft = soundDraft(operationOf(id));
  return { ...draft, headers: { ...draft.headers, 'idempotency-key': key } };
};

/** Returns a function that sends the same request each time. */
async function sender(entrance: TestPlatform, draft: Draft): Promise<() => Promise<Response>> {
  const { request } = await prepare(entrance, draft);
  return () => entrance.platform.handle(request(), { ip: draft.ip });
}

test('every POST with a key accepts an idempotency key', () => {
  expect(writes).toEqual(keyed.filter(({ method }) => method === 'POST').map(({ id }) => id));
});

// After `account.close`, the key is no longer valid. So a second request cannot get the same response.
test.each(writes)('%s replays the same answer, says so, and is not done again', async (id) => {
  const entrance = testPlatform();
  const send = await sender(entrance, withKey(id));
  const first = await send();
  const again = await send();
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  if (passing.includes(first.status)) return void expect(again.headers.get('idempotency-replayed')).toBeNull();
  if (first.status < 300 && id === 'account.close') return void expect(again.status).toBe(401);
  const changes = await entrance.call('GET /v1/audit/entries?limit=1000');
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([first.status, 'true']);
  expect(await again.text()).toBe(await first.text());
  for (const header of ['content-type', 'etag', 'location']) expect(again.headers.get(header)).toBe(first.headers.get(header));
  expect(again.headers.get('request-id')).not.toBe(first.headers.get('request-id'));
  await send();
  expect((await entrance.call('GET /v1/audit/entries?limit=1000')).body.data).toHaveLength(changes.body.data.length);
});

test.each(['plain words', '"text"', '7', 'null', ''])('an answer of an override that is %j is stored unchanged', async (body) => {
  const entrance = testPlatform({ check: () => {} });
  entrance.platform.on('keys.create', () => new Response(body, { status: 201 }), { once: true });
  const send = await sender(entrance, withKey('keys.create'));
  await send();
  expect(await (await send()).text()).toBe(body);
});

test('an override whose body breaks off releases its idempotency key', async () => {
  const entrance = testPlatform({ check: () => {} });
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('broken')) });
  entrance.platform.on('access_reviews.start', () => new Response(broken, { status: 201 }), { once: true });
  const send = await sender(entrance, withKey('access_reviews.start'));
  expect((await send()).status).toBe(500);
  expect((await send()).status).toBe(201);
});

test('an answer is stored for its period, and not a millisecond longer', async () => {
  const entrance = testPlatform();
  const { platform } = entrance;
  const send = await sender(entrance, withKey('access_reviews.start'));
  await send();
  await platform.clock.advance({ milliseconds: figure('idempotency_life') - 1 });
  expect((await send()).headers.get('idempotency-replayed')).toBe('true');
  await platform.clock.advance({ milliseconds: 1 });
  expect((await send()).headers.get('idempotency-replayed')).toBeNull();
});

test('the same key with another account, path or method is another key or an error, and never replays', async () => {
  const entrance = testPlatform();
  const start = await sender(entrance, withKey('access_reviews.start'));
  expect((await start()).status).toBeLessThan(300);
  const elsewhere = await sender(entrance, withKey('mfa.createChallenge'));
  expect((await elsewhere()).status).toBe(422);
  const other = testPlatform({ seedNumber: 2 });
  const stranger = await sender(other, withKey('access_reviews.start'));
  expect((await stranger()).headers.get('idempotency-replayed')).toBeNull();
});

test.each(writes)('%s stores no failure: the same key may be tried again', async (id) => {
  const entrance = testPlatform({ check: () => {} });
  const { platform } = entrance;
  for (const status of [500, 503]) {
    platform.on(id as OperationId, () => Response.json({ status }, { status }), { once: true });
    const send = await sender(entrance, withKey(id, `failed-${status}`));
    expect((await send()).status).toBe(status);
    const next = await send();
    expect(next.status).not.toBe(status);
    expect(next.headers.get('idempotency-replayed')).toBeNull();
  }
});

test.each(writes)('%s also stores the answer of an override, including its body', async (id) => {
  const entrance = testPlatform({ check: () => {} });
  const { success } = contract.operations[id as OperationId];
  entrance.platform.on(id as OperationId, () => Response.json({ said: id }, { status: success.status }), { once: true });
  const send = await sender(entrance, withKey(id));
  const first = await send();
  const again = await send();
  expect([again.status, again.headers.get('idempotency-replayed'), await again.json()]).toEqual([
    first.status,
    'true',
    { said: id },
  ]);
});
