import { expect, test } from 'vitest';
import type { Operation } from '../../sdk/scripts/spec/model.ts';
import { type Got, type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { keyed, operationOf, takes } from './operations.ts';
import { pathTo } from './resources.ts';

const edits = keyed.filter((operation) => operation.method !== 'GET' && takes(operation, 'If-Match')).map(({ id }) => id);
const tagged = (operation: Operation): boolean => operation.success.headers.some(({ name }) => name === 'ETag');

/** Returns the path at which the edited resource can be read: the path of the edit, or a shorter one. */
function pathOfReader({ path }: Operation, filled: string): string {
  const readers = keyed.filter((operation) => operation.method === 'GET' && tagged(operation));
  const steps = path.split('/').length;
  for (let kept = steps; kept > 2; kept--)
    if (readers.some((reader) => reader.path === path.split('/').slice(0, kept).join('/')))
      return filled.split('/').slice(0, kept).join('/');
  throw new Error(`Nothing reads what ${path} edits.`);
}

test('every operation that reads one resource by its id sends its version', () => {
  const readers = keyed.filter(({ method, path }) => method === 'GET' && path.endsWith('}'));
  expect(readers.length).toBeGreaterThan(5);
  expect(readers.filter((operation) => !tagged(operation)).map(({ id }) => id)).toEqual([]);
});

interface Edited {
  readonly version: string;
  readonly read: () => Promise<Got>;
  readonly edit: (ifMatch: string) => Promise<Got>;
}

/** Makes a resource, and returns functions that read it and edit it with the example of the spec. */
async function resource(operation: Operation, entrance: TestPlatform): Promise<Edited> {
  const path = await pathTo(operation, entrance);
  const read = (): Promise<Got> => entrance.call(`GET ${pathOfReader(operation, path)}`);
  const body = operation.body && { body: operation.body.example };
  return {
    version: (await read()).headers.get('etag') ?? '',
    read,
    edit: (ifMatch) => entrance.call(`${operation.method} ${path}`, { ...body, headers: { 'if-match': ifMatch } }),
  };
}

test.each(edits)('%s is refused if the resource has another version than the one that was read', async (id) => {
  const { version, read, edit } = await resource(operationOf(id), testPlatform());
  for (const stale of ['"0"', `W/${version}`, version.replaceAll('"', ''), '"*"', '"0", "00"']) {
    const { status, body } = await edit(stale);
    expect([stale, status, body.type]).toEqual([stale, 412, expect.stringMatching(/precondition-failed$/)]);
  }
  expect((await read()).headers.get('etag')).toBe(version);
});

test.each(edits)('%s is done for the version that was read, and changes the version', async (id) => {
  const operation = operationOf(id);
  const { version, read, edit } = await resource(operation, testPlatform());
  const done = await edit(version);
  expect(done.status).toBe(Number(operation.success.status));
  const { status, headers } = await read();
  const gone = operation.success.status === '204';
  expect([status, headers.get('etag')]).toEqual(gone ? [404, null] : [200, done.headers.get('etag')]);
  expect(headers.get('etag')).not.toBe(version);
  expect((await edit(version)).status).toBe(gone ? 404 : 412);
});

test.each(edits)('%s is done for any version with *, and if the version is one of several', async (id) => {
  const operation = operationOf(id);
  for (const given of ['*', ' * ', undefined]) {
    const { version, edit } = await resource(operation, testPlatform());
    expect((await edit(given ?? `"0", ${version} ,"00"`)).status).toBe(Number(operation.success.status));
  }
});

test('every single resource that is read has a version, the same for GET and HEAD', async () => {
  const readers = keyed.filter((operation) => operation.method === 'GET' && tagged(operation) && !/file/i.test(operation.id));
  expect(readers.length).toBeGreaterThan(5);
  const entrance = testPlatform();
  for (const operation of readers) {
    const path = await pathTo(operation, entrance);
    const { headers } = await entrance.call(`GET ${path}`);
    expect(headers.get('etag')).toMatch(/^"[^"]+"$/);
    const { platform } = entrance;
    const head = { method: 'HEAD', headers: { authorization: `Bearer ${platform.apiKey}` } };
    const alone = await platform.handle(new Request(platform.origin + path, head));
    expect(alone.headers.get('etag')).toBe(headers.get('etag'));
  }
});
