import ts from 'typescript';

/** What the site is built with in the place of the folder that it will be served from. */
export const placeholderBase = '/__docs_base__/';

/** The script that tells a page the folder of the site, and makes the links of the built HTML whole before the page wakes up. */
export const baseScript = `globalThis.__docsBase = new URL('.', document.currentScript.src).pathname;
for (const link of document.querySelectorAll('a[href^="."], link[rel="icon"]')) {
  const { pathname, search, hash } = new URL(link.href);
  link.setAttribute('href', pathname + search + hash);
}
`;

/** A built page whose links are relative, so that it works in any folder and when it is opened from a disk. */
export function withRelativeLinks(html: string, page: string): string {
  const prefix = page === '404.html' ? '/' : '../'.repeat(page.split('/').length - 1) || './';
  const script = `<script src="${prefix}base.js" defer></script>`;
  return html.replace('<head>', `<head>\n    ${script}`).replaceAll(placeholderBase, prefix);
}

/** A built script that asks the page for its folder where the place holder stands. Throws where it stands in an import. */
export function withPageBase(script: string): string {
  if (!script.includes(placeholderBase)) return script;
  const source = ts.createSourceFile('built.js', script, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const parts: string[] = [];
  let done = 0;
  const visit = (node: ts.Node): void => {
    if (importsFromFolder(node)) throw new Error(`A built script has ${placeholderBase} where no folder can be put in.`);
    const text = isText(node) ? script.slice(node.getStart(source), node.end) : '';
    if (text.includes(placeholderBase)) {
      parts.push(script.slice(done, node.getStart(source)), changed(node, text));
      done = node.end;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const result = parts.join('') + script.slice(done);
  if (result.includes(placeholderBase)) throw new Error(`A built script has ${placeholderBase} where no folder can be put in.`);
  return result;
}

/** How a template names the folder. */
const inTemplate = ['$', '{globalThis.__docsBase}'].join('');

const importsFromFolder = (node: ts.Node): boolean =>
  (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
  node.moduleSpecifier !== undefined &&
  (node.moduleSpecifier as ts.StringLiteral).text.includes(placeholderBase);

const isText = (node: ts.Node): boolean => ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node);

/** A literal that is made from the folder of the page. Texts become sums, templates get one more place. */
function changed(node: ts.Node, text: string): string {
  if (!ts.isStringLiteral(node)) return text.split(placeholderBase).join(inTemplate);
  const quote = text.charAt(0);
  return `(${text.replaceAll(placeholderBase, `${quote}+globalThis.__docsBase+${quote}`)})`;
}
