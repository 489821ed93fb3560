import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { emptyTables } from '../../mock-server/src/records/rows.ts';
import { root } from '../support/project-root.ts';
import { placesWhere, type Source, sourcesIn } from '../support/sources.ts';

// The code in these folders works with any spec, so another API could use this mock. Code for a single operation or a single kind
// of record belongs in `operations`, in `records`, or in the folder of its subject below `rules`.

const genericRooms = ['rules/request/', 'rules/limits/', 'rules/lists/', 'platform/engine/', 'state/'];
const retentionMachine = ['rules/retention/retention.ts', 'rules/retention/anonymize.ts'];

interface Operation {
  readonly operationId?: string;
}

interface Spec {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly tags: readonly { readonly name: string }[];
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const spec = parse(readFileSync(path.join(root, 'openapi.yaml'), 'utf8')) as Spec;
const operations = Object.values(spec.paths).flatMap((item) =>
  Object.values(item).flatMap(({ operationId }) => operationId ?? []),
);
const schemas = Object.keys(spec.components.schemas);
const tags = spec.tags.map(({ name }) => name);
const tables = Object.keys(emptyTables());

/**
 * Names of the spec that the generic files may use, because they have another, general meaning there. The values of the map are
 * these meanings.
 */
const otherMeaning = new Map([
  ['limits', 'the rule that applies quota policies'],
  ['DataClassName', 'the names of the data classes'],
]);

const names = new Set([...operations, ...schemas, ...tags, ...tables].filter((name) => !otherMeaning.has(name)));

/**
 * If a syntax node names an operation, tag, schema or table of this API, returns this name. The node may be a string, a type, or
 * a member of `tables`.
 */
function nameIn(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return isSpecifier(node) ? undefined : known(node.text);
  if (ts.isTypeReferenceNode(node)) return schemas.includes(node.typeName.getText()) ? known(node.typeName.getText()) : undefined;
  if (ts.isPropertyAccessExpression(node) && /(^|\.)tables$/.test(node.expression.getText())) return known(node.name.text);
  return undefined;
}

const known = (text: string): string | undefined => (names.has(text) ? text : undefined);

const isSpecifier = ({ parent }: ts.Node): boolean => ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);

const isGeneric = ({ name }: Source): boolean => {
  const file = name.replace('mock-server/src/', '');
  return retentionMachine.includes(file) || genericRooms.some((room) => file.startsWith(room));
};

const namesIn = (source: Source): string[] => placesWhere(source, nameIn);

test('the spec has operations, tags and schemas, and the tables are known', () => {
  expect([operations, tags, schemas, tables].map(({ length }) => length > 10)).toEqual([true, true, true, true]);
});

test('the generic files name no operation, no tag, no schema and no table of this API', () => {
  const sources = sourcesIn('mock-server/src').filter(isGeneric);
  expect([...genericRooms, ...retentionMachine].filter((room) => !sources.some(({ name }) => name.includes(room)))).toEqual([]);
  expect(sources.flatMap(namesIn)).toEqual([]);
});

test.each([
  ["if (target.id === 'mfa.verify') return;", 'mfa.verify'],
  ["const rules = contract.records['UsageLog'];", 'UsageLog'],
  ['function of(log: UsageLog): void {}', 'UsageLog'],
  ['const key = world.tables.keys.get(id);', 'keys'],
  ["type Key = Rows['keys'];", 'keys'],
])('a name in a generic file is found: %s', (text, name) => {
  const tree = ts.createSourceFile('wrong.ts', text, ts.ScriptTarget.Latest, true);
  expect(namesIn({ name: 'wrong.ts', tree })).toEqual([`wrong.ts:1: ${name}`]);
});

test('operations read rows of other tables only through the function that checks their account', () => {
  const compares = (node: ts.Node): string | undefined =>
    ts.isBinaryExpression(node) && /account(\?)?\.id$/.test(node.right.getText()) ? node.getText() : undefined;
  const places = sourcesIn('mock-server/src/operations').flatMap((source) => placesWhere(source, compares));
  expect(places.map((place) => place.replace(/:\d+:.*/, ''))).toEqual(Array(2).fill('mock-server/src/operations/owned-row.ts'));
});
