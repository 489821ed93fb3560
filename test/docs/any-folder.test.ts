import { expect, test } from 'vitest';
import { placeholderBase, withPageBase, withRelativeLinks } from '../../docs/scripts/finish/any-folder.ts';
import { withOwnGroupOpen } from '../../docs/scripts/finish/open-group.ts';
import { securityPolicy, withSecurityPolicy } from '../../docs/scripts/finish/security-policy.ts';

const run = (script: string): unknown => new Function('globalThis', script)({ __docsBase: '/deep/docs/' });

test('texts and templates of a built script use the folder that the page is in', () => {
  const script = `const word="x";return ["${placeholderBase}a.html",'b',\`\${word} ${placeholderBase}c\`,JSON.parse('{"base":"${placeholderBase}"}').base]`;
  expect(run(withPageBase(script))).toEqual(['/deep/docs/a.html', 'b', 'x /deep/docs/c', '/deep/docs/']);
});

test('a script with the folder in an import or a pattern is refused', () => {
  expect(() => withPageBase(`import x from "${placeholderBase}x.js";`)).toThrow('no folder can be put in');
  expect(() => withPageBase(`const pattern = /${placeholderBase.replaceAll('/', '.')}/; // ${placeholderBase}`)).toThrow(
    'no folder can be put in',
  );
});

test('links of a page are relative to its own folder', () => {
  const html = `<head></head><a href="${placeholderBase}guides/limits.html">`;
  expect(withRelativeLinks(html, 'api/keys.html')).toContain('<a href="../guides/limits.html">');
  expect(withRelativeLinks(html, 'index.html')).toContain('<a href="./guides/limits.html">');
  expect(withRelativeLinks(html, 'reference/sdk/Quota.html')).toContain('<script src="../../base.js" defer>');
});

test('the security policy allows only the inline scripts of the page, and no foreign origin', () => {
  const html = '<head><script>one()</script><script type="module" src="./app.js"></script></head><p style="color:red">';
  const page = withSecurityPolicy(html);
  expect(page).not.toContain('style="');
  const [, scripts = ''] = /script-src ([^;]+)/.exec(securityPolicy(html)) ?? [];
  expect(scripts.split(' ')).toEqual(["'self'", "'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4='"]);
  expect(securityPolicy(html)).not.toMatch(/https?:|unsafe/);
});

test('the group of the sidebar that the page belongs to is open, and the others are not', () => {
  const group = (link: string): string =>
    `<section class="VPSidebarItem level-1 collapsible collapsed is-link" data-v><div class="item" tabindex="0"><div class="indicator"></div><a class="VPLink link link" href="${link}">`;
  const opened = withOwnGroupOpen(group('../api/usage.html') + group('../api/keys.html'), 'api/usage.html');
  expect(opened).toContain('collapsible is-link');
  expect(opened).toContain(group('../api/keys.html'));
  expect(withOwnGroupOpen(group('../facts/keys.html'), 'api/keys.html')).toBe(group('../facts/keys.html'));
});
