import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { bypass, delay, HttpResponse, http, passthrough } from 'msw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Call, openWay, ways } from '../support/ways-in.ts';

type Given = Parameters<Platform['on']>[1];

/** The two ways to add a resolver to a platform: for one operation, and as an MSW handler. */
const added: Readonly<Record<string, (platform: Platform, resolver: Given, once?: boolean) => void>> = {
  on: (platform, resolver, once = false) => platform.on('account.get', resolver, { once }),
  use: (platform, resolver, once = false) => platform.use(http.get('*/v1/account', resolver as never, { once })),
};

const cases = ways.flatMap((way) => Object.keys(added).map((how) => [way, how] as const));

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.useRealTimers());

async function open(way: string): Promise<{ platform: Platform; get: () => Promise<Response>; call: Call }> {
  const platform = createPlatform({ seed: 'empty', frozen: true });
  const call = await openWay(way, platform);
  return { platform, call, get: () => call('/v1/account', { headers: { authorization: `Bearer ${platform.apiKey}` } }) };
}

/** Resolves to the status of a response, or to `network failure`. */
const outcome = (answer: Promise<Response>): Promise<number | 'network failure'> =>
  answer.then(
    ({ status, type }) => (type === 'error' ? 'network failure' : status),
    (error: unknown) => {
      if (error instanceof TypeError) return 'network failure' as const;
      throw error;
    },
  );

describe.each(cases)('through %s, a resolver of %s()', (way, how) => {
  const setUp = async (resolver: Given, once?: boolean): ReturnType<typeof open> => {
    const opened = await open(way);
    added[how]?.(opened.platform, resolver, once);
    return opened;
  };

  test('answers with its status, status text, headers and body', async () => {
    const { get } = await setUp(
      () => new Response('{}', { status: 418, statusText: 'Short and stout', headers: { 'x-own': 'yes' } }),
    );
    const answer = await get();
    expect([answer.status, answer.statusText, answer.headers.get('x-own')]).toEqual([418, 'Short and stout', 'yes']);
    expect(await answer.text()).toBe('{}');
  });

  test.each([
    ['json', () => HttpResponse.json({ a: 1 }), 'application/json', '{"a":1}'],
    ['text', () => HttpResponse.text('a'), 'text/plain', 'a'],
    ['xml', () => HttpResponse.xml('<a/>'), 'text/xml', '<a/>'],
    ['html', () => HttpResponse.html('<p>'), 'text/html', '<p>'],
    ['arrayBuffer', () => HttpResponse.arrayBuffer(new TextEncoder().encode('a').buffer), 'application/octet-stream', 'a'],
  ])('HttpResponse.%s keeps its media type and body', async (_kind, resolver, mediaType, body) => {
    const answer = await (await setUp(resolver as Given)).get();
    expect([answer.status, answer.statusText, answer.headers.get('content-type')]).toEqual([200, 'OK', mediaType]);
    expect(await answer.text()).toBe(body);
  });

  test('a thrown Response is the answer', async () => {
    const { get, platform } = await setUp(() => {
      throw HttpResponse.json({ thrown: true }, { status: 409 });
    });
    expect(await (await get()).json()).toEqual({ thrown: true });
    expect(console.error).not.toHaveBeenCalled();
    expect(platform.journal.entries.at(-1)).toMatchObject({ status: 409, failure: undefined });
  });

  test.each([
    ['returned', () => Response.error()],
    ['returned as MSW has it', () => HttpResponse.error()],
    ['returned later', async () => HttpResponse.error()],
    [
      'thrown',
      (): never => {
        throw HttpResponse.error();
      },
    ],
  ])('Response.error() %s is a network failure, and is not recorded as a call of the account', async (_how, resolver) => {
    const { get, platform } = await setUp(resolver as Given);
    expect(await outcome(get())).toBe('network failure');
    expect(platform.journal.entries).toMatchObject([{ status: 0, operation: how === 'on' ? 'account.get' : undefined }]);
    platform.reset();
    expect(await outcome(get())).toBe(200);
  });

  test.each([
    [
      'an error',
      () => {
        throw new Error('the cause');
      },
      new Error('the cause'),
    ],
    [
      'an error, later',
      async () => {
        throw new Error('the cause');
      },
      new Error('the cause'),
    ],
    [
      'a text',
      () => {
        throw 'the cause';
      },
      'the cause',
    ],
    [
      'nothing',
      () => {
        throw undefined;
      },
      new Error('undefined was thrown.'),
    ],
    ['a result that cannot be sent', () => ({ not: 'a response' }) as never, expect.any(TypeError)],
    ['a text that is no response', () => 'hello' as never, expect.any(TypeError)],
  ])('%s becomes a 500 problem, and the journal and the console show the cause', async (_what, resolver, failure) => {
    const { get, platform } = await setUp(resolver as Given);
    const answer = await get();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
    expect(await answer.text()).not.toContain('the cause');
    expect(platform.journal.entries).toMatchObject([{ status: 500, failure }]);
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('GET /v1/account'), failure);
  });

  test('a resolver that returns the same Response twice gets a 500 that says so', async () => {
    const same = new Response('{}');
    const { get, platform } = await setUp(() => same);
    await (await get()).text();
    expect((await get()).status).toBe(500);
    expect(String(platform.journal.entries.at(-1)?.failure)).toContain('new Response for each request');
  });

  test.each([
    ['undefined', () => undefined],
    ['undefined, later', async () => undefined],
    ['null', () => null as never],
    ['passthrough()', () => passthrough()],
  ])('%s leaves the request to the platform', async (_what, resolver) => {
    const { get } = await setUp(resolver as Given);
    expect(await (await get()).json()).toMatchObject({ status: 'active' });
  });

  test('undefined asks the resolver before it; passthrough() asks no other resolver', async () => {
    const { get, platform } = await setUp(() => HttpResponse.json({ first: true }));
    added[how]?.(platform, () => undefined);
    expect(await (await get()).json()).toEqual({ first: true });
    added[how]?.(platform, () => passthrough());
    expect(await (await get()).json()).toMatchObject({ status: 'active' });
  });

  test('once: the override is used up by one call, even if it left that call to the platform', async () => {
    const { get, platform } = await setUp(() => HttpResponse.json({ once: true }), true);
    expect(await (await get()).json()).toEqual({ once: true });
    expect(await (await get()).json()).toMatchObject({ status: 'active' });
    let asked = 0;
    added[how]?.(platform, () => void asked++, true);
    await get();
    await get();
    expect(asked).toBe(1);
  });

  test.each([
    [
      'a generator',
      function* () {
        yield HttpResponse.json(1);
        yield HttpResponse.json(2);
      },
    ],
    [
      'an asynchronous generator',
      async function* () {
        yield HttpResponse.json(1);
        yield HttpResponse.json(2);
      },
    ],
    [
      'a generator that returns',
      function* () {
        yield HttpResponse.json(1);
        return HttpResponse.json(2);
      },
    ],
    [
      'a generator of promises',
      function* () {
        yield Promise.resolve(HttpResponse.json(1));
        yield HttpResponse.json(2);
      },
    ],
  ])('%s gives one answer after the other, and then always the last one', async (_what, resolver) => {
    const { get } = await setUp(resolver as Given);
    for (const expected of [1, 2, 2, 2]) expect(await (await get()).json()).toBe(expected);
  });

  test('a generator with once ends with its last answer', async () => {
    const { get } = await setUp(function* () {
      yield HttpResponse.json(1);
      return HttpResponse.json(2);
    }, true);
    for (const expected of [1, 2]) expect(await (await get()).json()).toBe(expected);
    expect(await (await get()).json()).toMatchObject({ status: 'active' });
  });

  test('a resolver may wait, and gets the request, its parameters and its cookies', async () => {
    const { platform, call } = await setUp(async ({ request, params, cookies, requestId }) => {
      await delay(1);
      return HttpResponse.json({ url: new URL(request.url).pathname, params, cookies, requestId: typeof requestId });
    });
    const headers = { authorization: `Bearer ${platform.apiKey}`, cookie: 'a=1; b=x%20y' };
    const got = (await (await call('/v1/account', { headers })).json()) as { cookies: unknown };
    expect(got).toMatchObject({ url: '/v1/account', requestId: 'string' });
    // Only Node allows code to set the header `Cookie` of a `Request`.
    expect(got.cookies).toEqual({ a: '1', b: 'x y' });
  });

  test('the finalizers of a resolver run after its answer has ended', async () => {
    const done: string[] = [];
    const { get } = await setUp(({ finalize }) => {
      finalize(() => void done.push('first'));
      finalize(() => void done.push('second'));
      return HttpResponse.json({});
    });
    await (await get()).text();
    await vi.waitFor(() => expect(done).toEqual(['second', 'first']));
  });

  test('a request of bypass() asks no resolver, so that a resolver can call the platform itself', async () => {
    const { get, platform } = await setUp(async ({ request }) => {
      const real = await platform.fetch(bypass(request));
      return HttpResponse.json({ ...((await real.json()) as object), changed: true }, { status: 203 });
    });
    const answer = await get();
    expect(answer.status).toBe(203);
    expect(await answer.json()).toMatchObject({ status: 'active', changed: true });
  });

  test('a status that no answer can have becomes a 500', async () => {
    const { get } = await setUp(() => new HttpResponse(null, { status: 199 }) as Response);
    expect((await get()).status).toBe(500);
  });
});

test.each(ways)('through %s, a body that is too large is refused even if a handler let the request pass', async (way) => {
  const { platform, call } = await open(way);
  platform.use(http.all('*', () => undefined));
  const headers = { authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json' };
  const sent = await call('/v1/account', { method: 'PATCH', headers, body: 'x'.repeat(2_000_000) });
  expect(sent.status).toBe(413);
});
