import { expect, test } from 'vitest';
import { createPlatform } from '../../../../mock-server/src/index.ts';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { operations } from '../../../src/generated/operations.ts';
import { SentinelSec } from '../../../src/index.ts';
import { clientMembers, names, namespaceMembers, recordIds } from './names.ts';

const id = ['paths', '/v1/keys', 'post', 'operationId'];

const breaks: readonly Break[] = [
  ['an id twice', id, 'keys.list', 'keys.list: two operations have this id. Choose another operationId for one of them.'],
  [
    'a method that would make its namespace a promise',
    id,
    'keys.then',
    'keys.then: the client cannot have a method then, because the name is already used. Choose another operationId.',
  ],
  [
    'a method that every object has',
    id,
    'keys.toString',
    'keys.toString: the client cannot have a method toString, because the name is already used. Choose another operationId.',
  ],
  [
    'a method that the client adds',
    id,
    'keys.rotateInPlace',
    'keys.rotateInPlace: the client cannot have a method rotateInPlace, because the name is already used. Choose another operationId.',
  ],
  ['a tag that the client has', id, 'request.create', 'request: the client itself has a member request. Choose another tag.'],
  [
    'a tag that every object has',
    id,
    'constructor.create',
    'constructor: the client itself has a member constructor. Choose another tag.',
  ],
  [
    'two tags that give the same name',
    id,
    'accessreviews.create',
    'access_reviews: the tags accessreviews and access_reviews give the same name. Choose another tag.',
  ],
  [
    'a slug that two problem types have',
    ['components', 'schemas', 'KeyMissingProblem', 'allOf', 1, 'properties', 'type', 'const'],
    'https://example.com/malformed-request',
    '/components/schemas/KeyMissingProblem: MalformedRequestProblem already has the slug malformed-request. Choose another type.',
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

test('the names that tags must not have are all members of the client other than its tags', () => {
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
  'an id of the pattern %s is a fault, because the platform does not make such ids',
  (pattern) => {
    expect(linesAfter(recordIds, ['components', 'schemas', 'LogId', 'pattern'], pattern)).toEqual([
      '/components/schemas/LogId/pattern: an id must consist of a prefix and a ULID. Write a pattern such as ^key_[0-9A-HJKMNP-TV-Z]{26}$.',
    ]);
  },
);

test('another prefix is not a fault', () => {
  expect(linesAfter(recordIds, ['components', 'schemas', 'LogId', 'pattern'], '^entry_[0-9A-HJKMNP-TV-Z]{26}$')).toEqual([]);
});
