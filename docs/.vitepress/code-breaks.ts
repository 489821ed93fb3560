import type { MarkdownRenderer } from 'vitepress';

/**
 * Lets long inline code break where a reader would: after dots and hyphens, before the slashes of a path, and before a capital letter within a
 * word. A small screen then never breaks it in the middle of a word.
 */
export function withBreaks(markdown: MarkdownRenderer): void {
  const inline = markdown.renderer.rules.code_inline;
  markdown.renderer.rules.code_inline = (...given) => {
    const html = inline?.(...given) ?? '';
    return html.replace(
      /(<code[^>]*>)([\s\S]*)(<\/code>)/,
      (_, open: string, text: string, close: string) => open + broken(text) + close,
    );
  };
}

/** Escaped text with a `<wbr>` at each place where it may break. */
export const broken = (text: string): string =>
  text
    .split(/(&[a-z#0-9]+;)/i)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(/(?<=[a-z0-9})\]][._:-])(?=[\w{[])|(?<=[\w}])(?=\/)|(?<=[a-z]{3})(?=[A-Z][a-z])/g, '<wbr>'),
    )
    .join('');
