import { expect, test } from 'vitest';
import { createPlatform } from '../../../../mock-server/src/index.ts';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { operations } from '../../../src/generated/operations.ts';
import { SentinelSec } from '../../../src/index.ts';
import { clientMembers, names, namespaceMembers, recordIds } from './names.ts';

const id = ['paths', '/v1/keys', 'post', 'operationId'];

const breaks: readonly Break[] = [
  ['an id twice', id, 'keys.list', 'keys.list: two operations have this id.'],
  [
    'a method that makes a promise of its namespace',
    id,
    'keys.then',
    'keys.then: the client cannot have the method then: the name is taken. Choose another operationId.',
  ],
  [
    'a method that every object has',
    id,
    'keys.toString',
    'keys.toString: the client cannot have the method toString: the name is taken. Choose another operationId.',
  ],
  [
    'a method that the client adds',
    id,
    'keys.rotateInPlace',
    'keys.rotateInPlace: the client cannot have the method rotateInPlace: the name is taken. Choose another operationId.',
  ],
  [
    'a tag that the client has',
    id,
    'request.create',
    'request: the client has a member request of its own, so no tag can be called that. Choose another.',
  ],
  [
    'a tag that every object has',
    id,
    'constructor.create',
    'constructor: the client has a member constructor of its own, so no tag can be called that. Choose another.',
  ],
  [
    'two tags that make one name',
    id,
    'accessreviews.create',
    'access_reviews: the tags accessreviews and access_reviews make one name. Choose another.',
  ],
  [
    'a slug that two problem types have',
    ['components', 'schemas', 'KeyMissingProblem', 'allOf', 1, 'properties', 'type', 'const'],
    'https://example.com/malformed-request',
    '/components/schemas/KeyMissingProblem: MalformedRequestProblem has the slug malformed-request too. Choose another type.',
  ],
];

test.each(breaks)('%s is refused', (_claim, at, change, line) => {
  expect(linesAfter(names, at, change)).toContain(line);
});

test.each([
  'Keys.create',
  'keys',
  'keys.create.now',
  'keys.Create',
  'access-reviews.start',
  '1keys.create',
  'keys.1st',
  'a__b.get',
  'keys.lösche',
])('the operationId %s is refused', (operationId) =>
  expect(() => linesAfter(names, id, operationId)).toThrow('is not "tag.method"'),
);

test('the members that no tag can be called are all that the client has beside its tags', () => {
  const client = new SentinelSec(createPlatform().clientOptions());
  const tags = new Set(Object.keys(operations).map((operation) => operation.split('.')[0] ?? ''));
  const own = [client, Object.getPrototypeOf(Object.getPrototypeOf(client))].flatMap((object) =>
    Object.getOwnPropertyNames(object),
  );
  expect(own.filter((name) => !tags.has(name) && !['constructor', 'toJSON'].includes(name)).sort()).toEqual(
    [...clientMembers].sort(),
  );
  for (const tag of tags) {
    const ofTag = Object.entries(operations).filter(([id]) => id.startsWith(`${tag}.`));
    const following = ofTag.flatMap(([, operation]) => ('follow' in operation ? [operation.follow.name as string] : []));
    const methods = Object.keys(client[tag as 'keys']).filter((name) => !(`${tag}.${name}` in operations));
    expect(methods.sort(), tag).toEqual([...(namespaceMembers[tag] ?? []), ...following].sort());
  }
});

test.each(['^log_[0-9a-z]{12}$', '^[0-9A-HJKMNP-TV-Z]{26}$', '^LOG-[0-9A-HJKMNP-TV-Z]{26}$', undefined])(
  'an id of the pattern %s is a fault: the platform makes none like it',
  (pattern) => {
    expect(linesAfter(recordIds, ['components', 'schemas', 'LogId', 'pattern'], pattern)).toEqual([
      '/components/schemas/LogId/pattern: an id is a prefix and a ULID. Write ^key_[0-9A-HJKMNP-TV-Z]{26}$, with a prefix of its own.',
    ]);
  },
);

test('another prefix is no fault', () => {
  expect(linesAfter(recordIds, ['components', 'schemas', 'LogId', 'pattern'], '^entry_[0-9A-HJKMNP-TV-Z]{26}$')).toEqual([]);
});
