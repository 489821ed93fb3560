import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { ControlRefusal, problemResponse, textResponse } from '../control-api/refusal.ts';
import { type ControlAccess, type ControlCaller, refusePlace } from '../control-api/refuse-stranger.ts';
import { controlPath } from './control-options.ts';

const mediaTypes: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/**
 * With these headers, the page can run only its own scripts and call only its own server. No other page can show this page in a
 * frame. The browser does not tell other sites the URL of the page.
 */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Answers a request for the page of the console, or for one of its files. Such a request needs no token, because the page and its
 * files contain no data. Only the page's later calls to the control routes carry the token. Refuses a request from a machine,
 * host or origin that the control routes refuse.
 */
export async function answerConsole(
  request: Request,
  caller: ControlCaller,
  access: Pick<ControlAccess, 'hosts'>,
): Promise<Response> {
  try {
    refusePlace(caller, access);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new ControlRefusal(405, 'The console supports GET and HEAD.', { headers: { Allow: 'GET, HEAD' } });
    return await fileResponse(nameIn(new URL(request.url).pathname));
  } catch (thrown) {
    if (thrown instanceof ControlRefusal) return problemResponse(thrown);
    throw thrown;
  }
}

/**
 * Returns the file name in a path: `page.js` for `/_mock/console/page.js`, and `index.html` for `/_mock/`. Throws a 404 for other
 * forms of names, such as `../secret.js`.
 */
function nameIn(pathname: string): string {
  const name = pathname.slice(`${controlPath}/`.length).replace(/^console\//, '') || 'index.html';
  if (!/^[a-z]+\.(?:html|css|js)$/.test(name)) throw noFile();
  return name;
}

/** Returns a response with a file of the console. Reads the file from the disk for each request. */
async function fileResponse(name: string): Promise<Response> {
  const folder = path.join(path.dirname(findPackageJSON('.', import.meta.url) ?? ''), 'console');
  const text = await readFile(path.join(folder, name), 'utf8').catch(() => {
    throw noFile();
  });
  return textResponse(text, { status: 200, mediaType: `${mediaTypes[path.extname(name).slice(1)]}; charset=utf-8`, headers });
}

const noFile = (): ControlRefusal =>
  new ControlRefusal(404, `The console has no such file. Its page is ${controlPath}/, with the slash at the end.`);
