import path from 'node:path';
import { firstLoad } from '../support/first-load.ts';
import { root } from '../support/project-root.ts';

/**
 * The source texts of modules. Each module uses one export of an entry point, and its key is the name of this entry point. From
 * each module, a bundler makes the files that a page loads.
 */
const ours: Readonly<Record<string, string>> = {
  'openapi-fetch': "export { default } from 'openapi-fetch';",
  '@sentinelsec/sdk/core': "export { SentinelSecCore } from '@sentinelsec/sdk/core';",
  '@sentinelsec/sdk': "export { SentinelSec } from '@sentinelsec/sdk';",
};
const peers: Readonly<Record<string, string>> = {
  ky: "export { default } from 'ky';",
  openai: "export { default } from 'openai';",
  '@octokit/core': "export { Octokit } from '@octokit/core';",
};

/**
 * Measures how many bytes a page loads for each client. `folder` contains other API clients. If `folder` is undefined, they are
 * not measured. Returns a Markdown table.
 */
export async function weightTable(folder?: string): Promise<string> {
  const sized = async (from: Readonly<Record<string, string>>, resolveDir: string) =>
    Promise.all(Object.entries(from).map(async ([name, text]) => ({ name, bytes: (await firstLoad(text, resolveDir)).bytes })));
  const sizes = [...(await sized(ours, path.join(root, 'sdk'))), ...(folder === undefined ? [] : await sized(peers, folder))];
  const base = sizes[0]?.bytes ?? Number.NaN;
  return [
    '### The weight in a page, minified and gzipped',
    '',
    '| package | kB | × |',
    '| --- | ---: | ---: |',
    ...sizes.map(({ name, bytes }) => `| ${name} | ${(bytes / 1000).toFixed(1)} | ${(bytes / base).toFixed(2)} |`),
    '',
  ].join('\n');
}
