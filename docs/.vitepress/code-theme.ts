import type { MarkdownRenderer } from 'vitepress';

/**
 * The kinds of code tokens. Each kind has a placeholder colour, which `withClasses` replaces by a CSS class. The style sheet
 * contains the real colours of both themes. There are two reasons not to use `style` attributes: pages with classes are smaller,
 * and a strict Content-Security-Policy forbids `style` attributes.
 */
const kinds: readonly (readonly [name: string, color: string, scopes: readonly string[]])[] = [
  ['comment', '#000001', ['comment', 'punctuation.definition.comment']],
  ['string', '#000002', ['string', 'punctuation.definition.string', 'markup.inline.raw']],
  ['keyword', '#000003', ['keyword', 'storage', 'variable.language', 'keyword.operator.new', 'keyword.operator.expression']],
  ['function', '#000004', ['entity.name.function', 'support.function', 'meta.function-call.generic']],
  ['type', '#000005', ['entity.name.type', 'support.type', 'support.class', 'entity.name.class', 'entity.other.inherited-class']],
  ['constant', '#000006', ['constant', 'constant.numeric', 'constant.language', 'support.constant', 'keyword.other.unit']],
  [
    'property',
    '#000007',
    [
      'support.type.property-name',
      'meta.object-literal.key',
      'entity.name.tag',
      'variable.other.property',
      'entity.other.attribute-name',
    ],
  ],
];

/** The theme for Shiki, which highlights code. Its colours are placeholders for CSS classes. */
export const codeTheme = {
  name: 'sentinelsec',
  type: 'light' as const,
  fg: '#000000',
  bg: '#ffffff',
  colors: {},
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    ...kinds.map(([, foreground, scope]) => ({ scope: [...scope], settings: { foreground } })),
    // Operators and punctuation have the colour of plain text.
    {
      scope: ['keyword.operator.assignment', 'keyword.operator.comparison', 'punctuation', 'storage.type.function.arrow'],
      settings: { foreground: '#000000' },
    },
  ],
};

const classOf = new Map(kinds.map(([name, color]) => [color, name]));

/** Replaces the `style` attributes of highlighted code and of table cells by CSS classes. */
export function withClasses(markdown: MarkdownRenderer): void {
  const { highlight } = markdown.options;
  markdown.options.highlight = (...given) => classed(highlight?.(...given) ?? '');
  const open = (name: 'td_open' | 'th_open'): void => {
    markdown.renderer.rules[name] = (tokens, index, options, _env, self) => {
      const token = tokens[index];
      const [, align] = /text-align:(\w+)/.exec(String(token?.attrGet('style') ?? '')) ?? [];
      if (token?.attrs) token.attrs = token.attrs.filter(([attribute]) => attribute !== 'style');
      if (align) token?.attrJoin('class', `align-${align}`);
      return self.renderToken(tokens, index, options);
    };
  };
  open('td_open');
  open('th_open');
}

const classed = (html: string): string =>
  html
    .replaceAll(/ style="color:(#[0-9a-f]{6})"/gi, (_, color: string) => {
      const name = classOf.get(color.toLowerCase());
      return name === undefined ? '' : ` class="code-${name}"`;
    })
    .replaceAll(/(<pre[^>]*?) style="[^"]*"/g, '$1')
    .replaceAll(/<span>([^<]*)<\/span>/g, '$1');
