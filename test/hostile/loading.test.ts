import { expect, test } from 'vitest';
import { runProgram } from './run-program.ts';

/** A program whose control routes cannot be loaded a number of times, as while too many files are open. */
const starved = `
  import { registerHooks } from 'node:module';
  import { createPlatform } from '@sentinelsec/mock-server';
  import { conformance } from '@sentinelsec/mock-server/conformance';
  import { startServer } from '@sentinelsec/mock-server/server';
  let failures = Number(process.argv[1]);
  registerHooks({
    load(url, context, next) {
      if (url.endsWith('/control-api/control.ts') && failures-- > 0) throw new Error('too many open files');
      return next(url, context);
    },
  });
  console.error = () => {};
  const server = await startServer(createPlatform({ check: conformance }), { port: 0, control: true });
  const headers = { authorization: 'Bearer ' + server.control.token };
  for (let call = 0; call < 3; call++) console.log((await fetch(server.control.url + '/clock', { headers })).status);
  await server.close();
  console.log('closed');
`;

test.each([
  ['2', '500\n500\n200\nclosed\n'],
  ['3', '500\n500\n500\nclosed\n'],
])('a server whose control routes could not be loaded %s times loads them later, and closes', async (failures, expected) => {
  const { ended, printed } = await runProgram(starved, [failures]);
  expect([ended, printed]).toEqual([[0, null], expected]);
});
