import path from 'node:path';
import ts from 'typescript';
import { readProjectFile } from '../repository.ts';

/** A member of an interface, or a named thing, with its doc comment in one line. */
export interface Documented {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(path.basename(file), readProjectFile(file), ts.ScriptTarget.Latest, true);

/** The doc comment above a node, without its tags. */
function commentOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(doc?.comment) ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The members that an interface declares itself, with their types and doc comments. Throws where there is no such interface. */
export function membersOf(file: string, name: string): Documented[] {
  const found = parse(file).statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name);
  if (!found) throw new Error(`${file} has no interface ${name}.`);
  return (found as ts.InterfaceDeclaration).members.filter(ts.isPropertySignature).map((member) => ({
    name: member.name.getText(),
    type: member.type?.getText().replaceAll(/\s+/g, ' ') ?? '',
    text: commentOf(member),
  }));
}

/** The interfaces of a file whose member `type` is one text, by that text. */
export const eventTypes = (file: string): Documented[] =>
  parse(file)
    .statements.filter(ts.isInterfaceDeclaration)
    .flatMap((declared) => {
      const member = declared.members.filter(ts.isPropertySignature).find(({ name }) => name.getText() === 'type');
      const literal =
        member?.type && ts.isLiteralTypeNode(member.type) && ts.isStringLiteral(member.type.literal)
          ? member.type.literal.text
          : undefined;
      return literal === undefined ? [] : [{ name: literal, type: declared.name.text, text: commentOf(declared) }];
    });

/** The classes of a file that have a static `kind`, by that kind. */
export const errorClasses = (file: string): (Documented & { readonly kind: string })[] =>
  parse(file)
    .statements.filter(ts.isClassDeclaration)
    .flatMap((declared) => {
      const kind = declared.members
        .filter(ts.isPropertyDeclaration)
        .find(
          (member) => member.name.getText() === 'kind' && ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static,
        )?.initializer;
      if (!kind || !ts.isStringLiteral(kind)) return [];
      return [{ kind: kind.text, name: declared.name?.text ?? '', type: '', text: commentOf(declared) }];
    });
