import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorlds } from './create-worlds.ts';
import { type RunningServer, startServer } from './server.node.ts';

const worlds = createWorlds({ seed: 'empty' });
let server: RunningServer;
beforeAll(async () => {
  server = await startServer(worlds, { port: 0, control: true });
});
afterAll(() => server.close());

const page = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${server.url}/_mock/${path}`, { ...init, headers: { ...init.headers, connection: 'close' } });

/** Sends a request whose `Host` header differs from the host of the URL. Returns the status of the response. */
const statusWith = (headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    get(`${server.url}/_mock/`, { headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject);
  });

test('the page needs no token, runs only its own scripts, and contains no key', async () => {
  const response = await page('');
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const text = await response.text();
  expect(text).not.toContain(worlds.default.apiKey);
  expect(text).not.toContain(server.control?.token);
  expect(worlds.default.journal.entries).toEqual([]);
});

test('each file that the page names, and that its scripts import, is there', async () => {
  const names = [...(await (await page('')).text()).matchAll(/(?:href|src)="(console\/[^"]+)"/g)].map(([, name = '']) => name);
  expect(names).toEqual(['console/console.css', 'console/main.js']);
  for (const name of names) {
    const response = await page(name);
    expect(response.headers.get('content-type'), name).toMatch(/^text\/(?:css|javascript); charset=utf-8$/);
    for (const [, imported = ''] of (await response.text()).matchAll(/from '\.\/(.+)';/g))
      if (!names.includes(`console/${imported}`)) names.push(`console/${imported}`);
  }
  expect(names.length).toBeGreaterThan(8);
});

test('no other file is there', async () => {
  for (const name of [
    'console/none.js',
    'console/',
    'console/..%2fpackage.json',
    'console/%2e%2e%2fsrc%2findex.ts',
    'console/MAIN.JS',
  ])
    expect((await page(name)).status, name).toBe(name === 'console/' ? 200 : 404);
  expect((await page('console')).status).toBe(401);
});

test('the page is refused by the same hosts and origins as the control routes, and takes no other methods', async () => {
  expect(await statusWith({ host: 'rebound.example' })).toBe(403);
  expect(await statusWith({ origin: 'https://rebound.example' })).toBe(403);
  expect(await statusWith({})).toBe(200);
  const refused = await page('', { method: 'POST' });
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect((await page('', { method: 'HEAD' })).status).toBe(200);
});

test('a server without control routes has no console', async () => {
  const bare = await startServer(createWorlds({ seed: 'empty' }), { port: 0 });
  expect((await fetch(`${bare.url}/_mock/`, { headers: { connection: 'close' } })).status).toBe(404);
  await bare.close();
});

test('the package contains the files of the console', () => {
  const { files } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { files: string[] };
  expect(files).toContain('console');
});
