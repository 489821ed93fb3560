import { PersonalDataError, type Platform } from '@sentinelsec/mock-server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { live, personalLife } from '../support/personal-life.ts';
import { allOperations } from '../support/random-call.ts';
import { runs } from '../support/runs.ts';

const routes = allOperations.filter(({ method, path }) => method === 'GET' && !path.includes('{')).map(({ path }) => path);

/** Returns the different texts in a body. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? [...new Set(Object.values(value).flatMap(textsIn))] : [];
}

/** Sends a request to a copy of the platform, because a request would change the platform. Resolves to the body of the response. */
async function ask(platform: Platform, path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${platform.apiKey}` };
  const response = await platform.fork().handle(new Request(platform.origin + path, { headers }), { ip: '203.0.113.250' });
  expect(response.status).toBe(200);
  return response.json();
}

/** Returns the requests whose responses contain a value, according to the platform's search. */
async function requestsWith(platform: Platform, value: string): Promise<string[]> {
  try {
    await platform.expectNoPersonalData(value);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof PersonalDataError)) throw thrown;
    return thrown.places.flatMap((place) => (place.kind === 'answer' ? [place.request] : []));
  }
}

test('the search finds what a key can read, in the answer to the same request', { timeout: 120_000 }, async () => {
  const lives = fc.sample(personalLife, { numRuns: 8, seed: runs.seed });
  const platforms = await Promise.all(lives.map(async (life) => (await live(life)).platform));
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: platforms.length - 1 }), fc.constantFrom(...routes), fc.nat(), async (which, path, place) => {
      const platform = platforms[which] as Platform;
      const body = await ask(platform, path);
      const named = (body as { data?: { id?: string }[] }).data?.find(({ id }) => id && isAsked(`${path}/{}`));
      const request = named && place % 2 === 1 ? `${path}/${named.id}` : path;
      const texts = textsIn(request === path ? body : await ask(platform, request));
      const value = texts[place % Math.max(1, texts.length)];
      if (value === undefined) return;
      const found = await requestsWith(platform, value);
      expect(found.map((one) => one.split('?')[0])).toContain(`GET ${request}`);
    }),
    runs,
  );
});

const concrete = new Set(
  allOperations.filter(({ method }) => method === 'GET').map(({ path }) => path.replace(/\{\w+\}/g, '{}')),
);
const isAsked = (template: string): boolean => concrete.has(template);

test('the search does not change the data that it searches', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(personalLife, async (life) => {
      const { platform, given } = await live(life);
      const before = platform.fork();
      await requestsWith(platform, [...given.all][0] ?? '');
      expect(platform.snapshot()).toEqual(before.snapshot());
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 4) },
  );
});
