import path from 'node:path';
import ts from 'typescript';
import { readProjectFile } from '../repository.ts';

/** A declaration, such as a member of an interface, with its doc comment in one line. */
export interface Documented {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(path.basename(file), readProjectFile(file), ts.ScriptTarget.Latest, true);

/** Returns the doc comment above a node, without its tags. */
function commentOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(doc?.comment) ?? '').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Returns the members that an interface itself declares, with their types and doc comments. Throws if the interface does not
 * exist.
 */
export const membersOf = (file: string, name: string): Documented[] => ownMembers(interfaceIn(parse(file), name));

/**
 * Returns all members of an interface. First come the members of the interfaces that it extends, which must be in the same file.
 */
export function allMembersOf(file: string, name: string): Documented[] {
  const tree = parse(file);
  const collect = (declared: ts.InterfaceDeclaration): Documented[] => {
    const own = ownMembers(declared);
    const inherited = (declared.heritageClauses ?? [])
      .flatMap(({ types }) => types)
      .flatMap((type) => collect(baseOf(tree, type)));
    return [...inherited.filter((member) => !own.some((other) => other.name === member.name)), ...own];
  };
  return collect(interfaceIn(tree, name));
}

function interfaceIn(tree: ts.SourceFile, name: string): ts.InterfaceDeclaration {
  const found = tree.statements.filter(ts.isInterfaceDeclaration).find((statement) => statement.name.text === name);
  if (!found) throw new Error(`${tree.fileName} has no interface ${name}.`);
  return found;
}

/**
 * Returns the interface `Base` of `extends Base` or `extends Omit<Base, 'x'>`. The extending interface must declare the members
 * that `Omit` leaves out.
 */
const baseOf = (tree: ts.SourceFile, { expression, typeArguments }: ts.ExpressionWithTypeArguments): ts.InterfaceDeclaration =>
  interfaceIn(tree, expression.getText() === 'Omit' ? (typeArguments?.[0]?.getText() ?? '') : expression.getText());

const ownMembers = (declared: ts.InterfaceDeclaration): Documented[] =>
  declared.members
    .filter((member) => ts.isPropertySignature(member) || ts.isMethodSignature(member))
    .map((member) => ({ name: member.name.getText(), type: typeTextOf(member), text: commentOf(member) }));

function typeTextOf(member: ts.PropertySignature | ts.MethodSignature): string {
  const result = member.type?.getText() ?? '';
  const text = ts.isMethodSignature(member)
    ? `(${member.parameters.map((parameter) => parameter.getText()).join(', ')}) => ${result}`
    : result;
  return text.replaceAll(/\s+/g, ' ');
}

/** Returns the parameters of a function type, each with its doc comment. */
export function parametersOf(file: string, name: string): Documented[] {
  const tree = parse(file);
  const found = tree.statements.filter(ts.isTypeAliasDeclaration).find((statement) => statement.name.text === name);
  if (!found || !ts.isFunctionTypeNode(found.type)) throw new Error(`${file} has no function type ${name}.`);
  return found.type.parameters.map((parameter) => ({
    name: parameter.name.getText(),
    type: parameter.type?.getText() ?? '',
    text: commentOf(parameter),
  }));
}

/** Returns the interfaces of a file whose member `type` is a single string literal. The name of each result is this string. */
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

/** Returns the classes of a file that have a static member `kind`, each with its kind. */
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
