import ts from 'typescript';

/**
 * The placeholder for the path of the folder that the site will be served from. This path is not known when the site is built.
 */
export const placeholderBase = '/__docs_base__/';

/**
 * A script that stores the path of the site's folder in `globalThis.__docsBase`, and completes the relative links of a page. It
 * runs before Vue takes over the page.
 */
export const baseScript = `globalThis.__docsBase = new URL('.', document.currentScript.src).pathname;
for (const link of document.querySelectorAll('a[href^="."], link[rel="icon"]')) {
  const { pathname, search, hash } = new URL(link.href);
  link.setAttribute('href', pathname + search + hash);
}
`;

/**
 * Makes the links of a built page relative. The page then works in any folder, and also if a browser opens the page from a disk.
 */
export function withRelativeLinks(html: string, page: string): string {
  const prefix = page === '404.html' ? '/' : '../'.repeat(page.split('/').length - 1) || './';
  const script = `<script src="${prefix}base.js" defer></script>`;
  return html.replace('<head>', `<head>\n    ${script}`).replaceAll(placeholderBase, prefix);
}

/**
 * Replaces the placeholder in a built script by code that reads the path of the site's folder from `globalThis.__docsBase`.
 * Throws if an import contains the placeholder.
 */
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

/** Code for template literals: it inserts the path of the site's folder. */
const inTemplate = ['$', '{globalThis.__docsBase}'].join('');

const importsFromFolder = (node: ts.Node): boolean =>
  (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
  node.moduleSpecifier !== undefined &&
  (node.moduleSpecifier as ts.StringLiteral).text.includes(placeholderBase);

const isText = (node: ts.Node): boolean => ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node);

/**
 * Replaces the placeholder in a literal by code. A string literal becomes a concatenation of strings. A template literal gets one
 * more `${…}`.
 */
function changed(node: ts.Node, text: string): string {
  if (!ts.isStringLiteral(node)) return text.split(placeholderBase).join(inTemplate);
  const quote = text.charAt(0);
  return `(${text.replaceAll(placeholderBase, `${quote}+globalThis.__docsBase+${quote}`)})`;
}
