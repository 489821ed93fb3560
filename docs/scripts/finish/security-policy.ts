import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of a page: scripts, styles, images and data of its own origin, and nothing else. The generator's inline scripts
 * are let in by their hashes. `frame-ancestors` has no meaning in a page; a server that sends headers adds it.
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

/** A built page without `style` attributes, which the policy refuses, and with the policy. */
export function withSecurityPolicy(html: string): string {
  const plain = html.replaceAll(/(<[a-z][^>]*?) style="[^"]*"/g, '$1');
  return plain.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${securityPolicy(plain)}">`);
}
