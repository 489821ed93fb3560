import { expect, test } from 'vitest';
import type { Operation } from '../../sdk/scripts/spec/model.ts';
import { figure } from '../support/spec-figures.ts';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { soundDraft } from './draft.ts';
import type { Fault } from './faults.ts';
import { countingCalls, keyed, operationOf } from './operations.ts';
import { prepare } from './send.ts';
import { faultsOf, type Step, steps } from './steps.ts';

type Case = readonly [step: string, fault: string, Step, Fault];

const casesOf = (operation: Operation): Case[] =>
  steps.flatMap((step) => faultsOf(step, operation).map((fault): Case => [step.name, fault.name, step, fault]));

/** Returns the remaining units of the named quota policies. */
function left({ platform }: TestPlatform, secret: string, names: readonly string[]): number[] {
  return platform.limits
    .peek(secret)
    .filter(({ policy }) => names.includes(policy))
    .map(({ remaining }) => remaining);
}

/** Returns the number of usage logs that contain this request id. */
async function logsOf({ platform, call }: TestPlatform, requestId: string | null): Promise<number> {
  platform.limits.reset();
  const { body } = await call('GET /v1/usage/logs?limit=1000');
  return (body.data as { request_id: string }[]).filter(({ request_id }) => request_id === requestId).length;
}

/**
 * Sends a request with a fault. Returns the problem, the rule that refused, which policies were charged, and whether the platform
 * wrote a usage log and sent limit headers.
 */
async function refusal(
  entrance: TestPlatform,
  operation: Operation,
  fault: Fault,
): Promise<Omit<Step, 'name' | 'faults' | 'failure'> & { answer: unknown }> {
  const { scene, request } = await prepare(entrance, fault.spoil(soundDraft(operation)));
  const { secret } = scene.key;
  const every = countingCalls(operation, undefined).filter((name) => !scene.draft.exhausted.includes(name));
  const afterMfa = countingCalls(operation, 'after-mfa').filter((name) => !scene.draft.exhausted.includes(name));
  const before = { every: left(entrance, secret, every), afterMfa: left(entrance, secret, afterMfa) };
  const response = await entrance.platform.handle(request(), { ip: scene.draft.ip });
  const after = { every: left(entrance, secret, every), afterMfa: left(entrance, secret, afterMfa) };
  const charged = (which: 'every' | 'afterMfa'): boolean => {
    const costs = before[which].map((units, place) => units - (after[which][place] ?? 0));
    expect(new Set(costs).size, 'all of them, or none').toBeLessThan(2);
    expect(costs.every((cost) => cost === 0 || cost === 1)).toBe(true);
    return costs[0] === 1;
  };
  const { type, instance } = (await response.json()) as { type: string; instance: string };
  const requestId = response.headers.get('request-id');
  expect(instance).toBe(requestId);
  return {
    answer: [response.status, type.split(/[/#]/).at(-1)],
    rule: entrance.platform.journal.entries.find((entry) => entry.requestId === requestId)?.rule ?? 'none',
    charged: charged('every'),
    chargedAfterMfa: charged('afterMfa'),
    usageLog: (await logsOf(entrance, requestId)) === 1,
    limitHeaders: response.headers.has('ratelimit') && response.headers.has('ratelimit-policy'),
  };
}

/** Returns what a refusal must do, according to its step. A refusal can charge only the policies that the operation has. */
function promised(
  { rule, charged, chargedAfterMfa, usageLog, limitHeaders }: Step,
  operation: Operation,
  { status, problem }: Fault,
): object {
  const has = (charge: 'after-mfa' | undefined): boolean => countingCalls(operation, charge).length > 0;
  return {
    answer: [status, problem],
    rule,
    charged: charged && has(undefined),
    chargedAfterMfa: chargedAfterMfa && has('after-mfa'),
    usageLog,
    limitHeaders: limitHeaders && operation.policies.length > 0,
  };
}

test.each(keyed.map(({ id }) => id))('%s: each refusal has the right problem, charges, log and limit headers', async (id) => {
  const operation = operationOf(id);
  const entrance = testPlatform();
  for (const [name, fault, step, itself] of casesOf(operation)) {
    entrance.platform.reset();
    const seen = await refusal(entrance, operation, itself);
    expect({ name, fault, ...seen }).toEqual({ name, fault, ...promised(step, operation, itself) });
  }
});

test.each(keyed.map(({ id }) => id))('%s: the request in the example of the spec passes all rules', async (id) => {
  const entrance = testPlatform();
  const { scene, request } = await prepare(entrance, soundDraft(operationOf(id)));
  await entrance.platform.handle(request(), { ip: scene.draft.ip });
  expect(entrance.platform.journal.entries.at(-1)).toMatchObject({ operation: id, rule: 'operation' });
});

test.each(casesOf(operationOf('keys.rotate')))(
  'at the step "%s", %s counts as a failed authentication only if it should',
  async (_step, _fault, step, fault) => {
    const entrance = testPlatform();
    const { platform } = entrance;
    const { scene, request } = await prepare(entrance, fault.spoil(soundDraft(operationOf('keys.rotate'))));
    const { ip } = scene.draft;
    if (step.name === 'lockout') platform.unlock(ip);
    for (let time = 0; time < figure('lockout_failures'); time++) await platform.handle(request(), { ip });
    const good = await platform.handle(new Request(`${platform.origin}/v1/health`), { ip });
    expect(good.status).toBe(200);
    const { status } = await entrance.call('GET /v1/limits', { ip });
    expect(status).toBe(step.failure ? 429 : 200);
  },
);
