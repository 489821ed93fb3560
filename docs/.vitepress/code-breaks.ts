import type { MarkdownRenderer } from 'vitepress';

/** Inline code with at most this number of characters never breaks. */
const whole = 16;

/**
 * Marks the places at which a browser may break a long word. They are after dots, hyphens and underscores, before the slashes of
 * a path, and before a capital letter within a word. On a small screen, a browser then breaks long words only at these places.
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

/** Adds a `<wbr>` to words of 16 or more characters, at each place where they may break. The text is escaped HTML. */
export const withLongWordsBroken = (text: string): string => text.replaceAll(/[^\s&<>]{16,}/g, broken);

/** Adds a `<wbr>` at each place where a text may break. The text is escaped HTML. */
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
