import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const program = `
const needed = ['Request', 'Response', 'Headers', 'ReadableStream', 'TextEncoder', 'TextDecoder', 'AbortController', 'fetch'];
for (const name of needed) delete globalThis[name];
const { createPlatform } = await import('@sentinelsec/mock-server');
const { conformance } = await import('@sentinelsec/mock-server/conformance');
try {
  createPlatform({ check: conformance });
} catch ({ message }) {
  console.log(message);
}`;

test('in an environment without the Fetch API, the package can be loaded, and createPlatform says what is missing', () => {
  const output = execFileSync(process.execPath, ['--conditions=@sentinelsec/source', '--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect(output).toMatch(
    /^createPlatform: this environment has no Request, Response, Headers, ReadableStream, TextEncoder, TextDecoder, AbortController\. .*jest-fixed-jsdom/,
  );
});
