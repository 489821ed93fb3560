import type { MarkdownRenderer } from 'vitepress';

/** Inline code of up to so many characters fits into every column, and stays on one line. */
const whole = 16;

/**
 * Lets long words break where a reader would: after dots, hyphens and underscores, before the slashes of a path, and before a capital letter
 * within a word. A small screen then never breaks them in the middle of a part.
 */
export function withBreaks(markdown: MarkdownRenderer): void {
  const { code_inline: inline, text: plain } = markdown.renderer.rules;
  markdown.renderer.rules.code_inline = (...given) => {
    const html = inline?.(...given) ?? '';
    return html.replace(/(<code[^>]*>)([\s\S]*)(<\/code>)/, (_, open: string, text: string, close: string) =>
      text.length <= whole ? `${open.replace('>', ' class="whole">')}${text}${close}` : open + broken(text) + close,
    );
  };
  markdown.renderer.rules.text = (...given) => withLongWordsBroken(plain?.(...given) ?? '');
}

/** Escaped text whose long words may break: names of types in headings, names of packages in menus. */
export const withLongWordsBroken = (text: string): string => text.replaceAll(/[^\s&<>]{16,}/g, broken);

/** Escaped text with a `<wbr>` at each place where it may break. */
export const broken = (text: string): string =>
  text
    .split(/(&[a-z#0-9]+;)/i)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(
            /(?<=[a-z0-9})\]][._:-])(?=[\w{[])|(?<=[A-Z0-9]_)(?=[A-Z0-9])|(?<=[\w}])(?=\/)|(?<=[a-z]{3})(?=[A-Z][a-z])/g,
            '<wbr>',
          ),
    )
    .join('');
