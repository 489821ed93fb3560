import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { longRuns, runs } from '../support/runs.ts';
import { figure } from '../support/spec-figures.ts';
import { type TestPlatform, testPlatform } from '../support/test-platform.ts';
import { told } from './limited.ts';

const policy = 'export-transfer';
const idle = figure('transfer_idle');

/** A platform with an export whose file is sent in several pieces. */
let scene: TestPlatform & { readonly path: string; readonly start: ReturnType<TestPlatform['platform']['snapshot']> };
beforeAll(async () => {
  const { platform, call } = testPlatform();
  for (let log = 0; log < 700; log++) platform.seed.usageLog();
  const made = await call('POST /v1/exports', { body: { datasets: ['usage_logs'], format: 'json' } });
  await platform.clock.advance({ minutes: 5 });
  const { body: ready } = await call(`GET /v1/exports/${made.body.id}`);
  scene = { platform, call, path: `/v1/exports/${made.body.id}/files/${ready.files[0].name}`, start: platform.snapshot() };
});

const send = (headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Response> => {
  const { platform, path } = scene;
  const authorization = `Bearer ${platform.apiKey}`;
  return platform.handle(new Request(platform.origin + path, { method, headers: { authorization, ...headers } }));
};
const free = (): number =>
  scene.platform.limits.peek(scene.platform.apiKey).find((view) => view.policy === policy)?.remaining ?? Number.NaN;

/** A transfer, and what the test expects of its state. */
interface Transfer {
  readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  moved: number;
  over: boolean;
}

const actions = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('read' as const), which: fc.nat({ max: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), which: fc.nat({ max: 5 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        time: fc.oneof(fc.integer({ min: 1, max: idle }), fc.constantFrom(idle - 1, idle, idle + 1)),
      }),
    },
  ),
  { minLength: 5, maxLength: 30 },
);
type Action = typeof actions extends fc.Arbitrary<(infer One)[]> ? One : never;

/** The transfers of a run. Checks the result of each action. */
class Transfers {
  readonly quota: number;
  readonly all: Transfer[] = [];
  refused = 0;

  constructor(quota: number) {
    this.quota = quota;
    scene.platform.restore(scene.start);
    scene.platform.limits.set(policy, { quota });
  }

  get busy(): number {
    return this.all.filter((transfer) => !transfer.over).length;
  }

  async act(action: Action): Promise<void> {
    if (action.kind === 'wait') {
      await scene.platform.clock.advance({ milliseconds: action.time });
      for (const transfer of this.all) transfer.over ||= scene.platform.clock.now() - transfer.moved >= idle;
    } else if (action.kind === 'open') await this.#open();
    else await this.#go(action.kind, action.which);
    expect(free()).toBe(this.quota - this.busy);
  }

  async #open(): Promise<void> {
    const full = this.busy === this.quota;
    const response = await send();
    expect(response.status).toBe(full ? 429 : 200);
    const item = told(response.headers).get(policy);
    // The platform cannot know when a slot becomes free, so `t` is missing.
    expect(item).toEqual({ r: full ? 0 : this.quota - this.busy - 1, t: undefined, q: this.quota, w: undefined });
    if (full) {
      this.refused++;
      expect(response.headers.get('retry-after')).toBe('1');
      expect(await response.json()).toMatchObject({ 'violated-policies': [policy] });
    } else if (response.body)
      this.all.push({ reader: response.body.getReader(), moved: scene.platform.clock.now(), over: false });
  }

  async #go(kind: 'read' | 'drop', which: number): Promise<void> {
    const transfer = this.all[which % Math.max(1, this.all.length)];
    if (!transfer) return;
    if (kind === 'drop') await transfer.reader.cancel();
    const { done } = kind === 'drop' ? { done: true } : await transfer.reader.read();
    transfer.moved = scene.platform.clock.now();
    transfer.over ||= done || (await atEnd(transfer));
  }
}

/** Whether the last piece was read. The body ends together with its last piece. */
async function atEnd({ reader }: Transfer): Promise<boolean> {
  return Promise.race([reader.closed.then(() => true), new Promise<boolean>((resolve) => setImmediate(resolve, false))]);
}

test('a concurrency slot is held until the body ends, is dropped, or has stalled; there are never more slots than the quota', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3 }), actions, async (quota, all) => {
      const transfers = new Transfers(quota);
      for (const action of all) await transfers.act(action);
      refused += transfers.refused;
    }),
    { ...runs, numRuns: longRuns(runs.numRuns) },
  );
  expect(refused).toBeGreaterThan(longRuns(20));
}, 120_000);

test('an answer without a body holds no slot, and its headers show this', async () => {
  scene.platform.restore(scene.start);
  scene.platform.limits.set(policy, { quota: 1 });
  for (const answer of [await send({}, 'HEAD'), await send({ range: 'bytes=999999999-' }), await send({ accept: 'image/png' })]) {
    expect(told(answer.headers).get(policy)?.r).toBe(1);
    expect(free()).toBe(1);
  }
});

test('a used-up concurrency policy is free again after the timeout for idle transfers', async () => {
  const { platform } = scene;
  platform.restore(scene.start);
  platform.limits.leave(platform.apiKey, policy, 1);
  expect(free()).toBe(1);
  platform.limits.exhaust(platform.apiKey, policy);
  expect((await send()).status).toBe(429);
  await platform.clock.advance({ milliseconds: idle });
  expect((await send()).status).toBe(200);
});

test('bytes are charged when they are read, not when they are requested', async () => {
  const { platform } = scene;
  platform.restore(scene.start);
  const left = (): number =>
    platform.limits.peek(platform.apiKey).find((view) => view.policy === 'export-bytes')?.remaining ?? Number.NaN;
  const before = left();
  const response = await send();
  expect(left()).toBe(before);
  const reader = response.body?.getReader();
  const read = (await reader?.read())?.value?.length ?? 0;
  expect(read).toBeGreaterThan(0);
  expect(left()).toBe(before - read);
  await reader?.cancel();
  expect(left()).toBe(before - read);
});

test('a transfer that continues after a reset takes no slot of the new state', async () => {
  const { platform } = scene;
  platform.restore(scene.start);
  const quota = free();
  const reader = (await send()).body?.getReader();
  platform.restore(scene.start);
  await reader?.read();
  expect(free()).toBe(quota);
});
