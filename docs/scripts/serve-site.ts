import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { repositoryRoot } from './repository.ts';

/** The folder of the built site. */
export const siteFolder = path.join(repositoryRoot, 'docs/dist');

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  md: 'text/markdown; charset=utf-8',
  ts: 'text/plain; charset=utf-8',
};

/** A running server that serves the built site. */
export interface SiteServer {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the built site on the loopback address, below the path `base`. The server also sends the Content-Security-Policy of each
 * page as a header. In the header, the policy also forbids all sites to show the page in a frame. Throws if the site has not been
 * built.
 */
export async function serveSite({ base = '/', port = 0 }: { base?: string; port?: number } = {}): Promise<SiteServer> {
  if (!existsSync(path.join(siteFolder, 'index.html'))) throw new Error('docs/dist is not built. Run `npm run docs` first.');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = pathname.startsWith(base) ? fileOf(pathname.slice(base.length)) : undefined;
    send(response, file).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${address.port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function send(response: ServerResponse, file: string | undefined): Promise<void> {
  const shown = file ?? path.join(siteFolder, '404.html');
  const body = await readFile(shown);
  const policy = shown.endsWith('.html') ? policyOf(body.toString()) : "default-src 'none'; frame-ancestors 'none'";
  response.writeHead(file === undefined ? 404 : 200, {
    'Content-Type': types[path.extname(shown).slice(1)] ?? 'application/octet-stream',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(body);
}

/**
 * Returns the Content-Security-Policy of a built page, and adds `frame-ancestors 'none'`. Built pages do not contain this
 * directive, because it works only in a header. Throws if the page has no policy.
 */
export function policyOf(html: string): string {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
  if (policy === undefined) throw new Error('A built page has no Content-Security-Policy.');
  return `${policy}; frame-ancestors 'none'`;
}

function fileOf(name: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    return undefined;
  }
  const file = path.join(siteFolder, decoded);
  if (decoded.includes('\0') || (file !== siteFolder && !file.startsWith(siteFolder + path.sep))) return undefined;
  const candidates = [file, path.join(file, 'index.html'), `${file}.html`];
  return candidates.find((candidate) => path.extname(candidate) !== '' && existsSync(candidate));
}
