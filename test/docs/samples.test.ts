import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { SentinelSec, SentinelSecError } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { exampleRequest } from '../../docs/scripts/samples/example-request.ts';
import { fetchSample } from '../../docs/scripts/samples/fetch-sample.ts';
import { pythonLiteral } from '../../docs/scripts/samples/python-sample.ts';
import { sdkSample } from '../../docs/scripts/samples/sdk-sample.ts';
import { loadFacts } from '../../docs/scripts/spec-facts.ts';
import { isFairAnswer, mfaTokenOf } from '../support/sample-answers.ts';

const { operations, testOrigin } = loadFacts();
const start = createPlatform({ seed: 'team', startTime: '2026-11-24T06:00:00.000Z', frozen: true, check: conformance });

type Program = (...given: unknown[]) => Promise<void>;
const AsyncFunction = (async () => {}).constructor as new (...source: string[]) => Program;

test.each(operations)('$id: the platform accepts the request of the sample with fetch', async (operation) => {
  const platform = start.fork();
  const logged: unknown[] = [];
  const env = {
    SENTINELSEC_API_KEY: platform.apiKey,
    SENTINELSEC_MFA_TOKEN: await mfaTokenOf(platform),
    SENTINELSEC_RESTORE_TOKEN: restoreToken,
  };
  const code = fetchSample(exampleRequest(operation), testOrigin);
  await new AsyncFunction('fetch', 'process', 'console', code)(
    platform.fetch,
    { env },
    { log: (status: number) => logged.push(status) },
  );
  expect(isFairAnswer(operation, Number(logged[0])), `${operation.id} was answered ${logged[0]}`).toBe(true);
});

test.each(operations)('$id: the platform accepts the call of the sample with the SDK', async (operation) => {
  const platform = start.fork();
  const status = await statusOf(sdkSample(operation), platform);
  expect(isFairAnswer(operation, status), `${operation.id} was answered ${status}`).toBe(true);
});

async function statusOf(program: string, platform: Platform): Promise<number> {
  const code = program
    .replace(/^import .*\n/, '')
    .replace('new SentinelSec()', 'create()')
    .replace("'srt_…'", `'${restoreToken}'`);
  const create = (): SentinelSec => new SentinelSec({ ...platform.clientOptions(), logLevel: 'off' });
  try {
    await new AsyncFunction('create', 'console', code)(create, { log: () => undefined });
    return 200;
  } catch (error) {
    if (!SentinelSecError.is(error) || error.status === undefined) throw error;
    return error.status;
  }
}

const restoreToken = `srt_${'A'.repeat(43)}`;

test('a value is written in Python with the same meaning as in JSON', () => {
  expect(pythonLiteral({ a: [true, false, null], b: 'x"y', c: 1.5 })).toBe('{"a": [True, False, None], "b": "x\\"y", "c": 1.5}');
});
