import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { root } from '../support/project-root.ts';

/** The folder of the built site. */
export const siteFolder = path.join(root, 'docs/dist');

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/** A static server of the built site; it knows nothing of the site. */
export interface SiteServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the built site below a folder of the origin. Throws where the site was not built. */
export async function serveSite(base = '/'): Promise<SiteServer> {
  if (!existsSync(path.join(siteFolder, 'index.html'))) throw new Error('docs/dist is not built: run `npm run docs` first.');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = fileOf(pathname.startsWith(base) ? pathname.slice(base.length) : 'absent');
    response.statusCode = file ? 200 : 404;
    const shown = file ?? path.join(siteFolder, '404.html');
    response.setHeader('content-type', types[path.extname(shown).slice(1)] ?? 'application/octet-stream');
    response.end(readFileSync(shown));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function fileOf(name: string): string | undefined {
  const file = path.join(siteFolder, decodeURIComponent(name));
  if (!file.startsWith(siteFolder)) return undefined;
  const candidates = [file, path.join(file, 'index.html'), `${file}.html`];
  return candidates.find((candidate) => existsSync(candidate) && path.extname(candidate) !== '');
}
