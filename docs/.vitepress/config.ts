import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { siteUrl } from '../scripts/repository.ts';
import { withBreaks } from './code-breaks.ts';
import { codeTheme, withClasses } from './code-theme.ts';
import { withColumnNames } from './tables.ts';

const source = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const sidebarFile = source('docs/.site/sidebar.json');

/**
 * The Content-Security-Policy of the development server. The development server adds inline styles and scripts to pages, so this
 * policy allows them. It forbids other origins.
 */
const developmentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' ws:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const config = defineConfig({
  title: 'SentinelSec Toolkit',
  description: 'A typed client for the SentinelSec Studios API, and the platform to test it against.',
  lang: 'en',
  srcDir: '.site',
  outDir: 'dist',
  // With the ending `.html`, links work on every static web server, and also when a browser opens a page from a disk.
  cleanUrls: false,
  metaChunk: true,
  // VitePress would switch off the transition with an inline style, which the Content-Security-Policy forbids.
  appearance: { disableTransition: false },
  transformHead: ({ siteData }) => [['link', { rel: 'icon', href: `${siteData.base}favicon.svg`, type: 'image/svg+xml' }]],
  sitemap: { hostname: siteUrl },
  markdown: {
    theme: codeTheme,
    config: (markdown) => {
      withClasses(markdown);
      withBreaks(markdown);
      withColumnNames(markdown);
    },
    anchor: { slugify },
    languageAlias: { py: 'python' },
  },
  themeConfig: {
    nav: [
      { text: 'Guides', link: '/guides/', activeMatch: '^/guides/' },
      { text: 'API', link: '/api/', activeMatch: '^/api/' },
      { text: 'Packages', link: '/reference/', activeMatch: '^/reference/' },
      { text: 'Policy and data', link: '/policy/', activeMatch: '^/(policy|facts)/' },
      { text: 'Playground', link: '/playground' },
      { text: 'Project', link: '/project/changelog', activeMatch: '^/(project|decisions)/' },
    ],
    sidebar: existsSync(sidebarFile) ? JSON.parse(readFileSync(sidebarFile, 'utf8')) : {},
    outline: { level: [2, 3], label: 'On this page' },
    externalLinkIcon: true,
  },
  vite: {
    publicDir: source('docs/.site/public'),
    resolve: {
      alias: [
        { find: 'virtual:playground-data', replacement: source('docs/.site/playground.json') },
        { find: /^@sentinelsec\/sdk$/, replacement: source('sdk/src/index.ts') },
        { find: /^@sentinelsec\/mock-server$/, replacement: source('mock-server/src/index.ts') },
      ],
    },
    plugins: [
      {
        // This bundle only renders the pages during the build, so its size does not matter. Removing unused code would take two
        // seconds.
        name: 'no-tree-shaking-on-server',
        apply: (_config, { isSsrBuild }) => isSsrBuild === true,
        config: () => ({ build: { rollupOptions: { treeshake: false } } }),
      },
    ],
    server: { headers: { 'Content-Security-Policy': developmentPolicy } },
    build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
  },
});

// biome-ignore lint/style/noDefaultExport: VitePress reads the default export.
export { config as default };

/** Makes the anchor of a heading from lowercase letters, digits, dots, underscores and hyphens. */
function slugify(text: string): string {
  const plain = text.replaceAll(/<[^>]*>|[`'’]/g, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9._]+/g, '-').replaceAll(/^-+|-+$/g, '');
}
