/**
 * Opens a page's own group in the sidebar of the built HTML. Without this function, VitePress opens the group only after its
 * script has run, and the lines below the group then move.
 */
export function withOwnGroupOpen(html: string, page: string): string {
  const name = page.split('/').at(-1) ?? page;
  return html.replaceAll(
    /(<section class="VPSidebarItem[^"]*?) collapsed\b([^>]*><div class="item"[^>]*><div class="indicator"[^>]*><\/div><a class="VPLink link link" href="([^"]*)")/g,
    (whole, start: string, rest: string, link: string) =>
      link.endsWith(`/${name}`) && page.endsWith(link.replace(/^(?:\.\.?\/)+/, '')) ? start + rest : whole,
  );
}
