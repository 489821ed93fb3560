/**
 * A built page whose own group in the sidebar is open from the start. VitePress opens the group only when the page has woken up, and
 * the lines below it would then shift.
 */
export function withOwnGroupOpen(html: string, page: string): string {
  const name = page.split('/').at(-1) ?? page;
  return html.replaceAll(
    /(<section class="VPSidebarItem[^"]*?) collapsed\b([^>]*><div class="item"[^>]*><div class="indicator"[^>]*><\/div><a class="VPLink link link" href="([^"]*)")/g,
    (whole, start: string, rest: string, link: string) =>
      link.endsWith(`/${name}`) && page.endsWith(link.replace(/^(?:\.\.?\/)+/, '')) ? start + rest : whole,
  );
}
