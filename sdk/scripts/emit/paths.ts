import { createRequire } from 'node:module';
import openapiTS, { astToString } from 'openapi-typescript';
import type { Spec } from '../spec/load.ts';
import type { Operation } from '../spec/model.ts';
import { withDocs } from './path-docs.ts';
import { banner } from './source.ts';

// openapi-typescript builds its nodes with its own copy of the compiler, so the node kinds are taken from there.
const ts = createRequire(import.meta.resolve('openapi-typescript'))('typescript') as typeof import('typescript');

/** Who uses the types: the sender of a body may leave out a property with a default, and the receiver always gets it. */
export type Reader = 'sender' | 'receiver';

/** `paths.d.ts`: the types for openapi-fetch, from which all other types are derived. */
export async function emitPaths(spec: Spec, operations: readonly Operation[], reader: Reader): Promise<string> {
  const nodes = await openapiTS(withoutOddExamples(spec) as never, {
    defaultNonNullable: reader === 'receiver',
    silent: true,
    transform: (schema) => (schema.format === 'binary' ? ts.factory.createTypeReferenceNode('Blob') : undefined),
  });
  const types = reader === 'sender' ? ts.transform(nodes as import('typescript').Node[], [acceptUndefined]).transformed : nodes;
  return banner + withDocs(astToString(types as typeof nodes), operations);
}

/**
 * A copy without the examples that have members such as `constructor`. openapi-typescript fails on such names, because every object has these
 * members. The lint forbids them as names of properties, but examples may hold anything.
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

/** Allows `undefined` for every optional member. The client leaves such members out, and callers may use `exactOptionalPropertyTypes`. */
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
