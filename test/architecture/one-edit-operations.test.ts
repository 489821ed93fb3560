import { beforeAll, expect, test } from 'vitest';
import type { ApiCall } from '../../sdk/src/index.ts';
import { type EditedPackages, editSpec, lintOf, type SpecDraft } from '../support/edited-spec.ts';
import { addRead, addWrite, pathParameter } from '../support/spec-operations.ts';

// Several edits share one edited spec, because generating the packages takes long. Each edit changes one thing.

const report = {
  type: 'object',
  description: 'A report of the account.',
  required: ['name', 'score'],
  properties: {
    name: { type: 'string', description: 'What it is called.' },
    score: { type: 'integer', minimum: 0, maximum: 100, description: 'How good it is.' },
  },
};
const note = {
  type: 'object',
  description: 'What to note on a board.',
  required: ['text'],
  unevaluatedProperties: false,
  properties: {
    text: { type: 'string', description: 'The text that is noted.' },
    tone: { type: 'string', enum: ['calm', 'loud'], default: 'calm', description: 'How it is said.' },
  },
};
const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

function editOperations(draft: SpecDraft): void {
  draft.set(['components', 'schemas', 'Report'], report);
  draft.set(['components', 'schemas', 'BoardEntry'], note);
  addRead(draft, {
    id: 'reports.get',
    path: '/v1/reports/{report-name}',
    schema: to('Report'),
    example: { name: 'weekly', score: 7 },
    parameters: [pathParameter('report-name')],
  });
  addRead(draft, {
    id: 'reports.getPart',
    path: '/v1/reports/{report-name}/parts/{class}/{1st}',
    schema: to('Report'),
    example: { name: 'part', score: 8 },
    parameters: [
      pathParameter('report-name'),
      pathParameter('class', { type: 'string', enum: ['a', 'b'] }, 'a'),
      pathParameter('1st', { type: 'integer' }, 1),
      {
        name: 'X-Region',
        in: 'header',
        required: true,
        description: 'Where.',
        schema: { type: 'string', enum: ['eu', 'us'] },
        example: 'eu',
      },
      { name: 'X-Depth', in: 'header', description: 'How deep.', schema: { type: 'integer' }, example: 1 },
      { name: 'full', in: 'query', description: 'All of it.', schema: { type: 'boolean' }, example: true },
    ],
  });
  addWrite(draft, {
    id: 'boards.create',
    path: '/v1/boards',
    body: to('BoardEntry'),
    bodyExample: { text: 'hello' },
    schema: to('Report'),
    example: { name: 'made', score: 9 },
  });
  addWrite(draft, {
    id: 'boards.append',
    path: '/v1/boards/{board}/lines',
    body: { ...note, description: 'A line of a board.' },
    bodyExample: { text: 'hello' },
    schema: { type: 'array', maxItems: 10, items: to('Report') },
    example: [{ name: 'line', score: 1 }],
    parameters: [pathParameter('board')],
  });
  draft.set(['paths', '/v1/health', 'get', 'operationId'], 'health.read');
  addRead(draft, {
    id: 'reports.export',
    path: '/v1/reports-as-table',
    schema: to('Report'),
    example: {},
  });
  const table = ['paths', '/v1/reports-as-table', 'get', 'responses', '200'];
  draft.set([...table, 'content'], { 'text/csv': { schema: { type: 'string' }, example: 'name,score\n' } });
  draft.set([...table, 'headers', 'X-Rows'], {
    description: 'How many rows.',
    required: true,
    schema: { type: 'integer', examples: [1] },
    example: 7,
  });
  editProblem(draft);
}

/** Adds a problem type with its own member to the responses of an operation. */
function editProblem(draft: SpecDraft): void {
  const type = 'https://api.sentinelsec.studio/problems/payment-needed';
  draft.set(['components', 'schemas', 'PaymentNeededProblem'], {
    description: 'The plan has to be paid first.',
    'x-problem': { status: 402, title: 'Payment needed' },
    allOf: [
      to('Problem'),
      {
        type: 'object',
        required: ['due'],
        properties: { type: { const: type }, due: { type: 'integer', description: 'How much is due.' } },
      },
    ],
  });
  const example = {
    type,
    title: 'Payment needed',
    status: 402,
    detail: 'Five are due.',
    instance: 'req_01KASEQ4H8Z3M5N7P9R1T3V5X7',
    due: 5,
  };
  draft.set(['paths', '/v1/reports/{report-name}', 'get', 'responses', '402'], {
    description: 'The plan has to be paid first.',
    headers: draft.get(['components', 'responses', 'NotFound', 'headers']),
    content: { 'application/problem+json': { schema: to('PaymentNeededProblem'), example } },
  });
}

function editFields(draft: SpecDraft): void {
  draft.set(['components', 'schemas', 'Account', 'properties', 'nickname'], {
    type: 'string',
    maxLength: 20,
    description: 'A short name of the account.',
  });
  const key = ['components', 'schemas', 'KeyCreate'];
  draft.set([...key, 'properties', 'use'], { type: 'string', enum: ['test', 'work'], description: 'What it is for.' });
  draft.set([...key, 'required'], [...draft.get<string[]>([...key, 'required']), 'use']);
  draft.set(['paths', '/v1/keys', 'post', 'requestBody', 'content', 'application/json', 'example', 'use'], 'test');
  const account = ['paths', '/v1/account', 'get', 'responses', '200', 'content', 'application/json', 'example'];
  draft.set(account, { ...draft.get<object>(account), nickname: 'ace', api_username: 'shown' });
  draft.set(['servers', 0, 'url'], 'https://try.example/live');
  draft.set(['servers', 1, 'url'], 'https://try.example/sandbox');
}

let operations: EditedPackages;
let fields: EditedPackages;

beforeAll(async () => {
  operations = await editSpec('operations', editOperations);
  fields = await editSpec('fields', editFields);
}, 120_000);

function opened({ createPlatform, SentinelSec, conformance }: EditedPackages) {
  const platform = createPlatform({ seed: 'empty', check: conformance });
  // The types of this client come from openapi.yaml, which does not contain the edits.
  const client = new SentinelSec(platform.clientOptions()) as unknown as Record<
    string,
    Record<string, (...args: unknown[]) => Promise<unknown>>
  >;
  const call = (id: string, ...args: unknown[]): Promise<unknown> => {
    const [tag = '', name = ''] = id.split('.');
    return client[tag]?.[name]?.(...args) ?? Promise.reject(new Error(`The client has no ${id}.`));
  };
  return { platform, call };
}

const caught = (error: unknown): Record<string, unknown> => error as Record<string, unknown>;

test('a new read operation with a new tag: the client has it, typed and documented, and the mock answers it', async () => {
  const { platform, call } = opened(operations);
  expect(await call('reports.get', 'weekly')).toEqual({ name: 'weekly', score: 7 });
  expect(await call('usage.listLogs', { operation: 'reports.get' })).toMatchObject({
    data: [{ path: '/v1/reports/{report-name}' }],
  });
  const refused = await platform.fetch(`${platform.origin}/v1/reports/weekly`);
  expect(refused.status).toBe(401);
  expect(operations.errorsOf("export const score: number = (await client.reports.get('weekly')).score;")).toEqual([]);
  expect(operations.errorsOf("export const score: string = (await client.reports.get('weekly')).score;").join()).toMatch(
    /not assignable/,
  );
  const docs = operations.files.get('sdk/src/generated/namespaces.ts');
  expect(docs).toContain('/** All of reports. */\nexport interface ReportsNamespace');
  expect(docs).toContain('Call reports.get: `GET /v1/reports/{report-name}`.');
});

test('odd parameter names, and headers of one operation: all are arguments, and all arrive', async () => {
  const { call } = opened(operations);
  const options = { headers: { 'X-Region': 'eu', 'X-Depth': '3' } };
  expect(await call('reports.getPart', 'weekly', 'a', 1, { full: true }, options)).toEqual({ name: 'part', score: 8 });
  expect(((await call('usage.listLogs', { operation: 'reports.getPart' })) as { data: object[] }).data[0]).toMatchObject({
    path: '/v1/reports/{report-name}/parts/{class}/{1st}',
  });
  const pointers = async (...args: unknown[]): Promise<unknown> =>
    ((await call('reports.getPart', ...args).catch(caught)) as { errors: { pointer: string }[] }).errors.map(
      ({ pointer }) => pointer,
    );
  expect(await pointers('weekly', 'a', 1, undefined, { headers: { 'X-Region': 'moon' } })).toEqual(['/header/x-region']);
  expect(await pointers('weekly', 'c', 1, undefined, options)).toEqual(['/path/class']);
  const line = (args: string): string[] => operations.errorsOf(`export const part = client.reports.getPart(${args});`);
  expect(line("'weekly', 'a', 1, undefined, { headers: { 'X-Region': 'eu', 'X-Depth': '3' } }")).toEqual([]);
  expect(line("'weekly', 'a', 1").join()).toMatch(/Expected 5 arguments/);
  expect(line("'weekly', 'a', 1, undefined, {}").join()).toMatch(/headers/);
  expect(line("'weekly', 'a', 1, undefined, { headers: { 'X-Region': 'moon' } }").join()).toMatch(/not assignable/);
  expect(line("'weekly', 'c', 1, undefined, { headers: { 'X-Region': 'eu' } }").join()).toMatch(/not assignable/);
});

test.each([
  ['a referenced body', 'boards.create', [] as string[], { name: 'made', score: 9 }],
  ['a body written in place', 'boards.append', ['n1'], [{ name: 'line', score: 1 }]],
])('a new write operation with %s: typed, sent, checked and answered once', async (_what, id, path, answer) => {
  const { call } = opened(operations);
  expect(await call(id, ...path, { text: 'hello' })).toEqual(answer);
  expect(await call(id, ...path, { tone: 'odd' }).catch(caught)).toMatchObject({
    kind: 'validation',
    errors: [{ pointer: '/body/text' }, { pointer: '/body/tone' }],
  });
  const args = path.map((value) => `'${value}', `).join('');
  expect(
    operations.errorsOf(`export const made = await client.${id}(${args}{ text: 'hello' }, { idempotencyKey: 'k' });`),
  ).toEqual([]);
  expect(operations.errorsOf(`export const made = await client.${id}(${args}{ tone: 'odd' });`).join()).toMatch(/not assignable/);
});

test('a renamed operation: client, mock and logs use the new name, and the compiler reports the code that uses the old one', async () => {
  const { call } = opened(operations);
  expect(await call('health.read')).toMatchObject({ status: expect.any(String) });
  expect(operations.errorsOf('export const health = await client.health.get();').join()).toMatch(/Property 'get' does not exist/);
  expect(operations.errorsIn('mock-server/src/operations/health.ts').join()).toMatch(/health\.ts:\d+.*'health\.get'/);
});

test('a new problem type: the mock answers with it on request, the client recognizes its type, and the documentation lists it', async () => {
  const { call } = opened(operations);
  expect(await call('reports.get', 'weekly', { headers: { prefer: 'code=402' } }).catch(caught)).toMatchObject({
    status: 402,
    problem: { type: 'https://api.sentinelsec.studio/problems/payment-needed', title: 'Payment needed', due: 5 },
  });
  const line = (type: string): string[] =>
    operations.errorsOf(`import type { KnownProblem, OperationProblems } from './sdk/src/generated/problems.ts';
export const told = (problem: OperationProblems['reports.get'] & KnownProblem): ${type} | undefined =>
  problem.type === 'https://api.sentinelsec.studio/problems/payment-needed' ? problem.due : undefined;`);
  expect(line('number')).toEqual([]);
  expect(line('string').join()).toMatch(/not assignable/);
  expect(operations.files.get('sdk/src/generated/problems.ts')).toContain('The plan has to be paid first. Status 402.');
  expect(operations.files.get('sdk/src/generated/namespaces.ts')).toContain('Special problem types: `payment-needed`.');
  expect(operations.files.get('mock-server/src/generated/contract.ts')).toContain("'payment-needed'");
});

test('another media type and a new header: the client passes the body on unchanged, and the mock answers as in the example', async () => {
  const { call } = opened(operations);
  const answer = (await call('reports.export')) as Response;
  expect(answer.headers.get('content-type')).toBe('text/csv');
  expect(answer.headers.get('x-rows')).toBe('7');
  expect(await answer.text()).toBe('name,score\n');
  expect(operations.errorsOf('export const text: string = await (await client.reports.export()).text();')).toEqual([]);
});

test.each([
  [
    'an answer',
    ['responses', '201'],
    'the response 201 has the media types application/json and application/xml, but a client method returns one. Describe the other in another operation.',
  ],
  ['a request', ['requestBody'], 'the client sends request bodies only as application/json. Remove application/xml.'],
])('a second media type of %s is an error in the spec', (_what, at, line) => {
  const place = ['paths', '/v1/keys', 'post', ...at, 'content', 'application/xml'];
  expect(lintOf((draft) => draft.set(place, { schema: { type: 'string' }, example: '<a/>' }))).toEqual([`keys.create: ${line}`]);
});

test('an optional field of an answer: the client types it as optional, and an example of the spec shows it', async () => {
  const { call } = opened(fields);
  expect(await call('account.get')).not.toHaveProperty('nickname');
  expect(await call('account.get', { headers: { prefer: 'example' } })).toMatchObject({ nickname: 'ace' });
  expect(fields.errorsOf('export const name: string | undefined = (await client.account.get()).nickname;')).toEqual([]);
  expect(fields.errorsOf('export const name: string = (await client.account.get()).nickname;').join()).toMatch(/undefined/);
  expect(fields.files.get('sdk/src/generated/paths.d.ts')).toContain('A short name of the account.');
});

test('another example: the mock answers with it, and the documentation shows it', async () => {
  const { call } = opened(fields);
  expect(await call('account.get', { headers: { prefer: 'example' } })).toMatchObject({ api_username: 'shown' });
  expect(fields.files.get('sdk/src/generated/namespaces.ts')).toContain("client.keys.create({ name: 'reporting'");
});

test('a new required field of a request: the type requires it, the mock refuses a request without it, and the example shows it', async () => {
  const { call } = opened(fields);
  const body = { name: 'narrow', scopes: ['account:read'] };
  expect(await call('keys.create', body).catch(caught)).toMatchObject({ kind: 'validation', errors: [{ pointer: '/body/use' }] });
  expect(await call('keys.create', { ...body, use: 'work' })).toMatchObject({ name: 'narrow' });
  const line = (use: string): string[] =>
    fields.errorsOf(`export const key = await client.keys.create({ name: 'a', scopes: ['account:read']${use} });`);
  expect(line(", use: 'work'")).toEqual([]);
  expect(line('').join()).toMatch(/'use' is missing/);
  expect(fields.files.get('sdk/src/generated/namespaces.ts')).toMatch(/client\.keys\.create\(\{.*use: 'test'/);
});

test('servers with a path, one below the other: client and mock use the same URLs, and keys stay with their server', async () => {
  const { platform, call } = opened(fields);
  expect(platform.origin).toMatch(/\/sandbox$/);
  expect(await call('account.get')).toMatchObject({ status: 'active' });
  const at = async (path: string): Promise<number> =>
    (await platform.fetch(`${new URL(platform.origin).origin}${path}/v1/health`)).status;
  expect([await at('/sandbox'), await at('/live')]).toEqual([200, 200]);
  await expect(at('')).rejects.toThrow('is not the platform');
  await expect(at('/sandboxes')).rejects.toThrow('is not the platform');
  const { SentinelSec } = fields;
  const other = platform.origin.replace('/sandbox', '/live');
  expect(() => new SentinelSec({ ...platform.clientOptions(), baseUrl: other })).toThrow(/test key/);
  const created = call('exports.create', { datasets: ['usage_logs'], format: 'csv' }) as ApiCall<unknown>;
  const { response } = await created.withResponse();
  expect(response.headers.get('location')).toMatch(/^\/sandbox\/v1\/exports\//);
});

test('a new required field of a usage log: the compiler reports every place that writes logs', async () => {
  const gained = await editSpec('required', (draft) => {
    const log = ['components', 'schemas', 'UsageLog'];
    draft.set([...log, 'properties', 'region'], { type: 'string', description: 'Where the call ran.' });
    draft.set([...log, 'required'], [...draft.get<string[]>([...log, 'required']), 'region']);
    for (const at of [['get'], ['{log_id}', 'get']].map((rest) => [
      'paths',
      ['/v1/usage/logs', ...rest.slice(0, -1)].join('/'),
      'get',
    ])) {
      const content = [...at, 'responses', '200', 'content', 'application/json', 'example'];
      const example = draft.get<{ data?: object[] }>(content);
      for (const one of example.data ?? [example]) Object.assign(one, { region: 'eu' });
    }
  });
  const places = ['records/log-columns.ts', 'rules/usage/usage-log.ts', 'seeds/enterprise.ts', 'seeds/team/calls.ts'].map(
    (file) => `mock-server/src/${file}`,
  );
  const errors = gained.errorsIn(...places);
  expect(errors.filter((error) => error.startsWith(places[0] ?? ''))).toHaveLength(2);
  expect(errors.join('\n')).toMatch(/usage-log\.ts:\d+.*'region' is missing/);
  expect(places.filter((place) => !errors.some((error) => error.startsWith(place)))).toEqual([]);
  // This file lists the fields of a usage log in three places.
  expect(errors.filter((error) => error.startsWith('mock-server/src/seeds/enterprise.ts'))).toHaveLength(3);
});

test('another id prefix: the compiler reports the code that makes such ids', async () => {
  const renamed = await editSpec('prefix', (draft) => {
    const text = JSON.stringify(draft.spec).replaceAll('log_01', 'entry_01').replaceAll('^log_[', '^entry_[');
    Object.assign(draft.spec, JSON.parse(text));
  });
  expect(renamed.errorsIn('mock-server/src/records/log-table.ts').join('\n')).toMatch(/log-table\.ts:\d+.*"log"/);
});
