import { createRequire } from 'node:module';
import openapiTS, { astToString } from 'openapi-typescript';
import type { Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { compactPaths } from './compact-paths.ts';
import { withDocs } from './path-docs.ts';
import { banner } from './source.ts';
import { withoutProse } from './without-prose.ts';

// openapi-typescript builds its nodes with its own copy of the compiler, so the node kinds are taken from there.
const ts = createRequire(import.meta.resolve('openapi-typescript'))('typescript') as typeof import('typescript');

/**
 * The side for which the types are made. The sender of a body may leave out a property that has a default. The receiver always
 * gets the property.
 */
export type Reader = 'sender' | 'receiver';

/** Returns `paths.d.ts`: the types for openapi-fetch, from which all other types are derived. */
export async function emitPaths(spec: Spec, operations: readonly Operation[], reader: Reader): Promise<string> {
  const nodes = await openapiTS(withoutOddExamples(withoutProse(spec)) as never, {
    defaultNonNullable: reader === 'receiver',
    silent: true,
    transform: (schema) => (schema.format === 'binary' ? ts.factory.createTypeReferenceNode('Blob') : undefined),
  });
  const types = reader === 'sender' ? ts.transform(nodes as import('typescript').Node[], [acceptUndefined]).transformed : nodes;
  return banner + compactPaths(withDocs(astToString(types as typeof nodes), operations));
}

/**
 * Returns a copy of the spec without the examples in which a member has a name such as `constructor`. Every JavaScript object
 * inherits members with these names, and openapi-typescript fails on them. The checks of the spec forbid these names for
 * properties, but not for members of examples.
 */
function withoutOddExamples(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutOddExamples);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key, value]) => !(key === 'example' || key === 'examples') || !isOdd(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutOddExamples(value)]));
}

const isOdd = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, item]) => key in Object.prototype || isOdd(item));

/**
 * Adds `undefined` to the type of every optional member. Callers who use `exactOptionalPropertyTypes` can then set such a member
 * to `undefined`. The client does not send members that are undefined.
 */
const acceptUndefined: import('typescript').TransformerFactory<import('typescript').Node> = (context) => {
  const none = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  const visit = (node: import('typescript').Node): import('typescript').Node => {
    const inner = ts.visitEachChild(node, visit, context);
    if (!ts.isPropertySignature(inner) || !inner.questionToken || !inner.type) return inner;
    if (inner.type.kind === ts.SyntaxKind.NeverKeyword) return inner;
    const type = ts.factory.createUnionTypeNode([inner.type, none]);
    return ts.factory.updatePropertySignature(inner, inner.modifiers, inner.name, inner.questionToken, type);
  };
  return visit;
};
