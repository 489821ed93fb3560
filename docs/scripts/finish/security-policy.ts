import { createHash } from 'node:crypto';

/**
 * Makes the Content-Security-Policy of a page. It allows only scripts, styles, images and data of the page's own origin, and the
 * inline scripts of VitePress, by their hashes. `frame-ancestors` is not part of this policy, because browsers ignore it in a
 * page. A server can send this directive in a header.
 */
export function securityPolicy(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
  const hashes = inline
    .filter((text) => text !== '')
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...new Set(hashes)].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Adds the Content-Security-Policy to a built page, and removes `style` attributes, which the policy forbids. */
export function withSecurityPolicy(html: string): string {
  const plain = html.replaceAll(/(<[a-z][^>]*?) style="[^"]*"/g, '$1');
  return plain.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${securityPolicy(plain)}">`);
}
