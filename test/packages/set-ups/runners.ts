import { chromium, example, exampleOf, type SetUp } from './set-up.ts';
import {
  assert,
  clientTest,
  fakeTimersTest,
  fixturesTest,
  hooksTest,
  jest,
  jestMatchersTest,
  mswTest,
  nodeTest,
  pageTest,
  vitest,
  vitestWith,
  withoutMsw,
} from './test-texts.ts';

const jestVersion = '30.5.2';
/** Projects with test runners. */
export const runners: readonly SetUp[] = [
  {
    name: 'the quick start, in a folder with nothing else',
    type: 'module',
    installs: {},
    files: { 'quick-start.ts': example('quick-start.ts') },
    run: ['node', 'quick-start.ts'],
  },
  {
    name: 'node:test without MSW',
    type: 'module',
    installs: {},
    files: {
      'client.test.js': clientTest('module', nodeTest) + withoutMsw,
      'hooks.test.js': hooksTest(
        'module',
        `import { afterEach, beforeEach } from 'node:test';\n${nodeTest}`,
        ', { beforeEach, afterEach }',
      ),
      'runner.test.js': exampleOf('node-test.js'),
      'day-31.test.ts': example('day-31.ts'),
    },
    run: ['node', '--test'],
  },
  {
    name: 'node:test with MSW 2',
    type: 'module',
    installs: { msw: '2.15.0' },
    files: { 'msw.test.js': mswTest('module', nodeTest) },
    run: ['node', '--test'],
  },
  {
    name: 'node:test with MSW 3',
    type: 'module',
    installs: { msw: '3.0.5' },
    files: { 'msw.test.js': mswTest('module', nodeTest) },
    run: ['node', '--test'],
  },
  {
    name: 'Jest as it comes (CommonJS), in Node and in the pages of jsdom and happy-dom',
    type: 'commonjs',
    installs: {
      jest: jestVersion,
      'jest-environment-jsdom': jestVersion,
      'jest-fixed-jsdom': '0.0.11',
      '@happy-dom/jest-environment': '20.14.5',
      'ts-jest': '29.4.15',
      typescript: '5.9.3',
      '@types/jest': '30.0.0',
    },
    files: {
      'node.test.js': clientTest('commonjs', jest('node')),
      'hooks.test.js': hooksTest('commonjs', jest('node'), '') + jestMatchersTest,
      'runner.test.js': exampleOf('jest-commonjs.js'),
      'jsdom.test.js': clientTest('commonjs', jest('jest-fixed-jsdom')),
      'happy-dom.test.js': clientTest('commonjs', jest('@happy-dom/jest-environment')),
      'fake-timers.test.js': fakeTimersTest('commonjs', jest('node'), 'jest'),
      'bare-jsdom.test.js': `${jest('jsdom')}
test('a page without fetch is told what to take instead', () => {
  const { createPlatform } = require('@sentinelsec/mock-server');
  expect(() => createPlatform()).toThrow(/^createPlatform: .*Request.* jest-fixed-jsdom/);
});
`,
      'typed.test.ts': `import { createPlatform } from '@sentinelsec/mock-server';
import { SentinelSec } from '@sentinelsec/sdk';
declare const test: (name: string, run: () => Promise<void>) => void;
test('types are found and fit', async () => {
  const { plan } = await new SentinelSec(createPlatform().clientOptions()).account.get();
  const known: 'free' | 'team' | 'enterprise' = plan;
  if (known !== 'free') throw new Error(known);
});
`,
      'matchers.test.ts': `/// <reference types="jest" />
import { setupMock } from '@sentinelsec/mock-server/jest';
const mock = setupMock({ frozen: true });
test('the matchers are typed by the operations of the spec', () => {
  expect(mock.platform).not.toHaveReceived('exports.create', { body: { format: 'csv' } });
  // @ts-expect-error: there is no such operation
  expect(() => expect(mock.platform).toHaveReceived('exports.make')).toThrow('operation');
});
`,
      'guide.test.ts': `/// <reference types="jest" />\n${exampleOf('jest.ts')}`,
      'jest.config.js': `module.exports = { transform: { '\\\\.ts$': ['ts-jest', { diagnostics: { ignoreCodes: [151002] } }] } };`,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          target: 'ES2023',
          module: 'NodeNext',
          moduleResolution: 'NodeNext',
          strict: true,
          skipLibCheck: true,
          types: [],
        },
      }),
    },
    run: ['jest'],
  },
  {
    name: 'Jest with ES modules and MSW 2',
    type: 'module',
    installs: { jest: jestVersion, msw: '2.15.0' },
    files: {
      'client.test.js': clientTest('module', assert),
      'hooks.test.js': hooksTest('module', assert, '') + jestMatchersTest,
      'runner.test.js': exampleOf('jest-modules.js'),
      'msw.test.js': mswTest('module', assert),
      'jest.config.js': 'export default { transform: {} };',
    },
    run: ['jest'],
    nodeOptions: '--experimental-vm-modules',
  },
  {
    name: 'Vitest in Node and in the pages of jsdom and happy-dom, with MSW 3',
    type: 'module',
    installs: { vitest: '5.1.1', jsdom: '31.0.1', 'happy-dom': '21.0.4', msw: '3.0.5' },
    files: {
      'fixtures.test.js': fixturesTest,
      'fake-timers.test.js': fakeTimersTest('module', vitestWith('node', 'afterEach, beforeEach, test, vi'), 'vi'),
      'fake-timers-jsdom.test.js': fakeTimersTest('module', vitestWith('jsdom', 'afterEach, beforeEach, test, vi'), 'vi'),
      ...Object.fromEntries(
        ['node', 'jsdom', 'happy-dom'].flatMap((environment) => [
          [`${environment}.test.js`, clientTest('module', vitest(environment))],
          [`${environment}-msw.test.js`, mswTest('module', vitest(environment))],
        ]),
      ),
    },
    run: ['vitest', 'run'],
  },
  {
    name: 'Playwright with Chromium',
    type: 'module',
    installs: { '@playwright/test': '1.65.1' },
    needs: chromium,
    files: {
      'page.spec.js': pageTest,
      'guide.spec.ts': exampleOf('playwright.ts'),
      // The web server that the guide's test opens.
      'application.js': `import http from 'node:http';
const page = '<script>fetch("https://sandbox.sentinelsec.studio/v1/account").catch(() => {})</script>';
http.createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page)).listen(3000, '127.0.0.1');`,
      'playwright.config.js': `export default {
  workers: 1,
  reporter: 'line',
  webServer: { command: 'node application.js', url: 'http://127.0.0.1:3000/' },
  use: { launchOptions: { executablePath: '${chromium}', args: ['--no-sandbox'] } },
};`,
    },
    run: ['@playwright/test', 'test'],
  },
];
